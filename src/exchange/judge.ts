import { evaluate } from '../cors/evaluate.ts';
import type { CorsFailure, CredentialsMode, Decision, RequestMode, RuleSet } from '../cors/types.ts';
import { settleCredentials } from './credentials.ts';
import { decide } from './decide.ts';
import type { Agreement, BrowserOutcome, Exchange, JudgedExchange, Settled } from './exchange.ts';
import { settleMode } from './mode.ts';
import { browserOutcome } from './outcome.ts';
import { seenFetch } from './seen.ts';
import { confirmedMode, settledByOutcome } from './settle-by-outcome.ts';

/**
 * Settles what the browser hides, runs the evaluator on what was seen, and sets the result beside what
 * the browser did. The outcome may settle the credentials mode; it never replaces the evaluation.
 *
 * @param assumed - the credentials mode where nothing settles it, for a record that will never tell more
 */
export function judge(
  exchange: Exchange,
  rules: RuleSet,
  assumed: CredentialsMode | null = null,
): JudgedExchange {
  const outcome = browserOutcome(exchange, rules);
  const mode = confirmedMode(exchange, settleMode(exchange), outcome, rules);
  const byHeaders = settleCredentials(exchange, rules);
  const settled =
    byHeaders.value === 'unknown' ? settledByOutcome(exchange, mode.value, outcome, rules) : byHeaders;
  const credentials: typeof settled =
    settled.value === 'unknown' && assumed !== null
      ? { value: assumed, because: 'default-of-fetch', strength: 'weak' }
      : settled;
  const evaluation = evaluate(seenFetch(exchange, mode.value, credentials.value, rules), rules);
  const decision = decide(exchange, evaluation.decision, outcome, mode.value);
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

function failureWithCredentials(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  rules: RuleSet,
): CorsFailure | null {
  const { decision } = evaluate(seenFetch(exchange, mode, 'include', rules), rules);
  return decision.kind === 'blocked' ? decision.failure : null;
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
  // Handed to the page as it is, and an abort to the browser.
  if (decision.kind === 'not-cors' && decision.why === 'opaque-redirect') return 'not-told';
  // A record that names no error has not said that it opened.
  if (decision.kind === 'failed' && decision.why === 'websocket-not-opened' && outcome.kind === 'delivered') {
    return 'not-told';
  }
  const passed = decision.kind === 'allowed' || decision.kind === 'not-cors';
  if (passed !== (outcome.kind === 'delivered')) return 'disagrees';
  const { because } = credentials;
  return because === 'browser-outcome' || because === 'resource-timing' ? 'settled' : 'agrees';
}
