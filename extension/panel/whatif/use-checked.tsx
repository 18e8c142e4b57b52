import { type ChangeEvent, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import type { Check } from './checks.ts';
import { InvalidTexts } from './invalid-texts.ts';

export interface Checked {
  /** For the text box. */
  readonly field: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  };
  /** What is wrong, to stand outside of the label; `null` where nothing is. */
  readonly problem: ReactNode;
}

/**
 * A text box of which only what can be tried is taken: what cannot stays in it, marked, beside the last that could.
 *
 * @param label - the name of the box
 * @param value - the last that could be tried; as it began it is never wrong
 */
export function useChecked(label: string, value: string, check: Check, set: (text: string) => void): Checked {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const wrong = typed === value ? null : check(typed);
  const isWrong = wrong !== null;
  const report = useContext(InvalidTexts);
  useEffect(() => {
    report(id, wrong === null ? null : { label, text: typed, why: wrong });
    return () => report(id, null);
  }, [report, id, label, typed, wrong]);
  return {
    field: {
      value: typed,
      onChange: (event) => {
        const text = event.target.value;
        setTyped(text);
        if (text !== value && check(text) === null) set(text);
      },
      'aria-invalid': isWrong,
      'aria-describedby': isWrong ? id : undefined,
    },
    problem:
      wrong === null ? null : (
        <p id={id} className="tried-problem">
          {wrong}
        </p>
      ),
  };
}
