import type { Finding } from './finding.ts';

/** What a more telling finding says already is no news beside it. */
export function withoutRepetition(all: readonly Finding[]): readonly Finding[] {
  const ids = new Set(all.map(({ id }) => id));
  return all.filter(
    ({ id }) =>
      !(all.length > 1 && fallbacks.has(id)) && !(coveredBy[id] ?? []).some((better) => ids.has(better)),
  );
}

/** They only restate the symptom. */
const fallbacks = new Set(['no-allow-origin', 'preflight-redirect', 'request-failed']);

/** Which causes make which others superfluous. */
const coveredBy: Readonly<Record<string, readonly string[]>> = {
  'allow-origin-differs': [
    'loopback-names-differ',
    'origin-scheme-differs',
    'origin-port-moved',
    'cached-for-another-origin',
    'null-origin',
    'redirect-made-origin-null',
  ],
  'origin-not-allowed': [
    'loopback-names-differ',
    'origin-scheme-differs',
    'origin-port-moved',
    'cached-without-cors',
  ],
  'method-not-allowed': ['method-case', 'setting-is-a-string', 'wildcard-literal-with-credentials'],
  'header-not-allowed': [
    'setting-is-a-string',
    'wildcard-literal-with-credentials',
    'wildcard-misses-authorization',
    'default-headers-replaced',
  ],
  'redirect-to-login': ['redirect-to-identity-provider'],
  'redirect-made-origin-null': ['redirect-to-identity-provider'],
  'server-error-not-cors': [
    'csrf-refused',
    'cookie-not-sent-samesite',
    'cookie-not-sent-by-page',
    'redirect-to-login',
  ],
  'origin-port-moved': ['cached-for-another-origin'],
  'origin-scheme-differs': ['cached-for-another-origin'],
  'loopback-names-differ': ['cached-for-another-origin'],
  // A bucket says with its status what its rules do not name.
  'preflight-turned-away': [
    'static-host-without-cors',
    'method-not-allowed',
    'header-not-allowed',
    'default-headers-replaced',
    'setting-is-a-string',
    'wildcard-literal-with-credentials',
    'wildcard-misses-authorization',
    'client-sends-response-header',
    'method-case',
    'preflight-client-certificate',
    'disallowed-host',
    'origin-not-allowed',
  ],
  'middleware-missing': [
    'actual-redirect-append-slash',
    'redirect-language-prefix',
    'disallowed-host',
    'error-above-middleware',
    'middleware-too-low',
    'cors-on-preflight-only',
    'static-files-bypass-middleware',
    'preflight-redirect-https',
    'actual-redirect-https',
    'redirect-prepend-www',
    'proxy-error',
  ],
  'middleware-too-low': [
    'actual-redirect-append-slash',
    'actual-redirect-https',
    'redirect-prepend-www',
    'redirect-language-prefix',
    'redirect-to-identity-provider',
    'redirect-to-login',
    'disallowed-host',
  ],
  'error-above-middleware': ['middleware-too-low', 'proxy-error'],
  'urls-regex-misses-path': ['static-files-bypass-middleware', 'disallowed-host', 'middleware-too-low'],
  'static-host-without-cors': [
    'middleware-missing',
    'proxy-error',
    'cors-on-preflight-only',
    'preflight-redirect-https',
    'preflight-redirect-append-slash',
    'preflight-redirect-login',
    'redirect-prepend-www',
    'redirect-language-prefix',
    'redirect-to-identity-provider',
    'redirect-to-login',
    'actual-redirect-append-slash',
    'actual-redirect-https',
    'null-origin',
  ],
  'preflight-not-cacheable': ['wildcard-misses-authorization'],
};
