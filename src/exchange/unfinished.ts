import { type Book, enter } from './book.ts';
import type { Exchange, Note } from './exchange.ts';
import { currentHop, samePreflightKey } from './pair.ts';

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
  const missedUntil = book.missedUntil.at(-1);
  if (missedUntil === undefined) return false;
  if (exchange.startedAt < missedUntil) return true;
  return [...book.unfinished].some((id) => {
    const rival = book.exchanges.get(id);
    return rival !== undefined && rival.startedAt < missedUntil && samePreflightKey(rival, exchange);
  });
}

/**
 * Remembers that events may have been missed until `time`. Of requests under way then that nothing tells apart,
 * what would have shown whose preflight is whose may be among them: they say so.
 */
export function missedEvents(book: Book, time: number): void {
  book.missedUntil = [...book.missedUntil, time].slice(-STRETCHES);
  const underWay = [...book.unfinished].flatMap((id) => book.exchanges.get(id) ?? []);
  for (const exchange of underWay) {
    if (currentHop(exchange).preflight === null) continue;
    if (underWay.some((rival) => rival !== exchange && samePreflightKey(rival, exchange))) {
      enter(book, contested(exchange));
    }
  }
}

/** With the word that its preflight may be another's. */
export function contested(exchange: Exchange): Exchange {
  const { notes } = exchange;
  return notes.includes(CONTESTED) ? exchange : { ...exchange, notes: [...notes, CONTESTED] };
}

/** Without that word; the same object where it was not said. */
export function withoutContest(exchange: Exchange): Exchange {
  const { notes } = exchange;
  return notes.includes(CONTESTED)
    ? { ...exchange, notes: notes.filter((one) => one !== CONTESTED) }
    : exchange;
}

/** Requests from before so many restarts are looked at no more. */
const STRETCHES = 50;

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
