import { type Origin, parseSerializedOrigin } from './origin.ts';
import { readFetch } from './read-fetch.ts';
import type { Reading, SettledFetch } from './reading.ts';
import { rulesOf } from './rules.ts';
import { asUnknown } from './trail.ts';
import type {
  CorsFailure,
  Decision,
  Evaluation,
  Missing,
  RequestMode,
  RuleSet,
  SeenFetch,
  Step,
} from './types.ts';

/**
 * Decides one fetch from what an extension can see, by the standard and by the rules asked for.
 *
 * What was not seen is never guessed: where it would decide, the decision is `undetermined` and says what is
 * missing. An exchange that has not ended is `undetermined` here too; `pending` is the caller's to say.
 *
 * @throws never, whatever the strings and numbers in `seen`
 */
export function evaluate(seen: SeenFetch, ruleSet: RuleSet): Evaluation {
  const asked = evaluateBy(seen, ruleSet);
  if (ruleSet === 'standard') return { ...asked, standard: asked.decision };
  const { decision } = evaluateBy(seen, 'standard');
  return { ...asked, standard: sameDecision(decision, asked.decision) ? asked.decision : decision };
}

function evaluateBy(seen: SeenFetch, ruleSet: RuleSet): Reading {
  const unread = modeWithoutCors(seen);
  if (unread !== null) return empty(unread);
  const known = settledOrigin(seen);
  // In mode "no-cors" it decides nothing, and an opaque one leaves no trace there.
  const origin = known === undefined && seen.mode === 'no-cors' ? null : known;
  if (seen.hops.length === 0) return empty(undetermined('url'));
  if (origin === undefined) return empty(undetermined('origin'));
  const mode = settledMode(seen);
  const settled: Omit<SettledFetch, 'credentials'> = {
    seen,
    origin,
    mode: mode ?? 'cors',
    modeSeen: mode !== null,
  };
  const rules = rulesOf(ruleSet);
  if (seen.credentials !== 'unknown') return readFetch({ ...settled, credentials: seen.credentials }, rules);
  return bothWays(
    readFetch({ ...settled, credentials: 'include' }, rules),
    readFetch({ ...settled, credentials: 'omit' }, rules),
  );
}

/** Modes to which main fetch applies no CORS, whatever the URL. */
function modeWithoutCors({ mode }: SeenFetch): Decision | null {
  if (mode === 'navigate') return { kind: 'not-cors', why: 'navigation' };
  if (mode === 'websocket' || mode === 'webtransport') return { kind: 'not-cors', why: 'websocket' };
  return null;
}

/** The initiator's origin; from the `Origin` header where it was not seen; `undefined` when neither was. */
function settledOrigin({ origin, hops }: SeenFetch): Origin | undefined {
  const serialized = origin ?? hops[0]?.originHeader;
  return serialized === null || serialized === undefined ? undefined : parseSerializedOrigin(serialized);
}

/**
 * The mode; `null` when nothing tells. A preflight belongs to `cors` only, and so does an `Origin` on a GET
 * or HEAD, navigations and WebSockets apart.
 */
function settledMode(seen: SeenFetch): RequestMode | null {
  if (seen.mode !== 'unknown') return seen.mode;
  const isCors = seen.hops.some(
    ({ preflight, preflightCached, originHeader, method }) =>
      preflight !== null ||
      preflightCached ||
      (originHeader !== null && (method === 'GET' || method === 'HEAD')),
  );
  return isCors ? 'cors' : null;
}

/**
 * Credentials unknown: decided both ways. Where both agree that is the decision; otherwise the credentials
 * mode is missing, and the steps are those of the including reading (the stricter one) with the step that
 * depends on it marked.
 */
function bothWays(including: Reading, omitting: Reading): Reading {
  if (sameOutcome(including.decision, omitting.decision)) {
    const further = inBoth(including.further, omitting.further);
    const sameExposed = JSON.stringify(including.exposed) === JSON.stringify(omitting.exposed);
    const steps = marked(including.steps, (step) => !sameExposed && step.id === 'exposed-headers');
    return { ...including, further, steps };
  }
  return {
    decision: undetermined('credentials-mode'),
    steps: marked(including.steps, (step) => step.outcome === 'failed'),
    // What is first in one reading and later in the other is certain as well.
    further: inBoth(everyFailure(including), everyFailure(omitting)),
    quirks: [...including.quirks, ...omitting.quirks],
    exposed: null,
    hidden: null,
  };
}

/** What would fail next in either reading; what only one of them says is not certain. */
function inBoth(one: readonly CorsFailure[], other: readonly CorsFailure[]): readonly CorsFailure[] {
  const others = new Set(other.map((failure) => JSON.stringify(failure)));
  return one.filter((failure) => others.has(JSON.stringify(failure)));
}

function everyFailure({ decision, further }: Reading): readonly CorsFailure[] {
  return decision.kind === 'blocked' ? [decision.failure, ...further] : further;
}

function marked(steps: readonly Step[], depends: (step: Step) => boolean): readonly Step[] {
  return steps.map((step) => (depends(step) ? asUnknown(step) : step));
}

/** Same decision; for a block the same place and code are enough. */
function sameOutcome(one: Decision, other: Decision): boolean {
  if (one.kind !== 'blocked' || other.kind !== 'blocked') return sameDecision(one, other);
  return one.at === other.at && one.hop === other.hop && one.failure.code === other.failure.code;
}

function sameDecision(one: Decision, other: Decision): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function undetermined(missing: Missing): Decision {
  return { kind: 'undetermined', missing };
}

function empty(decision: Decision): Reading {
  return { decision, steps: [], further: [], quirks: [], exposed: null, hidden: null };
}
