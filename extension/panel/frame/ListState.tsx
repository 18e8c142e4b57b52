import type { ReactNode } from 'react';
import { lateStart } from '../late-start.ts';
import { useListView, usePanel } from '../panel-context.ts';
import { RichText } from '../parts/RichText.tsx';
import { hiddenSameOrigin } from '../selectors.ts';
import { words } from '../text/words.ts';
import { timeOfDay } from '../view/time.ts';

/** What to say and to do while there is no row to show; nothing when there is one. */
export function ListState() {
  const { counts, shown, filter } = useListView();
  const state = usePanel((whole) => whole);
  const { connection, recording, chip } = state;
  if (state.imported !== null && counts.all === 0 && counts.sameOrigin === 0) {
    return <State name="empty-file" title={words.har.empty} help={words.har.emptyHelp} />;
  }
  if (state.imported === null && (recording === null || connection === 'connecting')) {
    return <State name="connecting" title={words.states.connecting} help={words.states.connectingHelp} />;
  }
  if (shown > 0) return null;
  if (recording !== null && state.imported === null && !recording.siteAccess) {
    const help = words.states.noAccessHelp[recording.browser];
    return (
      <State name="no-access" title={words.states.noAccess} help={help}>
        {state.openOptions !== null && (
          <button type="button" className="primary" onClick={state.openOptions}>
            {words.states.openOptions}
          </button>
        )}
      </State>
    );
  }
  // Only those that would be listed then.
  const hidden = state.showSameOrigin ? 0 : hiddenSameOrigin(state, filter);
  const sameOrigin = hidden > 0 && (
    <button type="button" className="link" onClick={() => state.setShowSameOrigin(true)}>
      {words.states.showSameOrigin(hidden)}
    </button>
  );
  if (counts.all > 0 && !filter.empty) {
    const [unknown] = filter.unknownKeys;
    const help =
      unknown === undefined ? words.states.noMatchHelp(counts.all) : words.states.unknownKey(unknown);
    return (
      <State name="no-match" title={words.states.noMatch} help={help}>
        <button type="button" onClick={() => state.setFilterText('')}>
          {words.states.clearFilter}
        </button>
        {sameOrigin}
      </State>
    );
  }
  if (counts.all > 0 && chip !== 'all') {
    return (
      <State name="no-match" title={words.states.none[chip]} help={words.states.chipHelp(counts.all)}>
        <button type="button" onClick={() => state.setChip('all')}>
          {words.states.showAll}
        </button>
      </State>
    );
  }
  if (state.imported === null && recording?.recording === false) {
    return (
      <State name="not-recording" title={words.states.notRecording} help={words.states.notRecordingHelp}>
        <button type="button" className="primary" onClick={state.toggleRecording}>
          {words.toolbar.start}
        </button>
      </State>
    );
  }
  if (state.imported !== null) {
    return (
      <State name="no-match" title={words.states.empty} help={words.har.onlySameOrigin}>
        {sameOrigin}
      </State>
    );
  }
  const at = lateStart(state);
  const since = at === null ? null : timeOfDay(at);
  return (
    <State name="empty" title={words.states.empty} help={words.states.emptyHelp(since)}>
      {sameOrigin}
      <button
        type="button"
        className="link"
        title={words.har.importTitle}
        onClick={() => document.getElementById('har-input')?.click()}
      >
        {words.har.import}
      </button>
      {state.openHelp !== null && (
        <button type="button" className="link" onClick={state.openHelp}>
          {words.states.openHelp}
        </button>
      )}
    </State>
  );
}

interface StateProps {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly children?: ReactNode;
}

function State({ name, title, help, children }: StateProps) {
  return (
    <div className="state" role="status" data-state={name}>
      <h2>{title}</h2>
      <p>
        <RichText text={help} />
      </p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}
