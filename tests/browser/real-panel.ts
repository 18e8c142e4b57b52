import type { Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';

/** What a person sees and does in the panel's document, in the real DevTools of either browser. */
export interface RealPanel {
  readonly panel: Panel;
  /** Elements in the document that match. */
  count(selector: string): Promise<number>;
  /** Waits until that many elements match, or any where no number is given. */
  untilCount(selector: string, wanted?: number): Promise<void>;
  /** Of the first match; empty where there is none. */
  text(selector: string): Promise<string>;
  /** The text of the first match, once it has what is wanted. */
  until(selector: string, wanted: string | RegExp): Promise<string>;
  /** Waits until an expression in the panel is true. */
  untilTrue(expression: string): Promise<void>;
  /** Brings the first match into view and clicks it. */
  press(selector: string): Promise<void>;
  /** Writes into a field in place of what stands there, by real keys. */
  write(selector: string, text: string): Promise<void>;
  /** What is on the clipboard, by the only way that shows it: pasting it. */
  pasted(): Promise<string>;
  /** Another size of DevTools, once the panel has taken it. */
  resize(width: number, height?: number): Promise<void>;
  /** How far the document, and the detail where one is open, are wider than what shows them. */
  sideways(): Promise<unknown>;
}

const quote = (text: string): string => JSON.stringify(text);

export function realPanel(panel: Panel): RealPanel {
  const read = async (selector: string): Promise<string> =>
    String(await panel.evaluate(`document.querySelector(${quote(selector)})?.textContent ?? ''`));
  const press = async (selector: string): Promise<void> => {
    await panel.evaluate(`document.querySelector(${quote(selector)})?.scrollIntoView({ block: 'center' })`);
    await panel.click(selector);
  };
  const count = async (selector: string): Promise<number> =>
    Number(await panel.evaluate(`document.querySelectorAll(${quote(selector)}).length`));
  return {
    panel,
    press,
    count,
    text: read,
    async untilCount(selector, wanted) {
      await poll(`${wanted ?? 'some'} of ${selector}`, async () => {
        const found = await count(selector);
        return wanted === undefined ? found > 0 : found === wanted;
      });
    },
    async until(selector, wanted) {
      let last = '';
      const fits = (text: string): boolean =>
        typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
      return poll(`${selector} with ${wanted}`, async () => {
        last = await read(selector);
        return fits(last) && last !== '' ? last : null;
      }).catch((cause: unknown) => {
        throw new Error(`${selector} with ${wanted}: it says “${last.slice(0, 600)}”`, { cause });
      });
    },
    async untilTrue(expression) {
      await poll(expression, () => panel.evaluate(`Boolean(${expression}) || null`));
    },
    async write(selector, text) {
      await press(selector);
      // By a key: it comes after the click, which a browser hands to the page in its own time.
      await panel.press('Control+a');
      if (text === '') await panel.press('Delete');
      else await panel.type(text);
    },
    async pasted() {
      // A field of its own: the panel's are one line long.
      await panel.evaluate(`(() => {
        const field = document.createElement('textarea');
        field.id = 'pasted';
        document.body.append(field);
        field.focus();
      })()`);
      const text = await poll('what was copied', async () => {
        // In place of what came late of the try before.
        await panel.press('Control+a');
        await panel.press('Control+v');
        return panel.evaluate(`document.querySelector('#pasted').value || null`);
      });
      await panel.evaluate(`document.querySelector('#pasted').remove()`);
      return String(text);
    },
    async resize(width, height = 800) {
      await panel.setSize(width, height);
      // It is laid out anew with the frames after the window has its new size.
      await poll(`${width} px`, async () => (await panel.evaluate('innerWidth')) === width || null);
      await panel.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))))',
      );
    },
    sideways: () =>
      panel.evaluate(`({
        document: document.documentElement.scrollWidth - innerWidth,
        detail: [...document.querySelectorAll('.detail-body')]
          .map((body) => body.scrollWidth - body.clientWidth).join() || '0',
      })`),
  };
}

/** What `sideways` says when nothing scrolls. */
export const nothingSideways = { document: 0, detail: '0' };

/** Selector of the rows of a URL. */
export const rowOf = (url: string): string =>
  `[data-exchange-id][data-url="${url.replace(/["\\]/g, '\\$&')}"]`;

/**
 * Asks, and waits for the row; and again where none comes, as right after its start a browser may not tell the
 * extension of requests yet.
 */
export async function untilListed(
  { count }: RealPanel,
  url: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  const isListed = async (): Promise<boolean> => (await count(rowOf(url))) > 0;
  await poll(`the row of ${url.slice(0, 120)}`, async () => {
    await ask();
    return poll('it', isListed, 3_000).catch(() => null);
  });
}
