import { isForbiddenRequestHeader } from '../cors/forbidden-request-header.ts';
import { corsUnsafeRequestHeaderNames } from '../cors/request-header.ts';
import type { HeaderList } from '../cors/types.ts';
import type { Book } from './book.ts';
import type { Exchange, Hop } from './exchange.ts';
import { headerValue } from './headers.ts';
import type { RequestContext } from './observed-event.ts';

/** A preflight is OPTIONS plus Access-Control-Request-Method: a page's own OPTIONS has none. */
export function requestedMethod(headers: HeaderList): string | null {
  return headerValue(headers, 'access-control-request-method');
}

/** The names of Access-Control-Request-Headers, lower-case and sorted as browsers send them. */
export function requestedHeaderNames(headers: HeaderList | null): readonly string[] {
  const value = headerValue(headers, 'access-control-request-headers');
  if (value === null) return [];
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .sort();
}

/**
 * The unsafe header names of a request as seen on the wire. The browser adds headers of its own there
 * (forbidden to pages, and so never reasons for a preflight), User-Agent among them.
 */
export function unsafeNamesOnWire(headers: HeaderList): readonly string[] {
  const own = headers.filter(([name, value]) => !addedByBrowser(name, value));
  return corsUnsafeRequestHeaderNames(own);
}

const browserOwn = new Set([
  'user-agent',
  'cache-control',
  'pragma',
  'upgrade-insecure-requests',
  'save-data',
]);

function addedByBrowser(name: string, value: string): boolean {
  return browserOwn.has(name.toLowerCase()) || isForbiddenRequestHeader(name, value);
}

interface SeenPreflightRequest {
  readonly url: string;
  readonly headers: HeaderList;
  readonly context: RequestContext;
}

/**
 * The exchange whose current hop this preflight was sent for, first come first served among equals.
 *
 * No field links the two requests in any browser. They share URL, tab, frame and document; the method
 * is what Access-Control-Request-Method names; in Firefox, where the actual request's headers are
 * shown first, Access-Control-Request-Headers has to name its unsafe headers.
 *
 * @returns `null` when no request is waiting for such a preflight
 */
export function findActual(book: Book, preflight: SeenPreflightRequest): Exchange | null {
  const method = requestedMethod(preflight.headers);
  const names = requestedHeaderNames(preflight.headers).join(',');
  for (const exchange of book.exchanges.values()) {
    if (exchange.end !== null || !sameSender(exchange.context, preflight.context)) continue;
    const hop = currentHop(exchange);
    if (hop.url !== preflight.url || hop.method !== method) continue;
    if (hop.preflight !== null || hop.response !== null) continue;
    if (hop.requestHeaders !== null && unsafeNamesOnWire(hop.requestHeaders).join(',') !== names) continue;
    return exchange;
  }
  return null;
}

export function currentHop(exchange: Exchange): Hop {
  return exchange.hops[exchange.hops.length - 1] ?? exchange.hops[0];
}

function sameSender(a: RequestContext, b: RequestContext): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;
}
