import { becomesGet } from '../cors/redirect.ts';
import { isRedirectStatus } from '../cors/status.ts';
import type { Hop } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { unsafeNamesOnWire } from '../exchange/pair.ts';

/** Where its answer leads on to; `null` where that is no redirect. */
export function nextUrlOf({ url, response }: Hop): string | null {
  if (response === null || !isRedirectStatus(response.status)) return null;
  const location = headerValue(response.headers, 'location');
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : null;
}

/**
 * The method as a redirect changes it, and the same headers of the page's own, where both show them.
 *
 * @param wasOpened - false where the browser stopped before it gave the next request the headers of the first
 */
export function couldLeadTo(from: Hop, to: Hop, wasOpened = true): boolean {
  const method = becomesGet(from.method, from.response?.status ?? 0) ? 'GET' : from.method;
  if (to.method !== method) return false;
  if (!wasOpened || from.requestHeaders === null || to.requestHeaders === null || method !== from.method)
    return true;
  return unsafeNamesOnWire(from.requestHeaders).join() === unsafeNamesOnWire(to.requestHeaders).join();
}
