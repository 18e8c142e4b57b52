import type { Book } from './book.ts';
import type { Exchange, Note } from './exchange.ts';

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
