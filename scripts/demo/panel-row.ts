import type { Panel } from '../browsers/driver.ts';
import { poll } from '../browsers/poll.ts';

/** What a person reads in the real panel about one request. */
export interface PanelRow {
  readonly verdict: string;
  /** The first failure when blocked. */
  readonly failure: string | null;
  /** Rule id of the first finding; `null` when there is none. */
  readonly cause: string | null;
  readonly headline: string;
  readonly fix: string | null;
  readonly noFix: string | null;
}

/** Ids of all rows that the panel shows now. */
export async function rowIds(panel: Panel): Promise<ReadonlySet<string>> {
  const ids = await panel.evaluate(
    `[...document.querySelectorAll('[data-exchange-id]')].map((row) => row.dataset.exchangeId)`,
  );
  return new Set(Array.isArray(ids) ? ids.map(String) : []);
}

/**
 * The id of the request's row, once it is decided.
 *
 * @param known - rows that were there before: other scenarios may have called the same address
 * @param notYet - verdicts of a row that is not decided
 */
export async function untilRow(
  panel: Panel,
  method: string,
  url: string,
  known: ReadonlySet<string>,
  notYet: readonly string[] = ['pending', 'undetermined'],
): Promise<string> {
  const selector = `[data-exchange-id][data-method="${css(method)}"][data-url="${css(url)}"]`;
  return poll(`a row for ${method} ${url}`, async () => {
    const found = await panel.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((row) =>
        !${JSON.stringify([...known])}.includes(row.dataset.exchangeId) &&
        !${JSON.stringify(notYet)}.includes(row.dataset.verdict)).at(-1)?.dataset.exchangeId ?? null`,
    );
    return typeof found === 'string' ? found : null;
  });
}

/** Selects the request's row in the panel and reads its detail, once it is decided; `known` as above. */
export async function readRow(
  panel: Panel,
  method: string,
  url: string,
  known: ReadonlySet<string>,
): Promise<PanelRow> {
  const id = await untilRow(panel, method, url, known);
  const row = `[data-exchange-id="${css(id)}"]`;
  await panel.click(row);
  const text = await poll(`the detail of ${method} ${url}`, async () => {
    const read = await panel.evaluate(`(() => {
      const row = document.querySelector(${JSON.stringify(row)});
      const textOf = (element) => {
        if (!element) return null;
        const copy = element.cloneNode(true);
        for (const button of copy.querySelectorAll('button')) button.remove();
        return copy.textContent;
      };
      const part = (name) => document.querySelector('[data-part="' + name + '"]');
      if (row?.getAttribute('aria-selected') !== 'true' || !part('headline')) return null;
      return {
        verdict: row.dataset.verdict,
        failure: row.dataset.verdict === 'blocked' ? (row.dataset.failure ?? null) : null,
        cause: document.querySelector('[data-finding]')?.dataset.finding ?? null,
        headline: part('headline').textContent,
        fix: part('fix')?.textContent ?? null,
        noFix: textOf(part('no-fix')),
      };
    })()`);
    return isRow(read) ? read : null;
  });
  return text;
}

function isRow(value: unknown): value is PanelRow {
  return typeof value === 'object' && value !== null && 'headline' in value;
}

function css(value: string): string {
  return value.replace(/["\\]/g, '\\$&');
}
