import { type Book, enter, removeExchanges } from './book.ts';
import { withCachedPreflight } from './cached-preflight.ts';
import type { Exchange, ExchangeId, Note, Preflight } from './exchange.ts';
import { startHop } from './late-event.ts';
import type { ObservedEvent, RequestContext } from './observed-event.ts';
import { findActual, requestedMethod, sameSender } from './pair.ts';
import { contradictsItself, settleRivals } from './rivals.ts';
import { contested, isContested, withoutMark } from './unfinished.ts';
import { withActualEvent, withHop, withPreflightEvent } from './with-event.ts';

/** Context of a request whose first events were never seen. */
const unknownContext: RequestContext = {
  tabId: -1,
  frameId: -1,
  parentFrameId: -1,
  documentId: null,
  type: 'other',
  origin: null,
  documentUrl: null,
};

/**
 * Takes one event into the book.
 *
 * @returns ids of the exchanges that changed; empty when the event only has to wait
 * @throws never: an event that fits nowhere makes a row of its own with a note
 */
export function assemble(book: Book, event: ObservedEvent): readonly ExchangeId[] {
  const role = book.roles.get(event.requestId);
  if (role === undefined) return begin(book, event);
  switch (role.kind) {
    case 'undecided-options':
      return decideOptions(book, event, role.events);
    case 'preflight': {
      const exchange = book.exchanges.get(role.exchange);
      if (exchange === undefined) return [];
      const answered = withPreflightEvent(exchange, role.hop, event);
      // A request that is where it was may have gone on, or ended, before its preflight's answer was told.
      return role.hop === exchange.hops.length - 1 && contradictsItself(book, answered)
        ? keepSettled(book, answered, event)
        : keep(book, answered);
    }
    case 'actual': {
      const exchange = book.exchanges.get(role.exchange);
      if (exchange === undefined) return [];
      if (isLatePreflight(exchange, event)) return turnIntoPreflight(book, exchange, event);
      return keepMoved(book, withoutMark(withActualEvent(exchange, event)), event);
    }
  }
}

/** Right after a restart a browser may tell an answer before the request: only now it shows what it was. */
function isLatePreflight(
  { notes }: Exchange,
  event: ObservedEvent,
): event is Extract<ObservedEvent, { phase: 'send-headers' }> {
  if (event.phase !== 'send-headers' || event.method !== 'OPTIONS') return false;
  return notes.includes('missing-start') && requestedMethod(event.headers) !== null;
}

function turnIntoPreflight(
  book: Book,
  row: Exchange,
  event: Extract<ObservedEvent, { phase: 'send-headers' }>,
): readonly ExchangeId[] {
  const [{ response }] = row.hops;
  removeExchanges(book, [row.id]);
  const changed = decideOptions(book, event, []);
  const role = book.roles.get(event.requestId);
  if (role === undefined || role.kind === 'undecided-options') return [row.id, ...changed];
  const exchange = book.exchanges.get(role.exchange);
  if (exchange === undefined) return [row.id, ...changed];
  if (role.kind === 'actual')
    return [row.id, ...keep(book, { ...withHop(exchange, 0, { response }), end: row.end })];
  const preflight = exchange.hops[role.hop]?.preflight;
  if (preflight === null || preflight === undefined) return [row.id, ...changed];
  return [
    row.id,
    ...keep(book, withHop(exchange, role.hop, { preflight: { ...preflight, response, end: row.end } })),
  ];
}

/** The first event of a request id. */
function begin(book: Book, event: ObservedEvent): readonly ExchangeId[] {
  const context = event.context ?? unknownContext;
  if (event.method === 'OPTIONS' && event.phase === 'before-request') {
    book.roles.set(event.requestId, { kind: 'undecided-options', events: [event] });
    return [];
  }
  if (event.method === 'OPTIONS') return decideOptions(book, event, []);
  if (event.phase === 'before-request') {
    return keep(book, withActualEvent(startExchange(book, event, context, []), event));
  }
  const started = startExchange(book, event, context, ['missing-start']);
  const lone = lonePreflightOf(book, event);
  if (lone === null) return keepMoved(book, withActualEvent(started, event), event);
  removeExchanges(book, [lone.id]);
  return [
    lone.id,
    ...keep(book, withActualEvent(withHop(started, 0, { preflight: preflightIn(lone) }), event)),
  ];
}

/** A row of a preflight whose request was not seen to begin, and that this event's request was sent after. */
function lonePreflightOf(book: Book, event: ObservedEvent): Exchange | null {
  for (const exchange of [...book.exchanges.values()].slice(-RECENT).reverse()) {
    const [hop] = exchange.hops;
    if (!exchange.notes.includes('unpaired-preflight') || hop.url !== event.url) continue;
    if (requestedMethod(hop.requestHeaders ?? []) === event.method) return exchange;
  }
  return null;
}

/** Looked at for such a row: it is from a moment ago. */
const RECENT = 200;

/** The preflight that a row of its own shows. */
function preflightIn({ requestId, hops: [hop], end }: Exchange): Preflight {
  const { startedAt, requestHeaders, response } = hop;
  return { requestId, startedAt, requestHeaders, response, end };
}

/** An OPTIONS: a preflight if it asks for a method; the page's own if it does not. */
function decideOptions(
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
  const own = startExchange(
    book,
    events[0] ?? event,
    told?.context ?? unknownContext,
    // Answered, and what it was sent with was not seen: nobody can say whether it was a preflight.
    answeredUnseen || (earlier.length === 0 && event.phase !== 'send-headers') ? ['missing-start'] : [],
  );
  return keep(book, events.reduce(withActualEvent, own));
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

function startExchange(
  book: Book,
  event: ObservedEvent,
  context: RequestContext,
  notes: readonly Note[],
): Exchange {
  const id = `${book.tabId}:${event.requestId}`;
  book.roles.set(event.requestId, { kind: 'actual', exchange: id });
  return {
    id,
    tabId: book.tabId,
    requestId: event.requestId,
    context,
    startedAt: event.at,
    hops: [startHop(event)],
    end: null,
    delivered: null,
    notes: URL.canParse(event.url) ? notes : [...notes, 'malformed-url'],
  };
}

function keep(book: Book, exchange: Exchange): readonly ExchangeId[] {
  enter(book, exchange);
  return [exchange.id];
}

/** As `keep`; and what the event tells of the request may show that another's preflight was taken for this one's. */
function keepMoved(book: Book, exchange: Exchange, event: ObservedEvent): readonly ExchangeId[] {
  const changed = keepSettled(book, exchange, event);
  const now = book.exchanges.get(exchange.id) ?? exchange;
  if (event.phase === 'headers-received') enter(book, withCachedPreflight(book, now));
  return changed;
}

function keepSettled(book: Book, exchange: Exchange, event: ObservedEvent): readonly ExchangeId[] {
  keep(book, exchange);
  if (event.phase === 'before-request' || event.phase === 'redirect') return [exchange.id];
  const settled = settleRivals(book, exchange);
  const exchanged = settled.some((one) => isContested(book, one)) ? settled.map(contested) : settled;
  for (const one of exchanged) enter(book, one);
  return [...new Set([exchange.id, ...exchanged.map(({ id }) => id)])];
}
