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
    delete document.body.dataset.copied;
    // The text goes to the clipboard through a field that is there for a moment.
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node.nodeName === 'TEXTAREA') document.body.dataset.copied = node.value;
        }
      }
      if (document.body.dataset.copied !== undefined) watch.disconnect();
    });
    watch.observe(document.body, { childList: true });
    return true;
  })()`);
  if (offered !== true) return null;
  await panel.click('[data-part="fix-card"] .copy button');
  return poll('the copied text', async () => {
    const text = await panel.evaluate('document.body.dataset.copied ?? null');
    return typeof text === 'string' ? text : null;
  });
}
