import type { HeaderList } from '../cors/types.ts';
import type { End, Exchange, Hop, Note, Preflight, SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { saysCors } from '../exchange/says-cors.ts';
import { type Chain, chainsOf } from './chains.ts';
import { pageOriginOf, resourceTypeOf } from './har-context.ts';
import { withAskedRequests } from './lone-preflights.ts';
import { type Sorted, sortPreflights } from './preflights.ts';
import type { HarEntry } from './read-entry.ts';
import type { Har } from './read-har.ts';
import { isBare304, withKeptAnswers } from './revalidated.ts';

/** An exchange out of a file, and the entry it comes from. */
export interface HarExchange {
  readonly entry: HarEntry;
  readonly exchange: Exchange;
}

/** A request with all of its redirects: one hop for each of the entries. */
export interface HarRequest {
  readonly entries: Chain;
  readonly exchange: Exchange;
}

/**
 * The exchanges of a HAR: one for each entry that is not a preflight, with its preflight joined to it. A
 * redirect's hops are entries of their own in a HAR, and stay so.
 */
export function harExchanges(har: Har): readonly HarExchange[] {
  const sorted = sortPreflights(withKeptAnswers(har.entries));
  return sorted.actuals.map((entry) => ({ entry, exchange: exchangeOf([entry], sorted) }));
}

/**
 * The same with the hops of redirects joined, which is what the origin and the credentials depend on. A preflight
 * whose request is not in the file stands for that request.
 */
export function harRequests(har: Har): readonly HarRequest[] {
  const sorted = withAskedRequests(sortPreflights(withKeptAnswers(har.entries)));
  return chainsOf(sorted.actuals).map((entries) => ({ entries, exchange: exchangeOf(entries, sorted) }));
}

/** The exchange of some entries of a file that follow on each other. */
export function exchangeOf(entries: Chain, { preflightOf }: Pick<Sorted, 'preflightOf'>): Exchange {
  const [first, ...rest] = entries;
  const last = entries[entries.length - 1] ?? first;
  const id = `har:${first.index}`;
  const preflight = preflightOf.get(first) ?? null;
  const origin = pageOriginOf(first, preflight);
  return {
    id,
    tabId: -1,
    requestId: id,
    context: {
      tabId: -1,
      frameId: 0,
      parentFrameId: -1,
      documentId: null,
      type: resourceTypeOf(first),
      origin,
      documentUrl: first.pageUrl,
    },
    startedAt: first.startedAt,
    hops: [
      hopOf(first, preflight, origin),
      ...rest.map((entry) => hopOf(entry, preflightOf.get(entry) ?? null, null)),
    ],
    end: last.outcome === 'absent' ? endOfAsked(preflightOf.get(last) ?? last) : endOf(last),
    delivered: null,
    notes: notesOn(entries),
  };
}

function notesOn(entries: Chain): readonly Note[] {
  return [
    ...(entries.every(({ url }) => URL.canParse(url)) ? [] : (['malformed-url'] as const)),
    ...(entries.some(({ outcome }) => outcome === 'absent') ? (['request-not-in-file'] as const) : []),
  ];
}

/** Without an answer to its preflight it was not sent; with one, the file says nothing of how it ended. */
function endOfAsked(preflight: HarEntry): End {
  return preflight.status === 0
    ? endOf(preflight)
    : { kind: 'completed', at: preflight.endedAt, untold: true };
}

function hopOf(entry: HarEntry, preflight: HarEntry | null, origin: string | null): Hop {
  return {
    url: entry.url,
    method: entry.method,
    startedAt: entry.startedAt,
    requestHeaders: requestHeadersOf(entry, origin),
    preflight: preflight === null ? null : preflightHop(preflight),
    response: responseOf(entry),
  };
}

/** `null` where the browser never showed them: it sent none, or took the answer from its cache. */
function requestHeadersOf(entry: HarEntry, origin: string | null): HeaderList | null {
  if (isHiddenNoCors(entry)) return [['Sec-Fetch-Mode', 'no-cors']];
  const { requestHeaders, status, error, fromCache } = entry;
  // What came out of Chromium's cache shows only the headers that were ready before it was looked into.
  if (fromCache && origin !== null && isReadable(entry)) return [...requestHeaders, ['Origin', origin]];
  if (requestHeaders.length > 0) return requestHeaders;
  return status === 0 || error !== null || fromCache ? null : requestHeaders;
}

/** A script's request that was answered with CORS headers, and shows neither mode nor origin of its own. */
function isReadable({ resourceType, requestHeaders, responseHeaders, error }: HarEntry): boolean {
  return (
    (resourceType === 'fetch' || resourceType === 'xhr') &&
    error === null &&
    headerValue(requestHeaders, 'sec-fetch-mode') === null &&
    headerValue(requestHeaders, 'origin') === null &&
    headerValue(responseHeaders, 'access-control-allow-origin') !== null
  );
}

/**
 * Chromium hides both header lists of an answer to a request in mode no-cors that it keeps from the page, and
 * calls that an abort. A request that the page aborted shows its own headers.
 */
function isHiddenNoCors({ error, status, requestHeaders, responseHeaders }: HarEntry): boolean {
  return (
    error === 'net::ERR_ABORTED' &&
    status !== 0 &&
    headerValue(requestHeaders, 'sec-fetch-mode') === null &&
    responseHeaders.length === 0
  );
}

export function preflightHop(entry: HarEntry): Preflight {
  return {
    requestId: `har:${entry.index}`,
    startedAt: entry.startedAt,
    requestHeaders: entry.requestHeaders,
    response: responseOf(entry),
    end: endOf(entry),
  };
}

function responseOf(entry: HarEntry): SeenResponse | null {
  if (entry.status === 0 || isBare304(entry) || entry.byServiceWorker) return null;
  return {
    at: entry.endedAt,
    status: entry.status,
    headers: entry.responseHeaders,
    fromCache: entry.fromCache,
  };
}

function endOf(entry: HarEntry): End {
  const { error, endedAt, status, outcome } = entry;
  if (error !== null && !isHiddenNoCors(entry))
    return { kind: 'error', at: endedAt, error: reasonOf(entry, error) };
  if (status === 0) return { kind: 'error', at: endedAt, error: '' };
  const end = { kind: 'completed', at: endedAt } as const;
  return outcome === 'untold' ? { ...end, untold: true } : end;
}

/**
 * The browsers' own error strings say what they mean. Safari and others write sentences: those that name CORS
 * or the network are kept, of the others nothing certain is known.
 */
function reasonOf(entry: HarEntry, error: string): string {
  if (error === '') return isMixed(entry) ? 'mixed-content' : '';
  if (/^(net::|NS_)/.test(error) || saysCors(error)) return error;
  const ofNetwork =
    /refused|timed? ?out|could ?n.t connect|could not connect|host.*found|find.*host|offline|certificate|\bSSL\b|\breset\b/i;
  return ofNetwork.test(error) ? error : '';
}

/** Chromium gives mixed content an empty error. */
function isMixed({ url, pageUrl, requestHeaders }: HarEntry): boolean {
  const page = pageUrl ?? requestHeaders.find(([name]) => name.toLowerCase() === 'referer')?.[1] ?? '';
  return url.startsWith('http:') && page.startsWith('https:');
}
