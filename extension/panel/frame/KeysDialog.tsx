import { useEffect, useRef } from 'react';
import { usePanel } from '../panel-context.ts';
import { words } from '../text/words.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keys and the filter's words, and the way to the rest of the help. */
export function KeysDialog({ open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const openHelp = usePanel((state) => state.openHelp);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    // Not its first button, which stands at its end: it is read from the top, and scrolled by keys.
    element.focus();
  }, [open]);
  return (
    <dialog ref={dialog} className="keys" tabIndex={-1} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{words.keys.title}</h2>
      <Pairs pairs={words.keys.list} keyboard />
      <h3>{words.keys.filterTitle}</h3>
      <Pairs pairs={words.keys.filter} />
      <form method="dialog">
        {openHelp !== null && (
          <button type="button" className="link" onClick={openHelp}>
            {words.states.openHelp}
          </button>
        )}
        <button type="submit" className="keys-close">
          {words.keys.close}
        </button>
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
