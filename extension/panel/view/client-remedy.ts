import type { JudgedExchange, SeenResponse } from '../../../src/exchange/exchange.ts';
import { headerValue } from '../../../src/exchange/headers.ts';
import { type ClientLine, type ClientRemedy, clientLines } from '../../../src/fix/client-lines.ts';
import { urlParts } from './url-parts.ts';

/**
 * What a page can write instead, for the three ways in which pages usually ask.
 *
 * @param code - of a remedy in the page: an option of fetch, or the address to call
 * @returns empty where the remedy is no change of the call itself
 */
export function callsInstead(code: string | null, exchange: JudgedExchange): readonly ClientLine[] {
  const remedy = code === null ? null : remedyOf(code.trim(), exchange);
  const [{ url, method }] = exchange.hops;
  return remedy === null ? [] : clientLines(remedy, url, method);
}

function remedyOf(code: string, exchange: JudgedExchange): ClientRemedy | null {
  const [first] = exchange.hops;
  if (code === `credentials: 'include'`) return { kind: 'include-credentials' };
  if (code === `credentials: 'omit'`) return { kind: 'omit-credentials' };
  if (/^method: '[^']+'$/.test(code)) return { kind: 'method', method: first.method };
  if (!/^https?:\/\/\S+$/.test(code) || !URL.canParse(code)) return null;
  return isOfThePage(new URL(code), exchange) ? null : { kind: 'final-url', url: code };
}

/**
 * Whether an address is one to open the page at, and no address to call: it has no path, and neither is it on the
 * server that was asked, nor did a redirect lead there.
 */
function isOfThePage({ href, host, pathname, search }: URL, { hops }: JudgedExchange): boolean {
  if (pathname !== '/' || search !== '' || host === urlParts(hops[0].url).host) return false;
  return !hops.some(({ url, response, preflight }) =>
    [url, locationOf(url, response), locationOf(url, preflight?.response ?? null)].includes(href),
  );
}

function locationOf(url: string, response: SeenResponse | null): string | null {
  const location = response === null ? null : headerValue(response.headers, 'location');
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : null;
}
