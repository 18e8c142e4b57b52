import { isCorsSafelistedMethod } from '../cors/method.ts';
import { hasHeader, headerValue } from '../exchange/headers.ts';
import type { HarEntry } from './read-entry.ts';

/**
 * Serialized origin of the page that asked, by the surest that the file has: the header, the browser's word that
 * it asked at home, the referrer, the page. `null` where nothing tells, or what tells contradicts the browser.
 */
export function pageOriginOf(entry: HarEntry, preflight: HarEntry | null): string | null {
  const { requestHeaders, url, pageUrl, initiator } = entry;
  const own = URL.canParse(url) ? new URL(url).origin : null;
  const site =
    headerValue(requestHeaders, 'sec-fetch-site') ??
    headerValue(preflight?.requestHeaders ?? null, 'sec-fetch-site');
  const sent =
    headerValue(requestHeaders, 'origin') ?? headerValue(preflight?.requestHeaders ?? null, 'origin');
  if (site === 'same-origin') return own;
  if (sent !== null) return sent;
  const byParser = initiator.type === 'parser' ? initiator.url : null;
  for (const known of [headerValue(requestHeaders, 'referer'), pageUrl, byParser]) {
    if (known === null || !/^https?:/.test(known) || !URL.canParse(known)) continue;
    const { origin } = new URL(known);
    // Of another origin by the browser's own word: then this page is not the one that asked.
    if (origin === own && (site === 'cross-site' || site === 'same-site')) continue;
    return origin;
  }
  return null;
}

/** What the request is for, in the browsers' own words; guessed where the writer does not tell. */
export function resourceTypeOf(entry: HarEntry): string {
  if (isWebSocket(entry)) return 'websocket';
  switch (entry.resourceType) {
    case 'document':
      return 'main_frame';
    case 'fetch':
    case 'xhr':
      return 'xmlhttprequest';
    case null:
      return guessed(entry);
    default:
      return entry.resourceType;
  }
}

function isWebSocket({ url, resourceType, requestHeaders }: HarEntry): boolean {
  return (
    resourceType === 'websocket' ||
    /^wss?:/i.test(url) ||
    headerValue(requestHeaders, 'upgrade')?.toLowerCase() === 'websocket'
  );
}

/** Without a word of the browser: what navigations send, and what only scripts do. */
function guessed({ method, requestHeaders }: HarEntry): string {
  const dest = headerValue(requestHeaders, 'sec-fetch-dest');
  const mode = headerValue(requestHeaders, 'sec-fetch-mode');
  if (mode === 'navigate' || dest === 'document') return 'main_frame';
  if (dest !== null && dest !== 'empty') return dest;
  const page = hasHeader(requestHeaders, 'upgrade-insecure-requests');
  const wantsPage = /^text\/html,/.test(headerValue(requestHeaders, 'accept') ?? '');
  if (page && wantsPage && isCorsSafelistedMethod(method)) return 'main_frame';
  const byScript = dest === 'empty' || !isCorsSafelistedMethod(method);
  return byScript || hasHeader(requestHeaders, 'origin') ? 'xmlhttprequest' : 'other';
}
