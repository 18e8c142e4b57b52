import { type Book, enter, removeExchanges } from './book.ts';
import { withCachedPreflight } from './cached-preflight.ts';
import type { End, Exchange, ExchangeId, Hop, Note, Preflight, SeenResponse } from './exchange.ts';
import type { ObservedEvent, RequestContext } from './observed-event.ts';
import { currentHop, findActual, requestedMethod, sameSender } from './pair.ts';
import { contradictsItself, settleRivals } from './rivals.ts';
import { contested, isContested, withoutMark } from './unfinished.ts';

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
    const actual = findActual(book, event) ?? ownOptionsBehind(book, event);
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

function startHop(event: ObservedEvent): Hop {
  return {
    url: event.url,
    method: event.method,
    startedAt: event.at,
    requestHeaders: null,
    preflight: null,
    response: null,
  };
}

function withActualEvent(exchange: Exchange, event: ObservedEvent): Exchange {
  if (isToldAgain(exchange, event)) return exchange;
  const last = exchange.hops.length - 1;
  const hop = currentHop(exchange);
  switch (event.phase) {
    case 'before-request':
      if (isLateStart(exchange, event)) return withStart(exchange, event);
      // The same id again is the next URL of a redirect; the first one made this exchange.
      if (hop.response === null) return exchange;
      return { ...exchange, hops: [...exchange.hops, startHop(event)] };
    case 'send-headers':
      // Firefox may leave out the second before-request.
      if (hop.response !== null && hop.url !== event.url) {
        return withActualEvent({ ...exchange, hops: [...exchange.hops, startHop(event)] }, event);
      }
      return withHop(exchange, last, {
        requestHeaders: event.headers,
        method: event.method,
        sentAt: event.at,
      });
    case 'headers-received':
    case 'redirect':
      // Firefox hands a request to a service worker as a "redirect" to itself, and tells nothing more of it.
      if (event.phase === 'redirect' && event.status === 0 && event.redirectUrl === event.url) {
        return { ...exchange, end: { kind: 'completed', at: event.at }, byServiceWorker: true };
      }
      if (hop.url !== event.url) return withActualEvent(withMissedRedirect(exchange, event), event);
      return withHop(exchange, last, { response: responseOf(event, hop.response) });
    case 'completed':
      if (hop.url !== event.url) return withActualEvent(withMissedRedirect(exchange, event), event);
      return { ...withHop(exchange, last, { response: responseOf(event, hop.response) }), end: endOf(event) };
    case 'error':
      return { ...exchange, end: endOf(event) };
  }
}

/** Right after a restart a browser may tell an answer before the request. */
function isLateStart({ notes, hops: [first] }: Exchange, { url, at }: ObservedEvent): boolean {
  return notes.includes('missing-start') && first.url === url && at <= first.startedAt;
}

function withStart(exchange: Exchange, { at, context, method }: ObservedEvent): Exchange {
  return {
    ...withHop(exchange, 0, { startedAt: at }),
    context: context ?? exchange.context,
    startedAt: at,
    // What an OPTIONS is shows only with its headers.
    notes: exchange.notes.filter((note) => note !== 'missing-start' || method === 'OPTIONS'),
  };
}

/** A background that is ended may be told an event that its successor is told once more. */
function isToldAgain({ hops, end }: Exchange, event: ObservedEvent): boolean {
  const last = hops.length - 1;
  switch (event.phase) {
    case 'before-request':
      return hops.some(({ url, startedAt }) => url === event.url && startedAt === event.at);
    case 'send-headers':
      return hops.some(({ url, sentAt }, at) => at < last && url === event.url && sentAt === event.at);
    case 'headers-received':
    case 'redirect':
      return hops.some(
        ({ url, response }, at) =>
          url === event.url && response !== null && event.at <= (hops[at + 1]?.startedAt ?? 0),
      );
    case 'completed':
      return end !== null && hops[last]?.url !== event.url;
    case 'error':
      return false;
  }
}

/** An answer from another URL than the last one known: the redirect to it came while nobody listened. */
function withMissedRedirect(exchange: Exchange, event: ObservedEvent): Exchange {
  const notes: readonly Note[] = exchange.notes.includes('unknown-event-order')
    ? exchange.notes
    : [...exchange.notes, 'unknown-event-order'];
  return { ...exchange, hops: [...exchange.hops, startHop(event)], notes };
}

function withPreflightEvent(exchange: Exchange, index: number, event: ObservedEvent): Exchange {
  const preflight = exchange.hops[index]?.preflight;
  if (preflight === null || preflight === undefined) return exchange;
  switch (event.phase) {
    case 'before-request':
      return exchange;
    case 'send-headers':
      return withHop(exchange, index, { preflight: { ...preflight, requestHeaders: event.headers } });
    case 'headers-received':
    case 'redirect':
      return withHop(exchange, index, {
        preflight: { ...preflight, response: responseOf(event, preflight.response) },
      });
    case 'completed':
      return withHop(exchange, index, {
        preflight: { ...preflight, response: responseOf(event, preflight.response), end: endOf(event) },
      });
    case 'error':
      return withHop(exchange, index, { preflight: { ...preflight, end: endOf(event) } });
  }
}

function responseOf(
  event: Extract<ObservedEvent, { phase: 'headers-received' | 'redirect' | 'completed' }>,
  known: SeenResponse | null,
): SeenResponse {
  const fromCache = event.phase === 'redirect' ? (known?.fromCache ?? false) : event.fromCache;
  const at = known?.at ?? event.at;
  // The redirect and completed events repeat what headers-received told; only a revalidated answer
  // differs: the page gets the merged 200, never the bare 304.
  if (known !== null && event.phase !== 'headers-received' && known.status === event.status) {
    return { ...known, fromCache };
  }
  if (event.headers.length === 0 && known !== null) return known;
  return { at, status: event.status, headers: event.headers, fromCache };
}

function endOf(event: Extract<ObservedEvent, { phase: 'completed' | 'error' }>): End {
  return event.phase === 'completed'
    ? { kind: 'completed', at: event.at }
    : { kind: 'error', at: event.at, error: event.error };
}

function withHop(exchange: Exchange, index: number, change: Partial<Hop>): Exchange {
  const [first, ...rest] = exchange.hops.map((hop, at) => (at === index ? { ...hop, ...change } : hop));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
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
