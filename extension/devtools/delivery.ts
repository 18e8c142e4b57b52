import { evaluateInPage } from '../browser/devtools.ts';
import { chooseEntry, type TimingEntry } from './choose-entry.ts';

interface Question {
  readonly url: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** The entry is written a moment after the request has ended. */
const TRIES_MS = [30, 120, 350, 900];

/**
 * Whether the page was given the response, by the page's own resource timing: `responseStatus` is not
 * zero only for a response that CORS lets through. Reads, and changes nothing in the page.
 *
 * @returns `null` when the page does not tell: a worker, a frame, a full timing buffer
 */
export async function wasDelivered(question: Question): Promise<boolean | null> {
  for (const wait of TRIES_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const entry = chooseEntry(entriesFrom(await evaluateInPage(expressionFor(question.url))), question);
    if (entry !== null) return entry === 'ambiguous' ? null : entry.status !== 0;
  }
  return null;
}

function expressionFor(url: string): string {
  return `performance.getEntriesByType('resource').filter((e) => e.name.split('#')[0] === ${JSON.stringify(url)})
    .map((e) => [performance.timeOrigin + e.startTime, performance.timeOrigin + e.responseEnd, e.responseStatus])`;
}

function entriesFrom(value: unknown): readonly TimingEntry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [startedAt, endedAt, status] = entry;
    return typeof startedAt === 'number' && typeof endedAt === 'number' && typeof status === 'number'
      ? [{ startedAt, endedAt, status }]
      : [];
  });
}
