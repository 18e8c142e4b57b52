import { evaluate } from '../cors/evaluate.ts';
import { isRedirectStatus } from '../cors/status.ts';
import type {
  CorsFailure,
  CredentialsMode,
  Decision,
  Evaluation,
  Missing,
  RequestMode,
  RuleSet,
} from '../cors/types.ts';
import { settleCredentials } from './credentials.ts';
import type { Agreement, BrowserOutcome, Exchange, JudgedExchange, Settled } from './exchange.ts';
import { settleMode } from './mode.ts';
import { browserOutcome, meaningOfError } from './outcome.ts';
import { seenFetch } from './seen.ts';

/**
 * Settles what the browser hides, runs the evaluator on what was seen, and sets the result beside what
 * the browser did. The outcome may settle the credentials mode; it never replaces the evaluation.
 */
export function judge(exchange: Exchange, rules: RuleSet): JudgedExchange {
  const outcome = browserOutcome(exchange, rules);
  const mode = confirmedMode(exchange, settleMode(exchange), outcome, rules);
  const byHeaders = settleCredentials(exchange, rules);
  const credentials =
    byHeaders.value === 'unknown' ? settledByOutcome(exchange, mode.value, outcome, rules) : byHeaders;
  const evaluation = evaluate(seenFetch(exchange, mode.value, credentials.value, rules), rules);
  const decision = decide(exchange, evaluation, outcome, mode.value);
  return {
    ...exchange,
    judgement: {
      decision,
      evaluation,
      rules,
      mode,
      credentials,
      otherwise:
        credentials.because === 'default-of-fetch'
          ? failureWithCredentials(exchange, mode.value, rules)
          : null,
      outcome,
      agreement: agreementOf(decision, outcome, credentials),
    },
  };
}

/**
 * A mode that was only likely, against the outcome: delivered although no CORS reading allows it, or allowed
 * either way and still without a status in the page's timing, as every opaque response is.
 */
function confirmedMode(
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
  const isImpossible = credentialsModes.every(
    (value) => evaluate(seenFetch(exchange, 'cors', value, rules), rules).decision.kind === impossible,
  );
  return isImpossible ? { value: 'no-cors', because: 'browser-outcome', strength: 'strong' } : likely;
}

/** Whether credentials are included: all that CORS asks of the mode. */
const credentialsModes = ['include', 'same-origin'] as const;

/**
 * Decides both ways. A reading by which the request could not have come as far as it was seen to come is
 * none; where the others differ, the one that gives what the browser did was the mode.
 */
function settledByOutcome(
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

function failureWithCredentials(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  rules: RuleSet,
): CorsFailure | null {
  const { decision } = evaluate(seenFetch(exchange, mode, 'include', rules), rules);
  return decision.kind === 'blocked' ? decision.failure : null;
}

function decide(
  exchange: Exchange,
  evaluation: Evaluation,
  outcome: BrowserOutcome,
  mode: RequestMode | 'unknown',
): Decision {
  const { decision } = evaluation;
  // Where CORS has no say, what the browser calls an error is one of something else.
  if (decision.kind === 'not-cors') {
    const broken = outcome.kind === 'failed' || (outcome.kind === 'blocked' && outcome.by === 'error-event');
    return broken && outcome.error !== null ? failed(outcome.error) : decision;
  }
  if (wasNotFollowed(exchange, decision, outcome, mode)) {
    return { kind: 'undetermined', missing: 'redirect-mode' };
  }
  // What is already decided stays decided, however the request ends.
  if (decision.kind === 'blocked') return decision;
  if (outcome.kind === 'pending') return { kind: 'pending' };
  if (outcome.kind === 'failed') return failed(outcome.error);
  if (decision.kind === 'undetermined' && outcome.kind === 'blocked' && noAnswerSeen(exchange, decision)) {
    return { kind: 'failed', why: 'unknown', error: outcome.error };
  }
  return decision;
}

/**
 * A redirect that was not followed although nothing forbids it, or that ended well where following it is
 * forbidden: the page asked with `redirect: "manual"`, and has an opaque answer, or with `redirect: "error"`,
 * and has none. Both look like an abort in Chromium and like an ordinary end in Firefox.
 */
function wasNotFollowed(
  { hops, end }: Exchange,
  decision: Decision,
  outcome: BrowserOutcome,
  mode: RequestMode | 'unknown',
): boolean {
  const answer = hops.at(-1)?.response ?? null;
  if (end === null || answer === null || !isRedirectStatus(answer.status)) return false;
  // A request in mode "no-cors" that is not to follow redirects is not even sent.
  if (mode === 'no-cors') return false;
  if (decision.kind === 'blocked') return decision.at === 'redirect' && end.kind === 'completed';
  if (decision.kind !== 'undetermined') return false;
  // What CORS blocks is no abort, whatever the credentials mode.
  if (end.kind === 'error') return meaningOfError(end.error) === 'aborted';
  return decision.missing === 'response-headers' || outcome.kind === 'delivered';
}

function failed(error: string): Decision {
  const why = meaningOfError(error);
  return { kind: 'failed', why: why === 'cors-or-network' ? 'unknown' : why, error };
}

/** What came back for the last URL was never shown, and a preflight before it, if any, was no obstacle. */
function noAnswerSeen({ hops }: Exchange, { missing }: { readonly missing: Missing }): boolean {
  const last = hops.at(-1);
  if (last === undefined || last.response !== null) return last === undefined;
  return missing === 'response-headers' || (last.preflight?.response ?? null) === null;
}

function agreementOf(
  decision: Decision,
  outcome: BrowserOutcome,
  credentials: Settled<CredentialsMode | 'unknown'>,
): Agreement {
  if (outcome.kind === 'unknown' || outcome.kind === 'pending') return 'not-told';
  if (decision.kind === 'undetermined' || decision.kind === 'pending') return 'not-told';
  // An opaque response has no status in the page's timing, delivered or not.
  const isOpaque =
    decision.kind === 'not-cors' && outcome.kind === 'blocked' && outcome.by === 'resource-timing';
  if (isOpaque) return 'not-told';
  const passed = decision.kind === 'allowed' || decision.kind === 'not-cors';
  if (passed !== (outcome.kind === 'delivered')) return 'disagrees';
  const { because } = credentials;
  return because === 'browser-outcome' || because === 'resource-timing' ? 'settled' : 'agrees';
}
