import { usePanel } from '../panel-context.ts';

interface Key {
  readonly key: string;
  preventDefault(): void;
  stopPropagation(): void;
}

/**
 * For a key that the panel has used: nothing else is to use it.
 *
 * Firefox's toolbox switches its split console with Esc before the panel hears of the key, and once more when it hears
 * that the panel had no use for it. So there Esc is used and not prevented, and the console stays as it was: prevented,
 * it would stay open. A console that was open has the focus then, and no page can take it back: `window.focus()` makes
 * the document believe that it has it, and keys go to the console all the same (measured in Firefox 153).
 */
export function useTakeKey(): (event: Key) => void {
  const isFirefox = usePanel((state) => state.recording?.browser === 'firefox');
  return (event) => {
    event.stopPropagation();
    if (!isFirefox || event.key !== 'Escape') event.preventDefault();
  };
}
