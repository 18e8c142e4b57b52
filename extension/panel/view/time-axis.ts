import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { ListItem } from '../selectors.ts';
import { barOf } from './bar.ts';

/** Where the time of a row is counted from. */
export interface Zero {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'navigation' | 'first';
}

export interface TimeAxis {
  /** Milliseconds that the whole width stands for; 0 where no time is told. */
  readonly span: number;
  /** From the earliest on: the first row, and each navigation. */
  readonly zeros: readonly Zero[];
}

/**
 * The common scale of all bars. Each navigation starts it anew, so that what a page does while it loads stays wide in a
 * log that is kept over many pages; what comes before the first one is counted from the first row.
 *
 * @param items - in the order of time
 */
export function timeAxis(items: readonly ListItem[]): TimeAxis {
  const zeros: Zero[] = [];
  let span = 0;
  for (const item of items) {
    if (item.kind === 'marker') {
      if (item.marker.kind === 'navigation') zeros.push({ at: item.marker.at, kind: 'navigation' });
      continue;
    }
    const { startedAt } = item.exchange;
    if (!(startedAt > 0)) continue;
    if (zeros.length === 0) zeros.push({ at: startedAt, kind: 'first' });
    span = Math.max(span, latestOf(item.exchange) - (zeros.at(-1)?.at ?? startedAt));
  }
  return { span, zeros };
}

/** The zero of a row by when it started; `null` where no time is told. */
export function zeroOf({ zeros }: TimeAxis, { startedAt }: JudgedExchange): Zero | null {
  if (!(startedAt > 0)) return null;
  return zeros.findLast(({ at }) => at <= startedAt) ?? null;
}

/** Thousands of rows are looked through with each new one: only those under way are looked into. */
function latestOf(exchange: JudgedExchange): number {
  return exchange.end?.at ?? barOf(exchange)?.latest ?? exchange.startedAt;
}
