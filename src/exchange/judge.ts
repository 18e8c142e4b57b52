import { evaluate } from '../cors/evaluate.ts';
import type {
  CorsFailure,
  CredentialsMode,
  Decision,
  Evaluation,
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
  const mode = settleMode(exchange);
  const outcome = browserOutcome(exchange, rules);
  const byHeaders = settleCredentials(exchange);
  const credentials =
    byHeaders.value === 'unknown' ? settledByOutcome(exchange, mode.value, outcome, rules) : byHeaders;
  const evaluation = evaluate(seenFetch(exchange, mode.value, credentials.value), rules);
  const decision = decide(exchange, evaluation, outcome);
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

/** Decides both ways; where they differ, the one that gives what the browser did was the mode. */
function settledByOutcome(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  outcome: BrowserOutcome,
  rules: RuleSet,
): Settled<CredentialsMode | 'unknown'> {
  const unknown: Settled<'unknown'> = { value: 'unknown', because: 'no-evidence', strength: 'weak' };
  if (outcome.kind !== 'delivered' && outcome.kind !== 'blocked') return unknown;
  const wanted = outcome.kind === 'delivered' ? 'allowed' : 'blocked';
  const fitting = (['include', 'same-origin'] as const).filter(
    (value) => evaluate(seenFetch(exchange, mode, value), rules).decision.kind === wanted,
  );
  const [only, other] = fitting;
  if (only === undefined) return unknown;
  // Blocked either way, a refused preflight in Chromium for one: the verdict is sure, only what fails
  // first depends on the mode.
  if (other !== undefined) {
    return outcome.kind === 'blocked'
      ? { value: 'same-origin', because: 'default-of-fetch', strength: 'weak' }
      : unknown;
  }
  const because = outcome.by === 'resource-timing' ? 'resource-timing' : 'browser-outcome';
  return { value: only, because, strength: 'strong' };
}

function failureWithCredentials(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  rules: RuleSet,
): CorsFailure | null {
  const { decision } = evaluate(seenFetch(exchange, mode, 'include'), rules);
  return decision.kind === 'blocked' ? decision.failure : null;
}

function decide(exchange: Exchange, evaluation: Evaluation, outcome: BrowserOutcome): Decision {
  const { decision } = evaluation;
  if (decision.kind === 'not-cors') {
    return outcome.kind === 'failed' ? failed(outcome.error) : decision;
  }
  // What is already decided stays decided, however the request ends.
  if (decision.kind === 'blocked') return decision;
  if (outcome.kind === 'pending') return { kind: 'pending' };
  if (outcome.kind === 'failed') return failed(outcome.error);
  if (decision.kind === 'undetermined' && outcome.kind === 'blocked' && noAnswerSeen(exchange)) {
    return { kind: 'failed', why: 'unknown', error: outcome.error };
  }
  return decision;
}

function failed(error: string): Decision {
  const why = meaningOfError(error);
  return { kind: 'failed', why: why === 'cors-or-network' ? 'unknown' : why, error };
}

function noAnswerSeen(exchange: Exchange): boolean {
  return exchange.hops.every((hop) => hop.response === null && (hop.preflight?.response ?? null) === null);
}

function agreementOf(
  decision: Decision,
  outcome: BrowserOutcome,
  credentials: Settled<CredentialsMode | 'unknown'>,
): Agreement {
  if (outcome.kind === 'unknown' || outcome.kind === 'pending') return 'not-told';
  if (decision.kind === 'undetermined' || decision.kind === 'pending') return 'not-told';
  const passed = decision.kind === 'allowed' || decision.kind === 'not-cors';
  if (passed !== (outcome.kind === 'delivered')) return 'disagrees';
  const { because } = credentials;
  return because === 'browser-outcome' || because === 'resource-timing' ? 'settled' : 'agrees';
}
