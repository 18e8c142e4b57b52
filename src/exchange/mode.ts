import type { HeaderList, RequestMode } from '../cors/types.ts';
import type { Exchange, Settled } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';
import { isSameOrigin } from './same-origin.ts';

const modes = ['same-origin', 'cors', 'no-cors', 'navigate', 'websocket', 'webtransport'] as const;

/**
 * The request's mode, which no API of the browser tells: its own Sec-Fetch-Mode first, then what only
 * one mode can produce.
 */
export function settleMode(exchange: Exchange): Settled<RequestMode | 'unknown'> {
  const { hops, context } = exchange;
  // The mode stays over redirects; hops to plain HTTP hosts do not tell it.
  const told = firstMode(hops.map((hop) => hop.requestHeaders));
  if (told !== null) return { value: told, because: 'sec-fetch-mode', strength: 'certain' };
  const byPreflight = firstMode(hops.map((hop) => hop.preflight?.requestHeaders ?? null));
  if (byPreflight !== null) {
    return { value: byPreflight, because: 'sec-fetch-mode-of-preflight', strength: 'certain' };
  }
  if (hops.some((hop) => hop.preflight !== null)) {
    return { value: 'cors', because: 'preflight-seen', strength: 'certain' };
  }
  const byType = modeOfType(context.type);
  if (byType !== null) return { value: byType, because: 'resource-type', strength: 'certain' };
  if (hops.every((hop) => hop.requestHeaders === null)) {
    return { value: 'unknown', because: 'no-evidence', strength: 'weak' };
  }
  const byOrigin = modeByOrigin(exchange);
  if (byOrigin === 'cors') return { value: 'cors', because: 'origin-header', strength: 'strong' };
  if (byOrigin === 'no-cors') return { value: 'no-cors', because: 'no-origin-header', strength: 'strong' };
  const value = context.type === 'xmlhttprequest' ? 'cors' : 'no-cors';
  return { value, because: 'resource-type', strength: 'weak' };
}

/**
 * A GET or HEAD carries `Origin` only with tainting "cors"; other methods always do, in any mode. At home
 * its absence says nothing.
 */
function modeByOrigin({ hops, context }: Exchange): 'cors' | 'no-cors' | null {
  for (const { method, url, requestHeaders } of hops) {
    if (requestHeaders === null || (method !== 'GET' && method !== 'HEAD')) continue;
    if (hasHeader(requestHeaders, 'origin')) return 'cors';
    if (!isSameOrigin(url, context.origin)) return 'no-cors';
  }
  return null;
}

function firstMode(lists: readonly (HeaderList | null)[]): RequestMode | null {
  return (
    lists.map((headers) => modeFrom(headerValue(headers, 'sec-fetch-mode'))).find((mode) => mode !== null) ??
    null
  );
}

function modeFrom(value: string | null): RequestMode | null {
  return modes.find((mode) => mode === value) ?? null;
}

function modeOfType(type: string): RequestMode | null {
  if (type === 'main_frame' || type === 'sub_frame') return 'navigate';
  return type === 'websocket' ? 'websocket' : null;
}
