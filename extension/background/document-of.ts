import type { Book } from '../../src/exchange/book.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { headerValue } from '../../src/exchange/headers.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import { meaningOfError } from '../../src/exchange/outcome.ts';

/**
 * The request of the document that this event begins in the tab itself: when its answer comes, as a download or a
 * 204 leaves the page where it is; or when none does, and the browser shows a page of its own.
 *
 * @returns `null` where it begins none
 */
export function documentOf(book: Book, event: ObservedEvent): Exchange | null {
  if (!showsDocument(event)) return null;
  const role = book.roles.get(event.requestId);
  const exchange = role?.kind === 'actual' ? book.exchanges.get(role.exchange) : undefined;
  // What ends in the middle of an answer has begun its document with that.
  if (event.phase === 'error' && exchange?.hops.at(-1)?.response !== null) return null;
  if (exchange === undefined || exchange.context.type !== 'main_frame' || isSpeculative(exchange))
    return null;
  return exchange;
}

function showsDocument(event: ObservedEvent): boolean {
  if (event.phase === 'error') return meaningOfError(event.error) === 'network';
  if (event.phase !== 'headers-received') return false;
  const { status, headers } = event;
  if (status === 204 || status === 205 || (status >= 300 && status < 400 && status !== 304)) return false;
  if (/^\s*attachment\b/i.test(headerValue(headers, 'content-disposition') ?? '')) return false;
  const [type = ''] = (headerValue(headers, 'content-type') ?? '').split(';');
  return isShown(type.trim().toLowerCase());
}

/** What browsers show and do not save. Of any other that one of them shows, DevTools tells. */
function isShown(type: string): boolean {
  return (
    type === '' ||
    /^(text|image|audio|video|multipart)\//.test(type) ||
    /^application\/([\w.-]+\+)?(xml|json|pdf|javascript|ecmascript)$/.test(type)
  );
}

/** Fetched ahead, for a page that may never be shown; the one that is shown stays. */
function isSpeculative({ hops }: Exchange): boolean {
  return hops.some(({ requestHeaders }) =>
    /^prefetch\b/.test(headerValue(requestHeaders, 'sec-purpose') ?? ''),
  );
}
