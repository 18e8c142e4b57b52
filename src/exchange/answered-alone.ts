import { preflightFailure } from '../cors/preflight-check.ts';
import { rulesOf } from '../cors/rules.ts';
import type { CredentialsMode } from '../cors/types.ts';
import type { Book } from './book.ts';
import type { Exchange, Preflight } from './exchange.ts';
import type { ObservedEvent } from './observed-event.ts';
import { currentHop, sameSender } from './pair.ts';
import { answerOf } from './rivals.ts';

/**
 * An OPTIONS that was seen to be answered and not what it was sent with, which is a row of its own, as the preflight
 * of a request that was not seen to begin either. Both were sent while events were missed; of workers without a tab
 * DevTools' own record has neither.
 *
 * The request has the lower id in both browsers, and the nearest; it went on after an answer that allows it, and
 * failed after one that does not.
 *
 * @param event - the first that was seen of the request
 * @returns the row; `null` where there is none
 */
export function answeredAlone(book: Book, event: ObservedEvent): Exchange | null {
  const number = Number(event.requestId);
  const { context } = event;
  if (context === undefined || !Number.isInteger(number)) return null;
  const rows = [...book.exchanges.values()].slice(-RECENT).filter((row) => {
    const [hop] = row.hops;
    const after = Number(row.requestId) - number;
    if (hop.url !== event.url || !(after > 0 && after < NEAR) || !isAnsweredAlone(row)) return false;
    return sameSender(row.context, context) && explains(book, preflightIn(row), event);
  });
  rows.sort((a, b) => Number(a.requestId) - Number(b.requestId));
  return rows[0] ?? null;
}

/**
 * The request that waits for a preflight of which only the answer is seen, or that failed as it did: the nearest that
 * began before it.
 *
 * @param event - the first that was seen of the OPTIONS
 */
export function waitingFor(book: Book, event: ObservedEvent): Exchange | null {
  const number = Number(event.requestId);
  const { context } = event;
  if (context === undefined || !Number.isInteger(number)) return null;
  const ids = event.phase === 'error' ? [...book.exchanges.keys()].slice(-RECENT) : book.unfinished;
  const waiting = [...ids].flatMap((id) => {
    const exchange = book.exchanges.get(id);
    if (exchange === undefined || !sameSender(exchange.context, context)) return [];
    const { url, preflight, response, sentAt } = currentHop(exchange);
    const before = number - Number(exchange.requestId);
    const isOpen = preflight === null && response === null && sentAt === undefined;
    if (event.phase === 'error' && !failedUnseen(exchange)) return [];
    return isOpen && url === event.url && before > 0 && before < NEAR ? [exchange] : [];
  });
  waiting.sort((a, b) => Number(b.requestId) - Number(a.requestId));
  return waiting[0] ?? null;
}

/** The preflight that a row of its own shows. */
export function preflightIn({ requestId, hops: [hop], end }: Exchange): Preflight {
  const { startedAt, requestHeaders, response } = hop;
  return { requestId, startedAt, requestHeaders, response, end };
}

function isAnsweredAlone({ notes, end, hops: [hop] }: Exchange): boolean {
  if (!notes.includes('missing-start') || hop.method !== 'OPTIONS' || hop.requestHeaders !== null)
    return false;
  return hop.response !== null || end?.kind === 'error';
}

function failedUnseen({ notes, end }: Exchange): boolean {
  return end?.kind === 'error' && notes.includes('missing-start');
}

function explains({ rules }: Book, preflight: Preflight, event: ObservedEvent): boolean {
  const { response } = preflight;
  if (response === null) return event.phase === 'error';
  const origin = event.context?.origin ?? null;
  if (origin === null || response.at > event.at) return false;
  const { method } = event;
  const passes = (['include', 'omit'] as const).some((credentials: CredentialsMode) => {
    const asked = { serializedOrigin: origin, credentials, method, unsafeHeaderNames: [] };
    return preflightFailure({ ...asked, useCorsPreflight: false }, response, rulesOf(rules)) === null;
  });
  const wentOn = passes && answerOf({ method }, preflight, rules) !== 'refuses';
  return event.phase === 'error' ? !wentOn : wentOn;
}

/** Looked at for such a row: it is from a moment ago. */
const RECENT = 200;

/** Ids between a request and its preflight: as many as begin meanwhile. */
const NEAR = 32;
