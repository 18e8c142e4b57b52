import { evaluateInPage } from '../browser/devtools.ts';
import type { TimingEntry } from './choose-entry.ts';

/** Entries to a URL, of whatever query, that start between two times, in milliseconds since the epoch. */
export interface TimingQuestion {
  readonly base: string;
  readonly from: number;
  readonly to: number;
}

export type NamedEntry = TimingEntry & { readonly name: string };

/** Questions of one burst go to the page together: each evaluation goes through all of its entries. */
const TOGETHER_MS = 20;

type Waiting = TimingQuestion & { readonly answer: (entries: readonly NamedEntry[]) => void };

let waiting: Waiting[] = [];

/** What the page's own resource timing has. Reads, and changes nothing in the page. */
export function timingEntries(question: TimingQuestion): Promise<readonly NamedEntry[]> {
  return new Promise((answer) => {
    if (waiting.length === 0) setTimeout(() => void askPage(), TOGETHER_MS);
    waiting.push({ ...question, answer });
  });
}

async function askPage(): Promise<void> {
  const asked = waiting;
  waiting = [];
  const questions = asked.map(({ base, from, to }) => [base, from, to]);
  const value = await evaluateInPage(`((asked) => {
    const byBase = new Map(asked.map(([base]) => [base, []]));
    for (const { name, startTime, responseStatus } of performance.getEntriesByType('resource')) {
      byBase.get(name.split(/[?#]/)[0])?.push([name, performance.timeOrigin + startTime, responseStatus]);
    }
    return asked.map(([base, from, to]) => byBase.get(base).filter(([, at]) => at >= from && at <= to));
  })(${JSON.stringify(questions)})`);
  const answers: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [at, { answer }] of asked.entries()) answer(read(answers[at]));
}

function read(entries: unknown): readonly NamedEntry[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [name, startedAt, status] = entry;
    const isOne = typeof name === 'string' && typeof startedAt === 'number' && typeof status === 'number';
    return isOne ? [{ name, startedAt, status }] : [];
  });
}
