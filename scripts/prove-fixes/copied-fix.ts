import type { Panel } from '../browsers/driver.ts';
import { poll } from '../browsers/poll.ts';

/**
 * What the Copy button of the selected request's change puts on the clipboard, pressed as a person does.
 *
 * @returns `null` when no change is offered
 */
export async function copyFix(panel: Panel): Promise<string | null> {
  const offered = await panel.evaluate(`(() => {
    const card = document.querySelector('[data-part="fix-card"]');
    if (!card || !card.querySelector('[data-part="fix"]')) return false;
    globalThis.corscopeCopied = null;
    document.addEventListener('copy', ({ target }) => {
      globalThis.corscopeCopied = target instanceof HTMLTextAreaElement ? target.value : null;
    }, { capture: true, once: true });
    return true;
  })()`);
  if (offered !== true) return null;
  await panel.click('[data-part="fix-card"] .copy button');
  return poll('the copied text', async () => {
    const text = await panel.evaluate('globalThis.corscopeCopied');
    return typeof text === 'string' ? text : null;
  });
}
