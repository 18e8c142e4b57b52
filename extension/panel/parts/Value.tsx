import { useState } from 'react';
import { words } from '../text/words.ts';
import { clip } from '../view/visible.ts';
import { WireText } from './WireText.tsx';

const shortest = 400;

/** A value from the wire: only ever text, control characters visible, long ones clipped until asked for. */
export function Value({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (text === '') return <span className="muted">{words.compare.empty}</span>;
  const { text: start, hidden } = clip(text, shortest);
  if (hidden === 0)
    return (
      <bdi className="value">
        <WireText text={text} />
      </bdi>
    );
  return (
    <>
      <bdi className="value">
        <WireText text={whole ? text : `${start}…`} />
      </bdi>{' '}
      <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? words.headers.less : words.headers.more(hidden)}
      </button>
    </>
  );
}
