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
  readonly zeros: ReadonlyMap<string, Zero>;
}

/**
 * The common scale of all bars. Each navigation starts it anew, so that what a page does while it loads stays wide in a
 * log that is kept over many pages; what comes before the first one is counted from the first row.
 *
 * @param items - in the order of time
 */
export function timeAxis(items: readonly ListItem[]): TimeAxis {
  const zeros = new Map<string, Zero>();
  let zero: Zero | null = null;
  let span = 0;
  for (const item of items) {
    if (item.kind === 'marker') {
      if (item.marker.kind === 'navigation') zero = { at: item.marker.at, kind: 'navigation' };
      continue;
    }
    const bar = barOf(item.exchange);
    if (bar === null) continue;
    zero ??= { at: bar.from, kind: 'first' };
    zeros.set(item.id, zero);
    span = Math.max(span, bar.latest - zero.at);
  }
  return { span, zeros };
}
