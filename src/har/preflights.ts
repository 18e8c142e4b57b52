import { headerValue } from '../exchange/headers.ts';
import { requestedHeaderNames, requestedMethod, unsafeNamesOnWire } from '../exchange/pair.ts';
import type { HarEntry } from './read-entry.ts';
import { sameUrl } from './same-url.ts';

/** The entries of a HAR by what they are, and which preflight was sent for which request. */
export interface Sorted {
  readonly actuals: readonly HarEntry[];
  readonly preflightOf: ReadonlyMap<HarEntry, HarEntry>;
  /** Preflights whose request is not in the file. */
  readonly lone: readonly HarEntry[];
}

/** A preflight is sent right before its request; the clocks of a file may be a little apart. */
const NEAR_MS = 30_000;

/** Tells preflights from requests. */
export function splitPreflights(entries: readonly HarEntry[]): {
  readonly preflights: readonly HarEntry[];
  readonly actuals: readonly HarEntry[];
} {
  const preflights = entries.filter((entry) => isPreflight(entry, entries));
  const known = new Set(preflights);
  return { preflights, actuals: entries.filter((entry) => !known.has(entry)) };
}

/**
 * Tells preflights from requests, and joins them. The order in a HAR tells nothing (Chromium writes the
 * preflight before or after its request); URL, method, header names and nearness in time do.
 */
export function sortPreflights(entries: readonly HarEntry[]): Sorted {
  const { preflights, actuals } = splitPreflights(entries);
  const candidates = preflights
    .flatMap((preflight) =>
      actuals
        .filter((actual) => couldBelong(actual, preflight))
        .map((actual) => ({ actual, preflight, distance: distance(actual, preflight) })),
    )
    .sort((a, b) => a.distance - b.distance);
  const preflightOf = new Map<HarEntry, HarEntry>();
  const used = new Set<HarEntry>();
  for (const { actual, preflight } of candidates) {
    if (preflightOf.has(actual) || used.has(preflight)) continue;
    preflightOf.set(actual, preflight);
    used.add(preflight);
  }
  return {
    // A tunnel through a proxy is the proxy's: no page can send a CONNECT.
    actuals: actuals.filter(({ method }) => method.toUpperCase() !== 'CONNECT'),
    preflightOf,
    lone: preflights.filter((preflight) => !used.has(preflight)),
  };
}

/**
 * By the browser's word, by what it asks for, or, where a file was stripped of both, by the request behind it:
 * a page's own OPTIONS carries what the page wanted to say, and stands alone.
 */
function isPreflight(entry: HarEntry, all: readonly HarEntry[]): boolean {
  if (entry.resourceType === 'preflight' || entry.initiator.type === 'preflight') return true;
  if (entry.method !== 'OPTIONS') return false;
  if (requestedMethod(entry.requestHeaders) !== null) return true;
  if (requestedHeaderNames(entry.requestHeaders).length > 0) return true;
  if (entry.resourceType !== null || unsafeNamesOnWire(entry.requestHeaders).length > 0) return false;
  if (isAtHome(entry)) return false;
  return all.some(
    (other) =>
      sameUrl(other.url, entry.url) &&
      other.method !== 'OPTIONS' &&
      distance(other, entry) <= NEAR_MS &&
      !all.some((third) => third !== entry && isPlainPreflight(third) && third.url === entry.url),
  );
}

function isPlainPreflight({ method, requestHeaders }: HarEntry): boolean {
  return method === 'OPTIONS' && requestedMethod(requestHeaders) !== null;
}

function isAtHome({ url, requestHeaders }: HarEntry): boolean {
  if (headerValue(requestHeaders, 'sec-fetch-site') === 'same-origin') return true;
  const origin = headerValue(requestHeaders, 'origin');
  return origin !== null && URL.canParse(url) && new URL(url).origin === origin;
}

function couldBelong(actual: HarEntry, preflight: HarEntry): boolean {
  if (!sameUrl(actual.url, preflight.url) || distance(actual, preflight) > NEAR_MS) return false;
  const method = requestedMethod(preflight.requestHeaders);
  if (method !== null && method !== actual.method) return false;
  if (!sameOrigin(actual, preflight)) return false;
  const asked = requestedHeaderNames(preflight.requestHeaders);
  if (asked.length === 0 && method !== null) return true;
  // A request that was never sent shows no headers of its own, or only some of them.
  const own = unsafeNamesOnWire(actual.requestHeaders);
  return actual.status === 0 || own.every((name) => asked.includes(name)) || method === null;
}

/** Firefox keeps the page's origin on the preflight where the request behind a redirect says `null`. */
function sameOrigin(actual: HarEntry, preflight: HarEntry): boolean {
  const own = headerValue(actual.requestHeaders, 'origin');
  const asked = headerValue(preflight.requestHeaders, 'origin');
  return own === null || asked === null || own === asked || own === 'null';
}

/** Milliseconds between the two starts; places in the file where the times are not told. */
function distance(actual: HarEntry, preflight: HarEntry): number {
  if (actual.startedAt === 0 || preflight.startedAt === 0) return Math.abs(actual.index - preflight.index);
  return Math.abs(preflight.startedAt - actual.startedAt);
}
