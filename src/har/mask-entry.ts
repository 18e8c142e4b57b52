import type { Digest } from '../exchange/digest.ts';
import { maskHeaders } from '../exchange/mask.ts';
import { maskUrl } from '../exchange/mask-url.ts';
import type { HarEntry } from './read-har.ts';

/** The entry without its secrets, as every event is before it is kept. */
export function maskHarEntry(entry: HarEntry, digest: Digest): HarEntry {
  return {
    ...entry,
    url: maskUrl(entry.url, digest),
    pageUrl: entry.pageUrl === null ? null : maskUrl(entry.pageUrl, digest),
    requestHeaders: maskHeaders(entry.requestHeaders, digest),
    responseHeaders: maskHeaders(entry.responseHeaders, digest),
    redirectUrl: entry.redirectUrl === null ? null : maskUrl(entry.redirectUrl, digest),
    // Safari's sentences name URLs.
    error: entry.error?.replace(/https?:\/\/[^\s'"]+/g, (url) => maskUrl(url, digest)) ?? null,
    initiator: { type: entry.initiator.type, url: null },
    // Whatever it says, it is somebody's data.
    body: null,
  };
}
