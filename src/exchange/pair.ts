import { unsafeHeaderNamesOnTheWire } from '../cors/browser-added.ts';
import { standardRules } from '../cors/rules.ts';
import type { HeaderList, RuleSet } from '../cors/types.ts';
import type { Book } from './book.ts';
import type { Exchange, ExchangeId, Hop } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';
import type { RequestContext } from './observed-event.ts';
import { oncePer } from './once-per.ts';
import { meaningOfError } from './outcome.ts';

/** A preflight is OPTIONS plus Access-Control-Request-Method: a page's own OPTIONS has none. */
export function requestedMethod(headers: HeaderList): string | null {
  return headerValue(headers, 'access-control-request-method');
}

/** The names of Access-Control-Request-Headers, lower-case and sorted as browsers send them. */
export function requestedHeaderNames(headers: HeaderList | null): readonly string[] {
  return headers === null ? [] : namesRequestedIn(headers);
}

const namesRequestedIn = oncePer((headers: HeaderList): readonly string[] => {
  const value = headerValue(headers, 'access-control-request-headers');
  if (value === null) return [];
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .sort();
});

/** The unsafe header names of a request as seen on the wire, without those that the browser adds there. */
export const unsafeNamesOnWire = oncePer((headers: HeaderList): readonly string[] =>
  unsafeHeaderNamesOnTheWire(headers, standardRules),
);

interface SeenPreflightRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of its first event. */
  readonly startedAt: number;
  readonly url: string;
  readonly headers: HeaderList;
  readonly context: RequestContext;
}

/**
 * The exchange whose current hop this preflight was sent for, first come first served among equals.
 *
 * No field links the two requests in any browser. They share URL, tab, frame and document; the method
 * is what Access-Control-Request-Method names. In Firefox, where the actual request's headers are shown
 * first, those that Access-Control-Request-Headers names have to be among them; of several such requests it
 * is the one whose unsafe headers are exactly these. (A page may set what the browser adds by itself too, so
 * the wire alone does not tell which are unsafe.)
 *
 * Those that may have had theirs unseen, or may have ended, are asked last.
 *
 * @returns `null` when no request is waiting for such a preflight
 */
export function findActual(book: Book, preflight: SeenPreflightRequest): Exchange | null {
  const method = requestedMethod(preflight.headers);
  const names = requestedHeaderNames(preflight.headers);
  const waiting = [...abortedJustBefore(book, preflight.startedAt), ...book.unfinished].flatMap((id) => {
    const exchange = book.exchanges.get(id);
    if (exchange === undefined || !sameSender(exchange.context, preflight.context)) return [];
    const hop = currentHop(exchange);
    if (hop.url !== preflight.url || hop.method !== method) return [];
    return isWaiting(hop, book.rules) && carriesAll(hop.requestHeaders, names) ? [exchange] : [];
  });
  const isDoubtful = (one: Exchange): boolean =>
    one.notes.includes('may-have-ended-unseen') || wasAskedUnseen(book, one, preflight.at);
  waiting.sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)));
  const exact = waiting.find((exchange) => {
    const { requestHeaders } = currentHop(exchange);
    return requestHeaders === null || unsafeNamesOnWire(requestHeaders).join() === names.join();
  });
  return exact ?? waiting[0] ?? null;
}

/**
 * Chromium tells of an early abort a moment before it tells of the preflight that was sent all the same; to an equal
 * request that the page makes right after that, another is sent.
 */
function abortedJustBefore({ rules, justEnded, exchanges }: Book, startedAt: number): readonly ExchangeId[] {
  if (rules === 'firefox') return [];
  return [...justEnded].filter((id) => {
    const end = exchanges.get(id)?.end ?? null;
    if (end?.kind !== 'error' || meaningOfError(end.error) !== 'aborted') return false;
    return end.at <= startedAt && startedAt - end.at < ABORT_MS;
  });
}

/** Between the two events, measured: less than one. */
const ABORT_MS = 5;

/** Events were missed since it began: its own preflight was most likely among them, as it is sent at once. */
function wasAskedUnseen({ missedUntil }: Book, exchange: Exchange, at: number): boolean {
  const { startedAt } = currentHop(exchange);
  return missedUntil.some((end) => startedAt < end && end <= at);
}

/** Without a preflight so far. In Chromium one that has shown its headers has gone on without. */
function isWaiting({ preflight, response, requestHeaders }: Hop, rules: RuleSet): boolean {
  return preflight === null && response === null && (requestHeaders === null || rules === 'firefox');
}

/** Headers not shown yet (Chromium) may be any. */
export function carriesAll(headers: HeaderList | null, names: readonly string[]): boolean {
  return headers === null || names.every((name) => hasHeader(headers, name));
}

export function currentHop(exchange: Exchange): Hop {
  return exchange.hops[exchange.hops.length - 1] ?? exchange.hops[0];
}

/** Workers without a tab have no frame and no document: there only the origin tells. */
export function sameSender(a: RequestContext, b: RequestContext): boolean {
  return (
    a.tabId === b.tabId &&
    a.frameId === b.frameId &&
    a.documentId === b.documentId &&
    (a.origin === b.origin || a.origin === null || b.origin === null)
  );
}

/** Whether a preflight for one of the two, at the hops where they are, could as well be the other's. */
export function samePreflightKey(a: Exchange, b: Exchange): boolean {
  const [one, other] = [currentHop(a), currentHop(b)];
  if (one.url !== other.url || one.method !== other.method) return false;
  // Who sent a request whose first events were missed is not known.
  return (
    sameSender(a.context, b.context) ||
    [a, b].some(({ context }) => context.type === 'other' && context.origin === null)
  );
}
