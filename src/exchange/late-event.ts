import type { Exchange, Hop } from './exchange.ts';
import type { ObservedEvent } from './observed-event.ts';

/**
 * Where in the request's redirects an event belongs that is told after events of a later hop: right after a restart
 * a browser may tell them in another order than they happened.
 *
 * @returns with the hop that the event is of, by its start or put in at its place, and where that stands; `null`
 *   where the event is of the last hop, or ends the request
 */
export function withHopOf(
  exchange: Exchange,
  event: ObservedEvent,
): { readonly exchange: Exchange; readonly at: number } | null {
  const { hops } = exchange;
  const last = hops.at(-1);
  if (last === undefined || event.at >= last.startedAt) return null;
  if (event.phase === 'completed' || event.phase === 'error') return null;
  const begun = hops.filter(({ startedAt }) => startedAt <= event.at).length;
  if (hops[begun - 1]?.url === event.url) return { exchange, at: begun - 1 };
  const next = hops[begun];
  const isItsStart = next?.url === event.url && isStartUnseen(next);
  const moved = isItsStart
    ? hops.with(begun, { ...next, startedAt: event.at })
    : hops.toSpliced(begun, 0, startHop(event));
  return { exchange: withHops(exchange, moved, event), at: begun };
}

/** Known by its answer, or by its headers: it began with what is told now. */
function isStartUnseen({ requestHeaders, sentAt, startedAt }: Hop): boolean {
  return requestHeaders === null || sentAt === startedAt;
}

/** The hop that an event begins. */
export function startHop(event: ObservedEvent): Hop {
  return {
    url: event.url,
    method: event.method,
    startedAt: event.at,
    requestHeaders: null,
    preflight: null,
    response: null,
  };
}

function withHops(exchange: Exchange, hops: readonly Hop[], { phase, context }: ObservedEvent): Exchange {
  const [first, ...rest] = hops;
  if (first === undefined) return exchange;
  const startSeen = phase === 'before-request' && first.startedAt < exchange.startedAt;
  return {
    ...exchange,
    hops: [first, ...rest],
    startedAt: first.startedAt,
    ...(startSeen && {
      context: context ?? exchange.context,
      notes: exchange.notes.filter((note) => note !== 'missing-start'),
    }),
  };
}
