import { unsafeHeaderNamesOnTheWire } from '../cors/browser-added.ts';
import { isCorsSafelistedMethod } from '../cors/method.ts';
import { rulesOf } from '../cors/rules.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { isSameOrigin } from '../exchange/same-origin.ts';
import { saysCors } from '../exchange/says-cors.ts';

/**
 * What leaves open that CORS is the reason of a failure: `told` where the browser's own words name it, `no-preflight`
 * where one was needed and none was recorded, `no-word` where a record has neither an answer nor a reason.
 */
export type OpenFailure = 'told' | 'no-preflight' | 'no-word';

/** @returns `null` where it did not fail, or by something else for certain, or an answer is there to be judged */
export function openFailure(exchange: JudgedExchange): OpenFailure | null {
  const { context, hops, judgement } = exchange;
  const { decision, rules } = judgement;
  const hop = hops[hops.length - 1];
  if (decision.kind !== 'failed' || decision.why !== 'unknown' || hop === undefined) return null;
  if (hop.response !== null || !couldBeCors(exchange)) return null;
  if (hops.every(({ url }) => isSameOrigin(url, context.origin))) return null;
  const error = decision.error ?? '';
  if (saysCors(error)) return 'told';
  if (hop.preflight !== null || (error !== '' && error !== 'net::ERR_FAILED')) return null;
  const names = unsafeHeaderNamesOnTheWire(hop.requestHeaders ?? [], rulesOf(rules));
  if (!isCorsSafelistedMethod(hop.method) || names.length > 0) return 'no-preflight';
  return error === '' ? 'no-word' : null;
}

/** Of a request that never went out a file may show only some headers, without Origin and Sec-Fetch-Mode. */
function couldBeCors({ context, judgement: { mode } }: JudgedExchange): boolean {
  if (mode.value === 'cors' || mode.value === 'unknown') return true;
  return mode.value === 'no-cors' && mode.strength !== 'certain' && context.type === 'xmlhttprequest';
}
