import { answeredAlone, preflightIn } from './answered-alone.ts';
import { type Book, enter, removeExchanges } from './book.ts';
import { withCachedPreflight } from './cached-preflight.ts';
import type { Exchange, ExchangeId } from './exchange.ts';
import { keep, startExchange, unknownContext } from './new-row.ts';
import type { ObservedEvent } from './observed-event.ts';
import { decideOptions, isLatePreflight, showHeaders, turnIntoPreflight } from './options.ts';
import { requestedMethod } from './pair.ts';
import { contradictsItself, settleRivals } from './rivals.ts';
import { contested, isContested, withoutMark } from './unfinished.ts';
import { withUntoldEnd } from './untold-end.ts';
import { withActualEvent, withHop, withPreflightEvent } from './with-event.ts';

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
      if (event.phase === 'send-headers' && exchange.hops[role.hop]?.preflight?.requestHeaders === null)
        return showHeaders(book, exchange, role.hop, event);
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
      const moved = withoutMark(withActualEvent(exchange, event));
      return keepMoved(book, withUntoldEnd(book, moved, event), event);
    }
  }
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
  const unseen = answeredAlone(book, event);
  const lone = lonePreflightOf(book, event) ?? unseen;
  if (lone === null) {
    return keepMoved(book, withUntoldEnd(book, withActualEvent(started, event), event), event);
  }
  removeExchanges(book, [lone.id]);
  const paired = withActualEvent(withHop(started, 0, { preflight: preflightIn(lone) }), event);
  const told = withUntoldEnd(book, paired, event);
  return [lone.id, ...keep(book, lone === unseen ? contested(told) : told)];
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
