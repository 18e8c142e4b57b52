import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { FilterKey } from '../filter.ts';
import { useListView, usePanel } from '../panel-context.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { words } from '../text/words.ts';
import { visible } from '../view/visible.ts';
import { useCompletion } from './use-completion.ts';
import { useTakeKey } from './use-take-key.ts';

/** The filter. What in it cannot work is said below it; the rest of it still filters. */
export function FilterBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const text = usePanel((state) => state.filterText);
  const setText = usePanel((state) => state.setFilterText);
  const { filter } = useListView();
  const takeKey = useTakeKey();
  const problemId = useId();
  const listId = useId();
  const completion = useCompletion(inputRef, setText);
  const { options, active } = completion;
  const open = options.length > 0;
  // What is still being written is not wrong yet.
  const problem = open ? undefined : filter.problems[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (completion.onKey(event)) {
      takeKey(event);
      return;
    }
    // The first Esc empties the filter; only the next one closes the detail.
    if (event.key === 'Escape' && text !== '') {
      takeKey(event);
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
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-label={words.toolbar.filter}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          completion.look();
        }}
        onBlur={completion.close}
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
      {open && (
        <div id={listId} role="listbox" className="completions" aria-label={words.toolbar.completions}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
            <div
              key={option.label}
              id={`${listId}-${index}`}
              role="option"
              className="completion"
              aria-selected={index === active}
              // The text box must not lose the focus to it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => completion.accept(option)}
            >
              <span className="completion-label">{visible(option.label)}</span>
              <span className="completion-about">
                {option.count === null
                  ? words.toolbar.fields[option.label.slice(0, -1) as FilterKey]
                  : words.count(option.count)}
              </span>
            </div>
          ))}
        </div>
      )}
      {problem !== undefined && (
        <div className="filter-problem" id={problemId} role="status">
          {words.filterProblem(problem)}
        </div>
      )}
    </div>
  );
}
