import { useEffect, useState } from 'react';
import { words } from '../text/words.ts';
import { copyText } from './copy-text.ts';
import { CopyIcon } from './icons.tsx';

interface Props {
  readonly text: string;
  readonly label: string;
  /** On the button; a plain word for copying without it. */
  readonly caption?: string;
}

const shownFor = 1600;

/** Copies a text and says so. */
export function CopyButton({ text, label, caption = words.fix.copy }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), outcome === 'copied' ? shownFor : shownFor * 3);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    void copyText(text).then((copied) => setOutcome(copied ? 'copied' : 'refused'));
  };
  return (
    <span className="copy">
      <span className="copy-note" role="status">
        {outcome === 'refused' ? (
          words.fix.copyFailed
        ) : (
          <span className="hidden-text">{outcome === 'copied' ? words.fix.copied : ''}</span>
        )}
      </span>
      <button type="button" className="primary" aria-label={label} onClick={copy}>
        <CopyIcon />
        <span>{outcome === 'copied' ? words.fix.copied : caption}</span>
      </button>
    </span>
  );
}
