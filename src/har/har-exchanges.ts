import { isCorsSafelistedMethod } from '../cors/method.ts';
import type { End, Exchange, Preflight, SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { requestedHeaderNames, requestedMethod, unsafeNamesOnWire } from '../exchange/pair.ts';
import type { Har, HarEntry } from './read-har.ts';

/** An exchange out of a file, and the entry it comes from. */
export interface HarExchange {
  readonly entry: HarEntry;
  readonly exchange: Exchange;
}

/**
 * The exchanges of a HAR: one for each entry that is not a preflight, with its preflight joined to it. A
 * redirect's hops are entries of their own in a HAR, and stay so.
 */
export function harExchanges(har: Har): readonly HarExchange[] {
  const preflights = har.entries.filter(isPreflight);
  const actuals = har.entries.filter((entry) => !isPreflight(entry));
  const pairs = pairUp(actuals, preflights);
  return actuals.map((entry) => ({ entry, exchange: exchangeOf(entry, pairs.get(entry) ?? null) }));
}

function isPreflight(entry: HarEntry): boolean {
  return (
    entry.resourceType === 'preflight' ||
    (entry.method === 'OPTIONS' && requestedMethod(entry.requestHeaders) !== null)
  );
}

/**
 * Which preflight belongs to which request. The order in a HAR tells nothing (Chromium writes the
 * preflight before or after its request); URL, method, header names and nearness in time do.
 */
function pairUp(actuals: readonly HarEntry[], preflights: readonly HarEntry[]): Map<HarEntry, HarEntry> {
  const candidates = preflights
    .flatMap((preflight) =>
      actuals
        .filter((actual) => couldBelong(actual, preflight))
        .map((actual) => ({ actual, preflight, distance: distance(actual, preflight) })),
    )
    .sort((a, b) => a.distance - b.distance);
  const found = new Map<HarEntry, HarEntry>();
  const used = new Set<HarEntry>();
  for (const { actual, preflight } of candidates) {
    if (found.has(actual) || used.has(preflight)) continue;
    found.set(actual, preflight);
    used.add(preflight);
  }
  return found;
}

function couldBelong(actual: HarEntry, preflight: HarEntry): boolean {
  if (actual.url !== preflight.url) return false;
  const method = requestedMethod(preflight.requestHeaders);
  if (method !== null && method !== actual.method) return false;
  const asked = requestedHeaderNames(preflight.requestHeaders);
  if (asked.length === 0 && method !== null) return true;
  // A request that was never sent shows no headers of its own, or only some of them.
  const own = unsafeNamesOnWire(actual.requestHeaders);
  return actual.status === 0 || own.every((name) => asked.includes(name)) || method === null;
}

/** A preflight starts with its request or a little after it, and ends before the answer. */
function distance(actual: HarEntry, preflight: HarEntry): number {
  return Math.abs(preflight.startedAt - actual.startedAt);
}

function exchangeOf(entry: HarEntry, preflight: HarEntry | null): Exchange {
  const id = `har:${entry.index}`;
  const sent = entry.status !== 0 || entry.error === null;
  return {
    id,
    tabId: -1,
    requestId: id,
    context: {
      tabId: -1,
      frameId: 0,
      parentFrameId: -1,
      documentId: null,
      type: typeOf(entry),
      origin: originOf(entry, preflight),
      documentUrl: entry.pageUrl,
    },
    startedAt: entry.startedAt,
    hops: [
      {
        url: entry.url,
        method: entry.method,
        startedAt: entry.startedAt,
        requestHeaders: sent || entry.requestHeaders.length > 0 ? entry.requestHeaders : null,
        preflight: preflight === null ? null : preflightOf(preflight),
        response: responseOf(entry),
      },
    ],
    end: endOf(entry),
    delivered: null,
    notes: URL.canParse(entry.url) ? [] : ['malformed-url'],
  };
}

function preflightOf(entry: HarEntry): Preflight {
  return {
    requestId: `har:${entry.index}`,
    startedAt: entry.startedAt,
    requestHeaders: entry.requestHeaders,
    response: responseOf(entry),
    end: endOf(entry),
  };
}

function responseOf(entry: HarEntry): SeenResponse | null {
  if (entry.status === 0) return null;
  return {
    at: entry.endedAt,
    status: entry.status,
    headers: entry.responseHeaders,
    fromCache: entry.fromCache,
  };
}

function endOf({ error, endedAt, status }: HarEntry): End {
  if (error !== null) return { kind: 'error', at: endedAt, error: error === '' ? 'mixed-content' : error };
  return status === 0
    ? { kind: 'error', at: endedAt, error: 'no answer in the file' }
    : { kind: 'completed', at: endedAt };
}

/** Origin header first; then the page, by the file or by the referrer. */
function originOf(entry: HarEntry, preflight: HarEntry | null): string | null {
  const sent =
    headerValue(entry.requestHeaders, 'origin') ?? headerValue(preflight?.requestHeaders ?? null, 'origin');
  if (sent !== null && sent !== 'null') return sent;
  for (const url of [headerValue(entry.requestHeaders, 'referer'), entry.pageUrl]) {
    if (url !== null && URL.canParse(url)) return new URL(url).origin;
  }
  return sent;
}

function typeOf(entry: HarEntry): string {
  switch (entry.resourceType) {
    case 'document':
      return 'main_frame';
    case 'fetch':
    case 'xhr':
      return 'xmlhttprequest';
    case 'websocket':
      return 'websocket';
    case null:
      return headerValue(entry.requestHeaders, 'sec-fetch-dest') === 'document'
        ? 'main_frame'
        : guessed(entry);
    default:
      return entry.resourceType;
  }
}

/** Without a word of the browser: what only scripts do. */
function guessed(entry: HarEntry): string {
  const dest = headerValue(entry.requestHeaders, 'sec-fetch-dest');
  const byScript = dest === 'empty' || !isCorsSafelistedMethod(entry.method);
  return byScript || headerValue(entry.requestHeaders, 'origin') !== null ? 'xmlhttprequest' : 'other';
}
