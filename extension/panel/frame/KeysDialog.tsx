import { useEffect, useRef } from 'react';
import { words } from '../text/words.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keys and the filter's words. */
export function KeysDialog({ open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{words.keys.title}</h2>
      <Pairs pairs={words.keys.list} keyboard />
      <h3>{words.keys.filterTitle}</h3>
      <Pairs pairs={words.keys.filter} />
      <form method="dialog">
        <button type="submit">{words.keys.close}</button>
      </form>
    </dialog>
  );
}

interface PairsProps {
  readonly pairs: readonly (readonly [string, string])[];
  readonly keyboard?: boolean;
}

function Pairs({ pairs, keyboard = false }: PairsProps) {
  return (
    <dl className="pairs">
      {pairs.map(([term, meaning]) => (
        <div key={term}>
          <dt>{keyboard ? <kbd>{term}</kbd> : <code>{term}</code>}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
