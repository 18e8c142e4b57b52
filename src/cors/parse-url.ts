/** Parses a URL. https://url.spec.whatwg.org/#concept-url-parser — `null` is failure; never throws. */
export function parseUrl(input: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(input) : new URL(input, base);
  } catch {
    return null;
  }
}

/** HTTP(S) scheme. https://fetch.spec.whatwg.org/#http-scheme */
export function isHttpScheme(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** Whether the URL includes credentials. https://url.spec.whatwg.org/#include-credentials */
export function includesCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** The fragment with its `#`, or '' when it is null. (`URL.hash` does not tell null from empty.) */
export function fragmentOf(url: URL): string {
  const start = url.href.indexOf('#');
  return start === -1 ? '' : url.href.slice(start);
}

/** Percent-encodes bytes 0x80–0xFF, so that the URL parser takes them as the bytes they are (UTF-8 or not). */
export function percentEncodeNonAscii(bytes: string): string {
  return bytes.replace(/[\x80-\xFF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
