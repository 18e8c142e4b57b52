import { isRedirectStatus } from '../cors/status.ts';
import type { Decision } from '../cors/types.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { isSameOrigin } from '../exchange/same-origin.ts';

/**
 * What the decision on a whole request means for one of its hops.
 *
 * A redirect that was followed passed: it was at home, or its own CORS check allowed it. The last hop, or the one
 * that failed, has the decision itself.
 *
 * @param index - of the hop
 */
export function hopVerdict(exchange: JudgedExchange, index: number): Decision {
  const { decision } = exchange.judgement;
  const last = exchange.hops.length - 1;
  const deciding = decision.kind === 'blocked' ? Math.min(decision.hop, last) : last;
  if (index < deciding) return passed(exchange, index);
  if (decision.kind === 'undetermined' && index === last && isPassedRedirect(exchange, index)) {
    return passed(exchange, index);
  }
  return decision;
}

function passed(exchange: JudgedExchange, index: number): Decision {
  const { decision, mode } = exchange.judgement;
  if (decision.kind === 'not-cors' && decision.why !== 'same-origin') return decision;
  if (mode.value === 'no-cors') return { kind: 'not-cors', why: 'no-cors-mode' };
  if (mode.value === 'navigate') return { kind: 'not-cors', why: 'navigation' };
  const { origin } = exchange.context;
  if (origin === null) return { kind: 'undetermined', missing: 'origin' };
  const foreign = exchange.hops.slice(0, index + 1).some(({ url }) => !isSameOrigin(url, origin));
  return foreign ? { kind: 'allowed' } : { kind: 'not-cors', why: 'same-origin' };
}

/** A redirect whose target is not in the file, and whose own checks all passed. */
function isPassedRedirect({ hops, judgement, end }: JudgedExchange, index: number): boolean {
  const { decision, evaluation } = judgement;
  const answer = hops[index]?.response ?? null;
  if (answer === null || !isRedirectStatus(answer.status) || end?.kind !== 'completed') return false;
  if (decision.kind !== 'undetermined') return false;
  if (decision.missing !== 'response-headers' && decision.missing !== 'redirect-mode') return false;
  const own = evaluation.steps.filter(
    ({ hop, stage, id }) => hop === index && stage === 'response' && id !== 'exposed-headers',
  );
  return own.every(({ outcome }) => outcome === 'passed' || outcome === 'info');
}
