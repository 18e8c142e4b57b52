import type { Book } from '../../src/exchange/book.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { headerValue } from '../../src/exchange/headers.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';

/**
 * The request of the document that this event begins in the tab itself: when its answer comes, as a download or a
 * 204 leaves the page where it is.
 *
 * @returns `null` where it begins none
 */
export function documentOf(book: Book, event: ObservedEvent): Exchange | null {
  if (event.phase !== 'headers-received' || event.status === 204 || event.status === 205) return null;
  if (event.status >= 300 && event.status < 400 && event.status !== 304) return null;
  const role = book.roles.get(event.requestId);
  const exchange = role?.kind === 'actual' ? book.exchanges.get(role.exchange) : undefined;
  if (exchange === undefined || exchange.context.type !== 'main_frame' || isSpeculative(exchange))
    return null;
  return exchange;
}

/** Fetched ahead, for a page that may never be shown; the one that is shown stays. */
function isSpeculative({ hops }: Exchange): boolean {
  return hops.some(({ requestHeaders }) =>
    /^prefetch\b/.test(headerValue(requestHeaders, 'sec-purpose') ?? ''),
  );
}
