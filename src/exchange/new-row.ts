import { type Book, enter } from './book.ts';
import type { Exchange, ExchangeId, Note } from './exchange.ts';
import { startHop } from './late-event.ts';
import type { ObservedEvent, RequestContext } from './observed-event.ts';

/** Context of a request whose first events were never seen. */
export const unknownContext: RequestContext = {
  tabId: -1,
  frameId: -1,
  parentFrameId: -1,
  documentId: null,
  type: 'other',
  origin: null,
  documentUrl: null,
};

/** The row of a request by the first event that was seen of it, not in the book yet. */
export function startExchange(
  book: Book,
  event: ObservedEvent,
  context: RequestContext,
  notes: readonly Note[],
): Exchange {
  const id = `${book.tabId}:${event.requestId}`;
  book.roles.set(event.requestId, { kind: 'actual', exchange: id });
  return {
    id,
    tabId: book.tabId,
    requestId: event.requestId,
    context,
    startedAt: event.at,
    hops: [startHop(event)],
    end: null,
    delivered: null,
    notes: URL.canParse(event.url) ? notes : [...notes, 'malformed-url'],
  };
}

/** @returns its id, as what changed */
export function keep(book: Book, exchange: Exchange): readonly ExchangeId[] {
  enter(book, exchange);
  return [exchange.id];
}
