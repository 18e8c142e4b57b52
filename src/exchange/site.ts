import { parse } from 'tldts';

/**
 * Whether two origins are same-site (schemelessly same registrable domain, and the same scheme).
 * @see https://html.spec.whatwg.org/#same-site
 */
export function sameSite(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const left = new URL(a);
  const right = new URL(b);
  return left.protocol === right.protocol && siteOf(left.hostname) === siteOf(right.hostname);
}

function siteOf(hostname: string): string {
  return parse(hostname, { allowPrivateDomains: true }).domain ?? hostname;
}

/**
 * Whether browsers send Sec-Fetch-* there: https, or a loopback name or address.
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export function potentiallyTrustworthy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || protocol === 'wss:') return true;
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\]$)/.test(hostname);
}
