import { useId } from 'react';
import type { HeaderList } from '../../../src/cors/types.ts';
import { RichText } from '../parts/RichText.tsx';
import { Value } from '../parts/Value.tsx';
import { words } from '../text/words.ts';
import { headerNote } from '../view/header-note.ts';
import { orderedHeaders } from '../view/header-order.ts';
import { clip, visible } from '../view/visible.ts';

interface Props {
  readonly title: string;
  readonly headers: HeaderList | null;
  /** What to say where there are none to show. */
  readonly otherwise: string;
  /** Of an answer, what it answers. */
  readonly answers?: 'preflight' | 'request';
}

/** One header list: names and raw values, and what those mean that matter to CORS. */
export function HeaderTable({ title, headers, otherwise, answers }: Props) {
  const id = useId();
  if (headers === null || headers.length === 0) {
    return (
      <div className="headers">
        <h4>{title}</h4>
        <p className="muted">{headers === null ? otherwise : words.headers.none}</p>
      </div>
    );
  }
  return (
    <div className="headers">
      <h4 id={id}>{title}</h4>
      <table aria-labelledby={id}>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{words.headers.name}</th>
            <th scope="col">{words.headers.value}</th>
          </tr>
        </thead>
        <tbody>
          {orderedHeaders(headers).map(({ key, name, value, matters }) => (
            <tr key={key} data-header={name.toLowerCase()} data-matters={matters ? '' : undefined}>
              <th scope="row">{visible(clip(name, 200).text)}</th>
              <td>
                <Value text={value} />
                <Note
                  text={headerNote(name, value, words.headers.notes, { headers, answers: answers ?? null })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Note({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="header-note">
      <RichText text={text} />
    </p>
  );
}
