import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { ListItem } from '../selectors.ts';
import { barOf } from './bar.ts';

/** So long without a request on its way is a pause: what comes after it has nothing to do with what was before. */
const PAUSE_MS = 1_000;
/** For so long a request counts as on its way. A stream that stays open for minutes is no reason to find no pause. */
const COUNTS_MS = 10_000;

/** Where the bar of a row is counted from; all times in milliseconds since the epoch. */
export interface Zero {
  /** The left end. */
  readonly at: number;
  /** What its time is told from: the last navigation, or the first row of all. */
  readonly since: number;
  readonly kind: 'navigation' | 'first';
  /** Whether a row after a pause is what begins it. */
  readonly afterPause: boolean;
}

export interface TimeAxis {
  /** Milliseconds that the whole width stands for; 0 where no time is told. */
  readonly span: number;
  /** From the earliest on: the first row, each navigation, and the first row after each pause. */
  readonly zeros: readonly Zero[];
  /** The left end of every bar, where all rows stand on one scale. */
  readonly left: number | null;
}

/**
 * The common scale of all bars, of the rows that are listed. Each navigation starts it anew, and so does each pause:
 * what a page does while it loads, and what it does at a click a minute later, are both wide enough to be read.
 *
 * @param items - in the order of time
 */
export function timeAxis(items: readonly ListItem[]): TimeAxis {
  const zeros: Zero[] = [];
  let zero: Zero | null = null;
  let busyUntil = 0;
  let span = 0;
  const begin = (next: Zero): Zero => {
    zeros.push(next);
    busyUntil = next.at;
    return next;
  };
  for (const item of items) {
    if (item.kind === 'marker') {
      const { kind } = item.marker;
      if (kind === 'navigation') {
        const { at } = item.marker;
        zero = begin({ at, since: at, kind, afterPause: false });
      }
      continue;
    }
    const { startedAt } = item.exchange;
    if (!(startedAt > 0)) continue;
    if (zero === null) zero = begin({ at: startedAt, since: startedAt, kind: 'first', afterPause: false });
    if (startedAt - busyUntil >= PAUSE_MS) zero = begin({ ...zero, at: startedAt, afterPause: true });
    const latest = latestOf(item.exchange);
    busyUntil = Math.max(busyUntil, Math.min(latest ?? Number.POSITIVE_INFINITY, startedAt + COUNTS_MS));
    span = Math.max(span, (latest ?? barOf(item.exchange)?.latest ?? startedAt) - zero.at);
  }
  return { span, zeros, left: null };
}

/**
 * One scale for all rows, from the first to the end of the last: where they are not in the order of time, those that
 * stand below each other have nothing else in common.
 *
 * @param items - in the order of time
 */
export function commonAxis(items: readonly ListItem[]): TimeAxis {
  const { zeros } = timeAxis(items);
  let left: number | null = null;
  let span = 0;
  for (const item of items) {
    if (item.kind === 'marker' || !(item.exchange.startedAt > 0)) continue;
    const { exchange } = item;
    left ??= exchange.startedAt;
    span = Math.max(span, (latestOf(exchange) ?? barOf(exchange)?.latest ?? exchange.startedAt) - left);
  }
  return { span, zeros, left };
}

/** The zero of a row by when it started; `null` where no time is told. */
export function zeroOf({ zeros }: TimeAxis, { startedAt }: JudgedExchange): Zero | null {
  if (!(startedAt > 0)) return null;
  // Each row in sight is looked up with each new one, and a page that polls all day makes thousands of pauses.
  let from = 0;
  let to = zeros.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((zeros[middle]?.at ?? 0) <= startedAt) from = middle + 1;
    else to = middle;
  }
  return zeros[from - 1] ?? null;
}

/** `null` while it is under way. Thousands of rows are looked through with each new one: no more than this of each. */
function latestOf({ end, startedAt }: JudgedExchange): number | null {
  return end === null ? null : Math.max(startedAt, end.at);
}
