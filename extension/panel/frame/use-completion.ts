import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import type { FilterKey } from '../filter.ts';
import { type Completion, type Completions, completionsAt, valuesIn } from '../filter-completion.ts';
import { filterSubject } from '../filter-subject.ts';
import { usePanel } from '../panel-context.ts';
import { isSameOrigin } from '../view/verdict.ts';

export interface FilterCompletion {
  readonly options: readonly Completion[];
  /** Index of the one that Enter takes. */
  readonly active: number;
  /** The text or the caret has changed by the person's hand. */
  readonly look: (asked?: boolean) => void;
  readonly close: () => void;
  readonly accept: (option: Completion) => void;
  /** @returns whether the key was for the list */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const nothing: Completions = { from: 0, to: 0, options: [] };

/** The list under the filter: opened by writing, moved in by arrows, taken by Enter or Tab. */
export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  setText: (text: string) => void,
): FilterCompletion {
  const exchanges = usePanel((state) => state.exchanges);
  const showSameOrigin = usePanel((state) => state.showSameOrigin);
  const [found, setFound] = useState(nothing);
  const [active, setActive] = useState(0);
  // Looked through once for each field that is asked for, and anew when there are other rows. Those that no filter
  // would bring into the list do not count.
  const valuesOf = useMemo(() => {
    const known = new Map<FilterKey, ReturnType<typeof valuesIn>>();
    const listed = [...exchanges.values()].filter((row) => showSameOrigin || !isSameOrigin(row));
    return (key: FilterKey) => {
      const values = known.get(key) ?? valuesIn(key, listed.map(filterSubject));
      known.set(key, values);
      return values;
    };
  }, [exchanges, showSameOrigin]);
  const close = (): void => setFound(nothing);
  const look = (asked = false): void => {
    const element = input.current;
    if (element === null) return;
    const caret = element.selectionStart ?? element.value.length;
    const isSelection = caret !== element.selectionEnd;
    setFound(isSelection ? nothing : completionsAt(element.value, caret, valuesOf, asked));
    setActive(0);
  };
  const accept = ({ text }: Completion): void => {
    const element = input.current;
    if (element === null) return;
    // Written as a person would, so that it can be undone, and the caret stays behind it.
    element.setSelectionRange(found.from, found.to);
    element.setRangeText(text, found.from, found.to, 'end');
    setText(element.value);
    look();
  };
  return {
    options: found.options,
    active,
    look,
    close,
    accept,
    onKey: (event) => {
      const { options } = found;
      if (options.length === 0) {
        if (event.key !== 'ArrowDown' || !event.altKey) return false;
        look(true);
        return true;
      }
      const option = options[active];
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
      else if (event.key === 'ArrowUp') setActive((active - 1 + options.length) % options.length);
      else if (event.key === 'Escape') close();
      else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && option !== undefined) {
        accept(option);
      } else return false;
      return true;
    },
  };
}
