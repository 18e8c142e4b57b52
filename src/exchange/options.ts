import { waitingFor } from './answered-alone.ts';
import { type Book, removeExchanges } from './book.ts';
import { withCachedPreflight } from './cached-preflight.ts';
import type { Exchange, ExchangeId, Preflight } from './exchange.ts';
import { keep, startExchange, unknownContext } from './new-row.ts';
import type { ObservedEvent } from './observed-event.ts';
import { findActual, requestedMethod, sameSender } from './pair.ts';
import { contested, isContested, withoutContest } from './unfinished.ts';
import { withUntoldEnd } from './untold-end.ts';
import { withActualEvent, withHop, withPreflightEvent } from './with-event.ts';

/** An OPTIONS: a preflight if it asks for a method; the page's own if it does not. */
export function decideOptions(
  book: Book,
  event: ObservedEvent,
  earlier: readonly ObservedEvent[],
): readonly ExchangeId[] {
  const events = [...earlier, event];
  if (event.phase === 'before-request') {
    book.roles.set(event.requestId, { kind: 'undecided-options', events });
    return [];
  }
  if (event.phase === 'send-headers' && requestedMethod(event.headers) !== null) {
    const startedAt = earlier[0]?.at ?? event.at;
    const actual = findActual(book, { ...event, startedAt }) ?? ownOptionsBehind(book, event);
    if (actual !== null) {
      const hop = actual.hops.length - 1;
      book.roles.set(event.requestId, { kind: 'preflight', exchange: actual.id, hop });
      const preflight: Preflight = {
        requestId: event.requestId,
        startedAt,
        requestHeaders: event.headers,
        response: null,
        end: null,
      };
      const paired = withCachedPreflight(book, withHop(actual, hop, { preflight }));
      return keep(book, isContested(book, actual) ? contested(paired) : paired);
    }
    // Nothing is lost: a preflight without its request is a row that says so.
    const lone = startExchange(book, earlier[0] ?? event, event.context, ['unpaired-preflight']);
    return keep(book, withActualEvent(lone, event));
  }
  const told = events.find(({ context }) => context !== undefined);
  const answeredUnseen =
    (event.phase === 'headers-received' || event.phase === 'completed') &&
    !events.some(({ phase }) => phase === 'send-headers');
  const isUnseen = answeredUnseen || (event.phase === 'error' && earlier.length === 0);
  const waiting = isUnseen ? waitingFor(book, event) : null;
  if (waiting !== null) return giveAnswer(book, waiting, event, earlier[0]?.at ?? event.at);
  const own = startExchange(
    book,
    events[0] ?? event,
    told?.context ?? unknownContext,
    // Answered, and what it was sent with was not seen: nobody can say whether it was a preflight.
    answeredUnseen || (earlier.length === 0 && event.phase !== 'send-headers') ? ['missing-start'] : [],
  );
  return keep(book, withUntoldEnd(book, events.reduce(withActualEvent, own), event));
}

/** What was answered was most likely the preflight of a request that waits for one. */
function giveAnswer(
  book: Book,
  actual: Exchange,
  event: ObservedEvent,
  startedAt: number,
): readonly ExchangeId[] {
  const hop = actual.hops.length - 1;
  const { requestId } = event;
  book.roles.set(requestId, { kind: 'preflight', exchange: actual.id, hop });
  const preflight: Preflight = { requestId, startedAt, requestHeaders: null, response: null, end: null };
  return keep(book, contested(withPreflightEvent(withHop(actual, hop, { preflight }), hop, event)));
}

/**
 * A page's own OPTIONS that its preflight is for: where the actual request comes first and shows no headers
 * before (Chromium), both wait to be told apart, and the preflight's headers tell both.
 */
function ownOptionsBehind(
  book: Book,
  preflight: Extract<ObservedEvent, { phase: 'send-headers' }>,
): Exchange | null {
  if (requestedMethod(preflight.headers) !== 'OPTIONS') return null;
  for (const [requestId, role] of book.roles) {
    const [first] = role.kind === 'undecided-options' ? role.events : [];
    if (first === undefined || first.phase !== 'before-request' || requestId === preflight.requestId)
      continue;
    if (first.url !== preflight.url || !sameSender(first.context, preflight.context)) continue;
    const own = startExchange(book, first, first.context, []);
    keep(book, own);
    return own;
  }
  return null;
}

/** Right after a restart a browser may tell an answer before the request: only now it shows what it was. */
export function isLatePreflight(
  { notes }: Exchange,
  event: ObservedEvent,
): event is Extract<ObservedEvent, { phase: 'send-headers' }> {
  if (event.phase !== 'send-headers' || event.method !== 'OPTIONS') return false;
  return notes.includes('missing-start') && requestedMethod(event.headers) !== null;
}

export function turnIntoPreflight(
  book: Book,
  row: Exchange,
  event: Extract<ObservedEvent, { phase: 'send-headers' }>,
): readonly ExchangeId[] {
  const [{ response }] = row.hops;
  removeExchanges(book, [row.id]);
  return [row.id, ...decideAnswered(book, event, response, row.end)];
}

/** What an OPTIONS was sent with is told after its answer. */
function decideAnswered(
  book: Book,
  event: ObservedEvent,
  response: Preflight['response'],
  end: Preflight['end'],
): readonly ExchangeId[] {
  const changed = decideOptions(book, event, []);
  const role = book.roles.get(event.requestId);
  if (role === undefined || role.kind === 'undecided-options') return changed;
  const exchange = book.exchanges.get(role.exchange);
  if (exchange === undefined) return changed;
  if (role.kind === 'actual')
    return [...changed, ...keep(book, { ...withHop(exchange, 0, { response }), end })];
  const preflight = exchange.hops[role.hop]?.preflight;
  if (preflight === null || preflight === undefined) return changed;
  return [
    ...changed,
    ...keep(book, withHop(exchange, role.hop, { preflight: { ...preflight, response, end } })),
  ];
}

/** A preflight that was given to a request by its answer alone, and now shows what it asked for. */
export function showHeaders(
  book: Book,
  exchange: Exchange,
  at: number,
  event: Extract<ObservedEvent, { phase: 'send-headers' }>,
): readonly ExchangeId[] {
  const hop = exchange.hops[at];
  if (requestedMethod(event.headers) === hop?.method) {
    const told = withPreflightEvent(exchange, at, event);
    return keep(book, isContested(book, told) ? told : withoutContest(told));
  }
  const { response, end } = hop?.preflight ?? { response: null, end: null };
  keep(book, withHop(exchange, at, { preflight: null }));
  book.roles.delete(event.requestId);
  return [exchange.id, ...decideAnswered(book, event, response, end)];
}
