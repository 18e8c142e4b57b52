import { evaluate } from '../cors/evaluate.ts';
import type { CredentialsMode, Decision, RequestMode, RuleSet } from '../cors/types.ts';
import type { BrowserOutcome, Exchange, Settled } from './exchange.ts';
import { seenFetch } from './seen.ts';

/**
 * A mode that was only likely, against the outcome: delivered, or gone on, although no CORS reading allows it,
 * or allowed either way and still without a status in the page's timing, as every opaque response is.
 */
export function confirmedMode(
  exchange: Exchange,
  likely: Settled<RequestMode | 'unknown'>,
  outcome: BrowserOutcome,
  rules: RuleSet,
): Settled<RequestMode | 'unknown'> {
  if (likely.strength !== 'weak' || likely.value !== 'cors') return likely;
  const impossible =
    outcome.kind === 'delivered'
      ? 'blocked'
      : outcome.kind === 'blocked' && outcome.by === 'resource-timing'
        ? 'allowed'
        : null;
  const isImpossible = credentialsModes.every((value) => {
    const { decision } = evaluate(seenFetch(exchange, 'cors', value, rules), rules);
    return decision.kind === impossible || wentFurther(exchange, decision);
  });
  return isImpossible ? { value: 'no-cors', because: 'browser-outcome', strength: 'strong' } : likely;
}

/** Whether credentials are included: all that CORS asks of the mode. */
const credentialsModes = ['include', 'same-origin'] as const;

/**
 * Decides both ways. A reading by which the request could not have come as far as it was seen to come is
 * none; where the others differ, the one that gives what the browser did was the mode.
 */
export function settledByOutcome(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  outcome: BrowserOutcome,
  rules: RuleSet,
): Settled<CredentialsMode | 'unknown'> {
  const unknown: Settled<'unknown'> = { value: 'unknown', because: 'no-evidence', strength: 'weak' };
  const readings = credentialsModes
    .map((value) => ({ value, ...evaluate(seenFetch(exchange, mode, value, rules), rules) }))
    .filter(({ decision }) => !wentFurther(exchange, decision));
  const [reached, second] = readings;
  if (reached === undefined) return unknown;
  if (second === undefined) return { value: reached.value, because: 'browser-outcome', strength: 'strong' };
  // Blocked either way, a refused preflight in Chromium for one: the verdict is sure, only what fails
  // first depends on the mode.
  if (readings.every(({ decision }) => decision.kind === 'blocked')) {
    return { value: 'same-origin', because: 'default-of-fetch', strength: 'weak' };
  }
  if (outcome.kind !== 'delivered' && outcome.kind !== 'blocked') return unknown;
  const [only, other] = readings.filter(
    ({ decision }) => (decision.kind === 'blocked') === (outcome.kind === 'blocked'),
  );
  if (only === undefined || other !== undefined) return unknown;
  const because = outcome.by === 'resource-timing' ? 'resource-timing' : 'browser-outcome';
  return { value: only.value, because, strength: 'strong' };
}

/**
 * Whether the request was seen beyond where this decision would have ended it. A refused redirect is no end
 * to go by: Chromium shows the URL that it leads to before it refuses it.
 */
function wentFurther({ hops }: Exchange, decision: Decision): boolean {
  if (decision.kind !== 'blocked' || decision.at === 'redirect') return false;
  const { at, hop } = decision;
  return hop < hops.length - 1 || (at === 'preflight' && (hops[hop]?.response ?? null) !== null);
}
