import { useState } from 'react';
import type { Header } from '../../../src/cors/types.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { words } from '../text/words.ts';
import { orderedHeaders } from '../view/header-order.ts';
import { checkStatus } from './checks.ts';
import type { TriedAnswer } from './tried.ts';
import { useChecked } from './use-checked.tsx';

interface Props {
  readonly title: string;
  readonly part: string;
  /** Whether such an answer came; it is a guess otherwise. */
  readonly seen: boolean;
  readonly answer: TriedAnswer;
  readonly edit: (answer: TriedAnswer) => void;
}

interface Line {
  readonly key: number;
  readonly header: Header;
}

/** Status and headers of an answer, each of them to be changed, taken out or added. */
export function AnswerFields({ title, part, seen, answer, edit }: Props) {
  const [lines, setLines] = useState<readonly Line[]>(() =>
    orderedHeaders(answer.headers).map(({ name, value }, key) => ({ key, header: [name, value] })),
  );
  const status = useChecked(words.headers.status, String(answer.status), checkStatus, (text) =>
    edit({ ...answer, status: Number(text) }),
  );
  const change = (next: readonly Line[]): void => {
    setLines(next);
    edit({ ...answer, headers: next.map(({ header }) => header) });
  };
  const set = (key: number, header: Header): void =>
    change(lines.map((line) => (line.key === key ? { key, header } : line)));
  return (
    <fieldset className="card tried" data-part={part}>
      <legend>{title}</legend>
      {!seen && <p className="muted">{words.whatIf.assumed}</p>}
      <label className="tried-status">
        <span>{words.headers.status}</span>
        <input type="text" inputMode="numeric" {...status.field} />
      </label>
      {status.problem}
      <ul className="tried-headers">
        {lines.map(({ key, header: [name, value] }) => (
          <li key={key} data-header={name.toLowerCase()}>
            <input
              type="text"
              spellCheck={false}
              aria-label={words.whatIf.headerName}
              value={name}
              onChange={(event) => set(key, [event.target.value, value])}
            />
            <input
              type="text"
              spellCheck={false}
              aria-label={words.whatIf.headerValue(name)}
              value={value}
              onChange={(event) => set(key, [name, event.target.value])}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={words.whatIf.remove(name)}
              title={words.whatIf.remove(name)}
              onClick={() => change(lines.filter((line) => line.key !== key))}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
          change([...lines, { key, header: ['', ''] }]);
        }}
      >
        {words.whatIf.add}
      </button>
    </fieldset>
  );
}
