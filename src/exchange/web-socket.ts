import type { Decision } from '../cors/types.ts';
import type { BrowserOutcome, Exchange, SeenResponse } from './exchange.ts';
import { headerValue } from './headers.ts';
import { meaningOfError } from './outcome.ts';

/**
 * Why a WebSocket did not open.
 *
 * Measured: Chromium shows no answer of one that fails, whatever came, and calls it `net::ERR_FAILED`; Firefox shows
 * the answer and calls it completed.
 *
 * @returns `null` where it opened, or may have
 */
export function webSocketFailure({ hops, end }: Exchange, outcome: BrowserOutcome): Decision | null {
  if (end === null) return null;
  const last = hops[hops.length - 1];
  const answer = last?.response ?? null;
  const error = end.kind === 'error' ? end.error : null;
  const refused = answer !== null && answer.status !== 101;
  if (refused && (error !== null || isOrdinary(last?.url ?? '', answer))) {
    return { kind: 'failed', why: 'websocket-not-opened', error };
  }
  const broken = outcome.kind === 'failed' || (outcome.kind === 'blocked' && outcome.by === 'error-event');
  if (!broken || outcome.error === null) return null;
  const why = meaningOfError(outcome.error);
  return { kind: 'failed', why: why === 'cors-or-network' ? 'unknown' : why, error: outcome.error };
}

/** Over HTTP/2, which needs TLS, a WebSocket opens with a 200 that has no body. */
function isOrdinary(url: string, { status, headers }: SeenResponse): boolean {
  const mayBeHttp2 = !url.startsWith('ws:') && !url.startsWith('http:');
  if (!mayBeHttp2 || status < 200 || status > 299) return true;
  return headerValue(headers, 'content-type') !== null || headerValue(headers, 'content-length') !== null;
}
