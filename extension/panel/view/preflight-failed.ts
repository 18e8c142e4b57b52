import { isOkStatus } from '../../../src/cors/status.ts';
import type { QuirkId } from '../../../src/cors/types.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { isNeverSent } from '../../../src/report/never-sent.ts';

/** Whether the preflight of a hop did not get the request through: no browser keeps such an answer. */
export function preflightFailed(exchange: JudgedExchange, index: number): boolean {
  const hop = exchange.hops[index];
  if (hop === undefined || hop.preflight === null) return false;
  // The request itself went out: whatever the preflight looks like, the browser was content with it.
  if (hop.response !== null || index < exchange.hops.length - 1) return false;
  const { response } = hop.preflight;
  if (isNeverSent(exchange, index) || (response !== null && !isOkStatus(response.status))) return true;
  return exchange.judgement.evaluation.steps.some(
    (step) => step.hop === index && step.stage === 'preflight' && step.outcome === 'failed',
  );
}

const aboutKeeping: ReadonlySet<QuirkId> = new Set([
  'max-age-cap',
  'signed-max-age',
  'malformed-max-age-not-kept',
]);

/** Where the browser differed in what happened: how long an answer is kept says nothing of one that is not. */
export function quirksOf(exchange: JudgedExchange) {
  return exchange.judgement.evaluation.quirks.filter(
    ({ id, hop }) => !aboutKeeping.has(id) || !preflightFailed(exchange, hop),
  );
}
