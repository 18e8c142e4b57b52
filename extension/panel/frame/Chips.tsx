import type { ReactNode } from 'react';
import { useListView, usePanel } from '../panel-context.ts';
import { HomeIcon, PreflightIcon, WarningIcon } from '../parts/icons.tsx';
import type { Chip } from '../store.ts';
import { words } from '../text/words.ts';

const chips: readonly Chip[] = ['all', 'blocked', 'warnings', 'preflighted'];

const titles: Partial<Record<Chip, string>> = {
  warnings: words.toolbar.warningsTitle,
  preflighted: words.toolbar.preflightedTitle,
};
/** Their names give way to an icon, after those of the chips that only say where to look. */
const icons: Partial<Record<Chip, ReactNode>> = { warnings: <WarningIcon />, preflighted: <PreflightIcon /> };

/** Which rows are shown, with how many there are of each. */
export function Chips() {
  // In place of the list none of them shows what is there.
  const listed = usePanel((state) => state.view === 'requests');
  const chip = usePanel((state) => state.chip);
  const setChip = usePanel((state) => state.setChip);
  const showSameOrigin = usePanel((state) => state.showSameOrigin);
  const setShowSameOrigin = usePanel((state) => state.setShowSameOrigin);
  const looking = usePanel((state) => state.looking);
  const { counts } = useListView();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are toggles of a toolbar
    <div className="chips" role="group" aria-label={words.toolbar.chips}>
      {chips.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          data-chip={name}
          aria-pressed={listed && chip === name}
          title={titles[name]}
          onClick={() => setChip(name)}
        >
          {icons[name]}
          <b className={icons[name] === undefined ? undefined : 'folds-late'}>{words.toolbar[name]}</b>{' '}
          <span className="chip-count">{words.count(counts[name])}</span>
          {name === 'warnings' && looking && (
            <span role="img" aria-label={words.toolbar.looking} title={words.toolbar.looking}>
              …
            </span>
          )}
        </button>
      ))}
      <span className="separator" />
      <button
        type="button"
        className="chip"
        data-chip="same-origin"
        aria-pressed={listed && showSameOrigin}
        title={words.toolbar.sameOriginTitle}
        onClick={() => setShowSameOrigin(!listed || !showSameOrigin)}
      >
        <HomeIcon />
        <b className="folds">{words.toolbar.sameOrigin}</b>{' '}
        <span className="chip-count">{words.count(counts.sameOrigin)}</span>
      </button>
    </div>
  );
}
