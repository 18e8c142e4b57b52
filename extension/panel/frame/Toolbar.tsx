import { type RefObject, useRef } from 'react';
import { useListView, usePanel } from '../panel-context.ts';
import { ClearIcon, KeepIcon, KeysIcon, RecordIcon } from '../parts/icons.tsx';
import { ServersButton } from '../servers/ServersButton.tsx';
import { words } from '../text/words.ts';
import { Chips } from './Chips.tsx';
import { FilterBox } from './FilterBox.tsx';
import { HarButtons } from './HarButtons.tsx';
import { useFold } from './use-fold.ts';

interface Props {
  readonly filterRef: RefObject<HTMLInputElement | null>;
  readonly onShowKeys: () => void;
}

/** Recording, filter, chips: in one line, or in two where the panel is narrow. What does not fit becomes an icon. */
export function Toolbar({ filterRef, onShowKeys }: Props) {
  const recording = usePanel((state) => state.recording);
  const toggleRecording = usePanel((state) => state.toggleRecording);
  const setPreserveLog = usePanel((state) => state.setPreserveLog);
  const clear = usePanel((state) => state.clear);
  const looking = usePanel((state) => state.looking);
  const { counts } = useListView();
  const toolbar = useRef<HTMLDivElement>(null);
  // All digits are as wide: only another number of them is another width.
  useFold(toolbar, JSON.stringify({ counts, looking }).replace(/\d/g, '0'));
  const active = recording?.recording ?? false;
  const unknown = recording === null;
  return (
    <div ref={toolbar} className="toolbar">
      <div className="toolbar-group toolbar-main">
        <button
          type="button"
          className="icon-button record"
          aria-pressed={active}
          aria-label={words.toolbar.record}
          title={`${active ? words.toolbar.stop : words.toolbar.start} (Ctrl E)`}
          disabled={unknown}
          onClick={toggleRecording}
        >
          <RecordIcon recording={active} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.toolbar.clear}
          title={words.toolbar.clear}
          disabled={unknown}
          onClick={clear}
        >
          <ClearIcon />
        </button>
        <span className="separator" />
        <FilterBox inputRef={filterRef} />
      </div>
      <div className="toolbar-group toolbar-chips">
        <Chips />
        <ServersButton />
      </div>
      <div className="toolbar-group toolbar-end">
        <label className="check" title={words.toolbar.preserveTitle}>
          <input
            type="checkbox"
            checked={recording?.preserveLog ?? false}
            disabled={unknown}
            onChange={(event) => setPreserveLog(event.currentTarget.checked)}
          />
          <KeepIcon />
          <span className="folds">{words.toolbar.preserve}</span>
        </label>
        <HarButtons />
        <button
          type="button"
          className="icon-button"
          aria-label={words.toolbar.keys}
          title={`${words.toolbar.keys} (?)`}
          onClick={onShowKeys}
        >
          <KeysIcon />
        </button>
      </div>
    </div>
  );
}
