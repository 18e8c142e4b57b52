import { isRedirectStatus } from '../cors/status.ts';
import type { Decision, Missing, RequestMode } from '../cors/types.ts';
import type { BrowserOutcome, Exchange } from './exchange.ts';
import { headerValue } from './headers.ts';
import { meaningOfError } from './outcome.ts';
import { webSocketFailure } from './web-socket.ts';

/**
 * The decision to state: the evaluation's, or that the request failed by something else than CORS, has not
 * ended, or what was not seen and would decide. What the browser did never makes a CORS verdict by itself.
 */
export function decide(
  exchange: Exchange,
  decision: Decision,
  outcome: BrowserOutcome,
  mode: RequestMode | 'unknown',
): Decision {
  if (exchange.byServiceWorker === true) return { kind: 'not-cors', why: 'service-worker' };
  // Where CORS has no say, what the browser calls an error is one of something else.
  if (decision.kind === 'not-cors') {
    if (decision.why === 'websocket') return webSocketFailure(exchange, outcome) ?? decision;
    const broken = outcome.kind === 'failed' || (outcome.kind === 'blocked' && outcome.by === 'error-event');
    return !broken || outcome.error === null ? decision : failed(outcome.error);
  }
  if (wasKeptFromPage(exchange, decision)) return { kind: 'not-cors', why: 'opaque-redirect' };
  if (wasNotFollowed(exchange, decision, outcome, mode)) {
    return { kind: 'undetermined', missing: 'redirect-mode' };
  }
  // What is already decided stays decided, however the request ends.
  if (decision.kind === 'blocked') return decision;
  if (outcome.kind === 'pending') {
    return decision.kind === 'allowed' && isOpenStream(exchange) ? decision : { kind: 'pending' };
  }
  if (outcome.kind === 'failed') return failed(outcome.error);
  if (wasNotTaken(decision, outcome)) return { kind: 'failed', why: 'aborted', error: null };
  if (decision.kind === 'undetermined' && outcome.kind === 'blocked') {
    const isStopped = noAnswerSeen(exchange, decision) || wasStoppedAtRedirect(exchange, decision, outcome);
    if (isStopped) return { kind: 'failed', why: 'unknown', error: outcome.error };
  }
  return decision;
}

/**
 * Chromium looks for userinfo before it asks for the redirect mode, "manual" apart: an abort there is no
 * refusal, it means that the page asked for the redirect itself.
 */
function wasKeptFromPage({ end }: Exchange, decision: Decision): boolean {
  return isAbort(end) && decision.kind === 'blocked' && decision.failure.code === 'redirect-with-userinfo';
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
  if (end.kind === 'error') return isAbort(end);
  return decision.missing === 'response-headers' || outcome.kind === 'delivered';
}

/**
 * Firefox completes a request that the page aborts as its answer comes: nothing in it forbids it, and the page's own
 * timing says that the page has it not.
 */
function wasNotTaken(decision: Decision, outcome: BrowserOutcome): boolean {
  return decision.kind === 'allowed' && outcome.kind === 'blocked' && outcome.by === 'resource-timing';
}

/** Events come as long as it is open: the page has been given the answer. */
function isOpenStream({ hops }: Exchange): boolean {
  const type = headerValue(hops.at(-1)?.response?.headers ?? null, 'content-type') ?? '';
  return /^\s*text\/event-stream\b/i.test(type);
}

function isAbort(end: Exchange['end']): boolean {
  return end?.kind === 'error' && meaningOfError(end.error) === 'aborted';
}

function failed(error: string): Decision {
  const why = meaningOfError(error);
  return { kind: 'failed', why: why === 'cors-or-network' ? 'unknown' : why, error };
}

/**
 * Ended by the browser at a redirect that CORS lets through: by the page's own policy, most of the time. Firefox gives
 * no reason and never shows where it led.
 */
function wasStoppedAtRedirect(
  { hops }: Exchange,
  { missing }: { readonly missing: Missing },
  { by }: Extract<BrowserOutcome, { kind: 'blocked' }>,
): boolean {
  const { status = 0 } = hops.at(-1)?.response ?? {};
  return missing === 'response-headers' && by === 'error-event' && isRedirectStatus(status);
}

/** What came back for the last URL was never shown, and a preflight before it, if any, was no obstacle. */
function noAnswerSeen({ hops }: Exchange, { missing }: { readonly missing: Missing }): boolean {
  const last = hops.at(-1);
  if (last === undefined || last.response !== null) return last === undefined;
  return missing === 'response-headers' || (last.preflight?.response ?? null) === null;
}
