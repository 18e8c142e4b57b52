import type { Answer } from './ask.ts';

/**
 * What the real servers put on the wire, so that the lab's claims are checked without a browser:
 * status, Access-Control-Allow-Origin (`page` is the origin of the page that asks), `vary` when Vary names the
 * origin, which django-cors-headers adds whenever it runs, and where it redirects to. The preflight is left out
 * where a browser sends none; the request itself where a browser never gets to it, or nobody answers.
 */
export const wires: Readonly<Record<string, { preflight?: string; actual?: string }>> = {
  'allowed-simple': { actual: '200 page vary' },
  'allowed-preflighted': { preflight: '200 page vary', actual: '200 page vary' },
  'allowed-form': { actual: '201 page vary' },
  'allowed-sign-in': { preflight: '200 page+credentials vary', actual: '200 page+credentials vary' },
  'allowed-credentials-cross-site': { actual: '200 page+credentials vary' },
  'allowed-any-origin': { actual: '200 * vary' },
  'allowed-after-redirect': { actual: '301 page vary → /api/items/' },
  'allowed-entry-with-slash': { actual: '200 page vary' },
  'allowed-header-exposed': { actual: '200 page vary' },
  'allowed-behind-nginx': { preflight: '200 page vary', actual: '200 page vary' },
  'allowed-event-stream': { actual: '200 page+credentials vary' },
  'allowed-beacon': { preflight: '200 page+credentials vary', actual: '201 page+credentials vary' },
  'origin-not-listed-simple': { actual: '200 none vary' },
  'origin-not-listed-preflighted': { preflight: '200 none vary' },
  'origin-not-listed-behind-nginx': { preflight: '200 none vary' },
  'origin-port-moved': { actual: '200 none vary' },
  'origin-port-written-by-hand': { actual: '200 other' },
  'loopback-entry': { actual: '200 none vary' },
  'loopback-names-differ': { actual: '200 other' },
  'origin-scheme-differs': { actual: '200 other' },
  'allow-origin-written-by-hand': { actual: '200 other' },
  'entry-without-scheme': { actual: '200 none vary' },
  'entries-joined': { preflight: '200 none vary' },
  'origins-are-a-string': { actual: '200 none vary' },
  'star-in-list': { actual: '200 none vary' },
  'wildcard-in-list': { actual: '200 none vary' },
  'entry-in-capitals': { actual: '200 none vary' },
  'pattern-without-scheme': { actual: '200 none vary' },
  'pattern-misses-hyphen': { actual: '200 none vary' },
  'pattern-unanchored': { actual: '200 page vary' },
  'any-origin-with-credentials': { actual: '200 page+credentials vary' },
  'null-origin': { actual: '200 none vary' },
  'null-origin-preflighted': { preflight: '200 none vary' },
  'null-origin-allowed': { actual: '200 page vary' },
  'custom-header-not-allowed': { preflight: '200 page vary' },
  'old-header-setting': { preflight: '200 page vary' },
  'headers-replaced': { preflight: '200 page vary' },
  'headers-are-a-string': { preflight: '200 page vary' },
  'client-sends-response-header': { preflight: '200 page vary' },
  'method-not-allowed': { preflight: '200 page vary' },
  'unusual-method': { preflight: '200 page vary' },
  'old-method-setting': { preflight: '200 page vary' },
  'methods-are-a-string': { preflight: '200 page vary' },
  'method-case': { preflight: '200 page vary' },
  'star-headers-with-credentials': { preflight: '200 page+credentials vary' },
  'star-methods-with-credentials': { preflight: '200 page+credentials vary' },
  'star-headers-authorization': { preflight: '200 page vary', actual: '200 page vary' },
  'preflight-cached': { preflight: '200 page vary', actual: '200 page vary' },
  'preflight-not-cacheable': { preflight: '200 page vary', actual: '200 page vary' },
  'preflight-turned-away-above': { preflight: '401 none' },
  'preflight-turned-away-by-permission': { preflight: '403 none' },
  'preflight-turned-away-by-nginx': { preflight: '401 none' },
  'preflight-method-refused': { preflight: '405 none' },
  'preflight-method-refused-static': { preflight: '405 none' },
  'preflight-append-slash': { preflight: '301 none → /api/items/' },
  'preflight-to-https': { preflight: '301 none → https://127.0.0.1/api/items/' },
  'preflight-to-login': { preflight: '302 none → /accounts/login/' },
  'preflight-to-www': { preflight: '301 none → http://www.api.localhost/api/items/1/' },
  'preflight-to-language': { preflight: '302 none → /en/catalogue/' },
  'wildcard-with-credentials': { actual: '200 * vary' },
  'wildcard-with-credentials-same-site': { actual: '200 * vary' },
  'wildcard-with-credentials-stream': { actual: '200 * vary' },
  'credentials-not-allowed': { actual: '200 page vary' },
  'credentials-not-allowed-same-site': { actual: '200 page vary' },
  'credentials-not-allowed-preflighted': { preflight: '200 page vary' },
  'beacon-credentials-not-allowed': { preflight: '200 page vary' },
  'allow-credentials-misspelt': { actual: '200 page' },
  'middleware-missing': { actual: '200 none' },
  'middleware-missing-preflighted': { preflight: '200 none' },
  'middleware-missing-behind-nginx': { actual: '200 none' },
  'urls-regex-misses-path': { actual: '200 none' },
  'urls-regex-misses-path-preflighted': { preflight: '200 none' },
  'middleware-too-low': { preflight: '200 page vary', actual: '500 none' },
  'error-above-middleware': { actual: '500 none' },
  'error-above-middleware-preflighted': { preflight: '500 none' },
  'host-not-allowed': { actual: '400 none' },
  'host-not-allowed-preflighted': { preflight: '400 none' },
  'actual-append-slash': { preflight: '200 page vary', actual: '301 none → /api/items/' },
  'redirect-changed-method': { actual: '301 page vary → /api/items/' },
  'actual-to-www': { actual: '301 none → http://www.api.localhost/api/items/' },
  'actual-to-language': { actual: '302 none → /en/catalogue/' },
  'redirect-made-origin-null': { actual: '307 page vary → http://127.0.0.1/api/items/1/' },
  'redirect-made-origin-null-preflighted': {
    preflight: '200 page vary',
    actual: '307 page vary → http://127.0.0.1/api/items/1/',
  },
  'redirect-to-identity-provider': { actual: '302 page vary → http://login.localhost/oauth2/authorize' },
  'redirect-to-identity-provider-without-cors': {
    actual: '302 none → http://login.localhost/oauth2/authorize',
  },
  'redirect-to-login': { actual: '302 page vary → /accounts/login/' },
  'server-error-with-cors': { actual: '500 page vary' },
  'server-error-in-production': { actual: '500 page vary' },
  'not-found-after-preflight': { preflight: '200 page vary', actual: '404 page vary' },
  'bad-request-after-preflight': { preflight: '200 page vary', actual: '400 page vary' },
  'bad-gateway': { actual: '502 none' },
  'bad-gateway-preflighted': { preflight: '502 none' },
  'bad-gateway-of-another-proxy': { actual: '502 none' },
  'gateway-timeout': { actual: '504 none' },
  'body-too-large': { preflight: '200 page vary', actual: '413 none' },
  'closed-for-maintenance': { preflight: '503 none' },
  'cors-of-nginx-not-on-errors': { actual: '502 none' },
  'allow-origin-twice': { actual: '200 two vary' },
  'allow-origin-twice-star': { preflight: '200 two vary' },
  'cors-on-preflight-only': { preflight: '204 page', actual: '200 none' },
  'allow-origin-fixed-by-nginx': { actual: '200 other' },
  'cached-for-another-origin': { actual: '200 other vary hit' },
  'cached-without-cors': { actual: '200 none vary hit' },
  'cached-by-the-browser-without-cors': { actual: '200 *' },
  'vary-origin-missing': { actual: '200 page' },
  'static-files-bypass-middleware': { actual: '200 none' },
  'media-by-nginx': { actual: '200 none' },
  'static-host-without-cors': { actual: '200 none' },
  'image-with-crossorigin': { actual: '200 none' },
  'font-of-another-host': { actual: '200 none' },
  'module-of-another-host': { actual: '200 none' },
  'header-not-exposed': { actual: '200 page vary' },
  'header-not-exposed-download': { actual: '200 page vary' },
  'csrf-refused': { preflight: '200 page+credentials vary', actual: '403 page+credentials vary' },
  'cookie-not-sent-samesite': { actual: '401 page+credentials vary' },
  'cookie-not-sent-by-page': { actual: '401 page+credentials vary' },
  'server-unreachable': {},
  'server-unreachable-preflighted': {},
  'server-unknown': {},
  'server-hangs-up': {},
  'aborted-by-the-page': { actual: '200 page vary' },
  'local-network-access': { actual: '200 page vary' },
  'no-cors-opaque': { actual: '200 none' },
  'resource-policy-blocked': { actual: '200 none vary' },
  'embedder-policy-blocked': { actual: '200 none' },
  'certificate-not-trusted': { actual: '200 page vary' },
  'tls-ends-at-proxy': { preflight: '301 none → https://127.0.0.1/api/items/' },
};

/** @param page - what it sent as `Origin` */
export function wireOf({ status, headers }: Answer, page: string): string {
  const allowed = headers['access-control-allow-origin'];
  const origin = allowed === undefined ? 'none' : named(allowed, page);
  const credentials = headers['access-control-allow-credentials'] === 'true' ? '+credentials' : '';
  const vary = /\borigin\b/.test(headers.vary ?? '') ? ' vary' : '';
  const hit = headers['x-cache'] === 'HIT' ? ' hit' : '';
  return `${status} ${origin}${credentials}${vary}${hit}${goal(headers.location)}`;
}

function named(allowed: string, page: string): string {
  if (allowed === '*' || allowed === page) return allowed === '*' ? '*' : 'page';
  return allowed.includes(',') ? 'two' : 'other';
}

/** Without ports, which are others each time, and without a query. */
function goal(location: string | undefined): string {
  return location === undefined ? '' : ` → ${location.replace(/:\d+/, '').replace(/\?.*/, '')}`;
}
