import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
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

function remedyOf(code: string, { context, hops: [first] }: JudgedExchange): ClientRemedy | null {
  if (code === `credentials: 'include'`) return { kind: 'include-credentials' };
  if (code === `credentials: 'omit'`) return { kind: 'omit-credentials' };
  if (/^method: '[^']+'$/.test(code)) return { kind: 'method', method: first.method };
  if (!/^https?:\/\/\S+$/.test(code)) return null;
  // The address of the page itself is no address to call.
  const isPage = context.origin !== null && urlParts(code).host === urlParts(context.origin).host;
  return isPage ? null : { kind: 'final-url', url: code };
}
