import type { End, Exchange, Hop, Note, SeenResponse } from './exchange.ts';
import { startHop, withHopOf } from './late-event.ts';
import type { ObservedEvent } from './observed-event.ts';
import { currentHop } from './pair.ts';

/** What an event of a request itself makes of it; what was told already changes nothing. */
export function withActualEvent(told: Exchange, event: ObservedEvent): Exchange {
  if (isToldAgain(told, event)) return told;
  const exchange = isSentAfterAll(told, event) ? asSent(told) : told;
  if (isLateStart(exchange, event)) return withStart(exchange, event);
  const late = withHopOf(exchange, event);
  if (late !== null) return withLateEvent(late.exchange, late.at, event);
  const last = exchange.hops.length - 1;
  const hop = currentHop(exchange);
  switch (event.phase) {
    case 'before-request':
      // The same id again is the next URL of a redirect; the first one made this exchange.
      if (hop.response !== null) return { ...exchange, hops: [...exchange.hops, startHop(event)] };
      return hop.url === event.url ? exchange : withMissedRedirect(exchange, event);
    case 'send-headers':
      // Firefox may leave out the second before-request.
      if (hop.url !== event.url) {
        const led = { ...exchange, hops: [...exchange.hops, startHop(event)] } as const;
        return withActualEvent(hop.response === null ? withMissedRedirect(exchange, event) : led, event);
      }
      return withHop(exchange, last, {
        requestHeaders: event.headers,
        method: event.method,
        sentAt: event.at,
      });
    case 'headers-received':
    case 'redirect':
      // Firefox hands a request to a service worker as a "redirect" to itself, and tells nothing more if that answers.
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

/** An event of a hop that the request has left by now; what was told of it before stays. */
function withLateEvent(exchange: Exchange, at: number, event: ObservedEvent): Exchange {
  const hop = exchange.hops[at];
  if (event.phase === 'send-headers' && hop?.requestHeaders === null)
    return withHop(exchange, at, { requestHeaders: event.headers, sentAt: event.at });
  if ((event.phase === 'headers-received' || event.phase === 'redirect') && hop?.response === null)
    return withHop(exchange, at, { response: responseOf(event, null) });
  return exchange;
}

/** Firefox: the service worker that it was handed to did not answer it. */
function isSentAfterAll({ byServiceWorker }: Exchange, { phase }: ObservedEvent): boolean {
  return byServiceWorker === true && (phase === 'before-request' || phase === 'send-headers');
}

function asSent({ byServiceWorker: _, ...exchange }: Exchange): Exchange {
  return { ...exchange, end: null };
}

/** Right after a restart a browser may tell an answer before the request. */
function isLateStart({ notes, hops: [first] }: Exchange, { phase, url, at }: ObservedEvent): boolean {
  if (phase !== 'before-request') return false;
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

/** What an event of the preflight of one of its hops makes of a request. */
export function withPreflightEvent(exchange: Exchange, index: number, event: ObservedEvent): Exchange {
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

/** With a change of one of its hops. */
export function withHop(exchange: Exchange, index: number, change: Partial<Hop>): Exchange {
  const [first, ...rest] = exchange.hops.map((hop, at) => (at === index ? { ...hop, ...change } : hop));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
}
