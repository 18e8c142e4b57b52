import type { RequestMode } from '../cors/types.ts';
import type { Exchange, Settled } from './exchange.ts';
import { headerValue } from './headers.ts';

const modes = ['same-origin', 'cors', 'no-cors', 'navigate', 'websocket', 'webtransport'] as const;

/**
 * The request's mode, which no API of the browser tells: its own Sec-Fetch-Mode first, then what only
 * one mode can produce.
 */
export function settleMode(exchange: Exchange): Settled<RequestMode | 'unknown'> {
  const [first] = exchange.hops;
  const told = modeFrom(headerValue(first.requestHeaders, 'sec-fetch-mode'));
  if (told !== null) return { value: told, because: 'sec-fetch-mode', strength: 'certain' };
  const byPreflight = modeFrom(headerValue(first.preflight?.requestHeaders ?? null, 'sec-fetch-mode'));
  if (byPreflight !== null) {
    return { value: byPreflight, because: 'sec-fetch-mode-of-preflight', strength: 'certain' };
  }
  if (exchange.hops.some((hop) => hop.preflight !== null)) {
    return { value: 'cors', because: 'preflight-seen', strength: 'certain' };
  }
  const byType = modeOfType(exchange.context.type);
  if (byType !== null) return { value: byType, because: 'resource-type', strength: 'certain' };
  if (first.requestHeaders === null) return { value: 'unknown', because: 'no-evidence', strength: 'weak' };
  const safe = first.method === 'GET' || first.method === 'HEAD';
  const origin = headerValue(first.requestHeaders, 'origin');
  // A GET carries Origin only with tainting "cors"; other methods always do, in any mode.
  if (safe && origin !== null) return { value: 'cors', because: 'origin-header', strength: 'strong' };
  if (exchange.context.type === 'xmlhttprequest') {
    return safe
      ? { value: 'no-cors', because: 'origin-header', strength: 'strong' }
      : { value: 'cors', because: 'resource-type', strength: 'weak' };
  }
  return { value: 'no-cors', because: 'resource-type', strength: 'weak' };
}

function modeFrom(value: string | null): RequestMode | null {
  return modes.find((mode) => mode === value) ?? null;
}

function modeOfType(type: string): RequestMode | null {
  if (type === 'main_frame' || type === 'sub_frame') return 'navigate';
  return type === 'websocket' ? 'websocket' : null;
}
