import type { Exchange } from '../exchange/exchange.ts';
import { currentHop } from '../exchange/pair.ts';
import { couldLeadTo, nextUrlOf } from './redirected.ts';

/**
 * Rows that a redirect led to, where the request before it was missed: browsers number requests as they begin, and a
 * redirect keeps the number, so such a row has a lower one than several that began before it.
 *
 * @returns by URL
 */
export function rowsLedHere(exchanges: Iterable<Exchange>): ReadonlyMap<string, readonly Exchange[]> {
  const numbered = [...exchanges]
    .map((row) => ({ row, number: Number(row.requestId) }))
    .filter(({ row, number }) => Number.isInteger(number) && !row.notes.includes('missing-start'))
    .sort((a, b) => a.row.startedAt - b.row.startedAt);
  const led = new Map<string, Exchange[]>();
  for (const [at, { row, number }] of numbered.entries()) {
    const before = numbered.slice(Math.max(0, at - LOOKED_AT), at);
    const later = before.filter(
      (one) => one.number > number && one.row.startedAt < row.startedAt - CLOCK_MS,
    ).length;
    if (later < SEVERAL) continue;
    const [{ url }] = row.hops;
    led.set(url, [...(led.get(url) ?? []), row]);
  }
  return led;
}

/** The one of these that this redirect led to; `null` where none began as it was answered. */
export function ledFrom(
  redirect: Exchange,
  rows: ReadonlyMap<string, readonly Exchange[]>,
  isFree: (row: Exchange) => boolean,
): Exchange | null {
  const hop = currentHop(redirect);
  const answeredAt = hop.response?.at ?? 0;
  const away = ({ startedAt }: Exchange): number => Math.abs(startedAt - answeredAt);
  const [nearest] = (rows.get(nextUrlOf(hop) ?? '') ?? [])
    .filter((row) => isFree(row) && away(row) < TOGETHER_MS && couldLeadTo(hop, row.hops[0]))
    .sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}

/** A few may have another time than they began at. */
const SEVERAL = 3;
const LOOKED_AT = 100;
/** Events are stamped where they happen, in two processes. */
const CLOCK_MS = 2;
/** DevTools' time of an answer and that of the next event, unless the machine stands still. */
const TOGETHER_MS = 250;
