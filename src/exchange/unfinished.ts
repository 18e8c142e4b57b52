import type { Book } from './book.ts';
import type { Exchange, Note } from './exchange.ts';
import { samePreflightKey } from './pair.ts';

const note: Note = 'may-have-ended-unseen';

/**
 * Requests of which nothing was heard since `time`, marked as possibly ended: the background was away then.
 *
 * @returns those that were not marked before
 */
export function markUnheardOf(book: Book, time: number): readonly Exchange[] {
  return [...book.unfinished].flatMap((id) => {
    const exchange = book.exchanges.get(id);
    if (exchange === undefined || exchange.notes.includes(note) || lastHeardOf(exchange) > time) return [];
    return [{ ...exchange, notes: [...exchange.notes, note] }];
  });
}

/** Without that mark, once its end was seen after all. */
export function withoutMark(exchange: Exchange): Exchange {
  if (exchange.end === null || !exchange.notes.includes(note)) return exchange;
  return { ...exchange, notes: exchange.notes.filter((one) => one !== note) };
}

/**
 * Whether a preflight that this request got may be that of another one: one of those that nothing tells apart
 * was under way while events were missed, and preflights are given out in order.
 */
export function isContested(book: Book, exchange: Exchange): boolean {
  if (book.missedUntil === 0) return false;
  if (exchange.startedAt < book.missedUntil) return true;
  return [...book.unfinished].some((id) => {
    const rival = book.exchanges.get(id);
    return rival !== undefined && rival.startedAt < book.missedUntil && samePreflightKey(rival, exchange);
  });
}

/** With the word that its preflight may be another's. */
export function contested(exchange: Exchange): Exchange {
  const { notes } = exchange;
  return notes.includes(CONTESTED) ? exchange : { ...exchange, notes: [...notes, CONTESTED] };
}

const CONTESTED: Note = 'preflight-may-be-anothers';

function lastHeardOf({ hops }: Exchange): number {
  return Math.max(
    ...hops.flatMap(({ startedAt, response, preflight }) => [
      startedAt,
      response?.at ?? 0,
      preflight?.startedAt ?? 0,
      preflight?.end?.at ?? 0,
    ]),
  );
}
