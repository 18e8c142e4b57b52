import type { Decision } from '../../../src/cors/types.ts';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';

export type Verdict = Decision['kind'];

/** What the mark in front of a row shows: the verdict, and "allowed, but". */
export type Mark = Verdict | 'warning';

/** An allowed exchange about which there is something to say is marked as a warning. */
export function markOf(verdict: Verdict, findings: readonly Pick<Finding, 'informs'>[]): Mark {
  return verdict === 'allowed' && findings.some(({ informs }) => informs !== true) ? 'warning' : verdict;
}

/** The hop at which it was decided: where it was blocked, else the last one. */
export function decisiveHop(exchange: JudgedExchange): number {
  const { decision } = exchange.judgement;
  const last = exchange.hops.length - 1;
  return decision.kind === 'blocked' ? Math.min(decision.hop, last) : last;
}

/** Whether the browser answered the preflight of a hop from its cache. */
export function preflightCached(exchange: JudgedExchange, hop: number): boolean {
  return exchange.judgement.evaluation.steps.some(
    (step) =>
      step.id === 'preflight-cached' &&
      step.hop === hop &&
      (step.outcome === 'passed' || step.outcome === 'info'),
  );
}

/** Rows that CORS has nothing to do with and that nobody looks for: hidden unless asked for. */
export function isSameOrigin(exchange: JudgedExchange): boolean {
  const { decision } = exchange.judgement;
  return decision.kind === 'not-cors' && (decision.why === 'same-origin' || decision.why === 'navigation');
}

/** Whether a preflight was sent for any hop, or answered from the cache. */
export function isPreflighted(exchange: JudgedExchange): boolean {
  return exchange.hops.some((hop, index) => hop.preflight !== null || preflightCached(exchange, index));
}

/** Of a file: the preflight let the request through, and the request itself is not there to be judged. */
export function isPassedPreflightAlone({ notes, judgement: { decision } }: JudgedExchange): boolean {
  return (
    notes.includes('request-not-in-file') &&
    decision.kind === 'undetermined' &&
    decision.missing === 'response-headers'
  );
}

/** Whether there may have been an answer that the browser shows nobody: Chromium, of a WebSocket that did not open. */
export function isAnswerHidden({ judgement: { decision, mode } }: JudgedExchange): boolean {
  return decision.kind === 'failed' && decision.why === 'unknown' && mode.value === 'websocket';
}
