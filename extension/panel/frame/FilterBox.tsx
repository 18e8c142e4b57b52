import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useListView, usePanel } from '../panel-context.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { words } from '../text/words.ts';

/** The filter. What in it cannot work is said below it; the rest of it still filters. */
export function FilterBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const text = usePanel((state) => state.filterText);
  const setText = usePanel((state) => state.setFilterText);
  const { filter } = useListView();
  const problemId = useId();
  const problem = filter.problems[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    // The first Esc empties the filter; only the next one closes the detail.
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.getElementById('exchange-list')?.focus();
    }
  };
  return (
    <div className="filter">
      <input
        ref={inputRef}
        type="text"
        value={text}
        placeholder={words.toolbar.filterPlaceholder}
        aria-label={words.toolbar.filter}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          className="filter-clear"
          aria-label={words.states.clearFilter}
          title={words.states.clearFilter}
          onClick={() => {
            setText('');
            inputRef.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
      {problem !== undefined && (
        <div className="filter-problem" id={problemId} role="status">
          {words.filterProblem(problem)}
        </div>
      )}
    </div>
  );
}
