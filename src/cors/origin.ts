import { parseUrl } from './parse-url.ts';

/** An origin: the ASCII serialization of a tuple origin, or `null` for an opaque one. */
export type Origin = string | null;

/**
 * Reads a serialized origin. What a browser would write differently (a default port, an upper-case host)
 * is normalised; what is no tuple origin of the URL Standard (`chrome-extension://…`) stays as it is.
 */
export function parseSerializedOrigin(serialized: string): Origin {
  if (serialized === 'null') return null;
  const url = parseUrl(serialized);
  return url === null || url.origin === 'null' ? serialized : url.origin;
}

/** The origin of a URL. https://url.spec.whatwg.org/#concept-url-origin */
export function urlOrigin(url: URL): Origin {
  return url.origin === 'null' ? null : url.origin;
}

/**
 * Same origin. An opaque origin is same origin only with itself, and no URL ever has the one of the request.
 * https://html.spec.whatwg.org/multipage/browsers.html#same-origin
 */
export function sameOrigin(one: Origin, other: Origin): boolean {
  return one !== null && one === other;
}

/** https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin */
export function serializeOrigin(origin: Origin): string {
  return origin ?? 'null';
}

/**
 * Whether the request's redirect-taint is anything but `same-origin`: it left a foreign origin for another
 * one. Leaving the own origin does not taint; once tainted it stays so.
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function isRedirectTainted(requestOrigin: Origin, urlList: readonly URL[]): boolean {
  // 1–3. Let lastURL be null, taint be "same-origin".
  let last: URL | null = null;
  // 4. For each url of request's URL list:
  for (const url of urlList) {
    if (
      last !== null &&
      !sameOrigin(urlOrigin(url), urlOrigin(last)) &&
      !sameOrigin(requestOrigin, urlOrigin(last))
    ) {
      return true;
    }
    last = url;
  }
  // 5. Return taint.
  return false;
}

/**
 * Byte-serializes a request origin: what `Origin` says and what Access-Control-Allow-Origin must equal.
 * https://fetch.spec.whatwg.org/#byte-serializing-a-request-origin
 */
export function serializeRequestOrigin(requestOrigin: Origin, urlList: readonly URL[]): string {
  return isRedirectTainted(requestOrigin, urlList) ? 'null' : serializeOrigin(requestOrigin);
}
