import { isRedirectStatus } from '../cors/status.ts';
import type { Book } from './book.ts';
import type { Exchange, Note } from './exchange.ts';
import type { ObservedEvent } from './observed-event.ts';

const note: Note = 'end-not-told';

/**
 * Of a request that began before anybody listened Firefox tells the answer, and never the end: with the answer it is
 * as much over as it will be. Where events may have been missed later on, its end may still come.
 */
export function withUntoldEnd(book: Book, exchange: Exchange, event: ObservedEvent): Exchange {
  if (event.phase === 'completed' || event.phase === 'error') return withoutNote(exchange);
  if (event.phase !== 'headers-received' || isRedirectStatus(event.status)) return exchange;
  if (book.rules !== 'firefox' || book.missedUntil.length > 0) return exchange;
  if (exchange.end !== null || !exchange.notes.includes('missing-start')) return exchange;
  return {
    ...exchange,
    end: { kind: 'completed', at: event.at, untold: true },
    notes: [...exchange.notes, note],
  };
}

function withoutNote(exchange: Exchange): Exchange {
  if (!exchange.notes.includes(note)) return exchange;
  return { ...exchange, notes: exchange.notes.filter((one) => one !== note) };
}
