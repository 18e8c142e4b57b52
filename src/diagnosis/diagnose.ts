import type { JudgedExchange } from '../exchange/exchange.ts';
import { type Known, nothingKnown, openCase } from './case.ts';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './rule.ts';
import { sinceChange } from './since-change.ts';

/**
 * Why this exchange went as it did: every rule that matches, the most telling first.
 *
 * @param exchange - one judged row
 * @param siblings - other rows, which may tell a cause that one row cannot; those of its server matter most
 * @param known - what is known beside the rows, such as the first bytes of the answer's body
 * @returns empty when there is nothing to explain (an allowed request without a warning)
 */
export function diagnose(
  exchange: JudgedExchange,
  siblings: readonly JudgedExchange[],
  known: Known = nothingKnown,
): readonly Finding[] {
  const theCase = openCase(exchange, siblings, known);
  const all = catalogue.flatMap((rule) => findingOf(rule, theCase) ?? []);
  const findings = withoutRepetition(all);
  const [first, ...rest] = findings;
  if (first === undefined) return [];
  const progress = sinceChange(exchange, theCase.siblings);
  return progress === null ? findings : [{ ...first, explain: `${first.explain} ${progress}` }, ...rest];
}

/** What a more telling finding says already is no news beside it. */
function withoutRepetition(all: readonly Finding[]): readonly Finding[] {
  const ids = new Set(all.map(({ id }) => id));
  return all.filter(
    ({ id }) =>
      !(all.length > 1 && fallbacks.has(id)) && !(coveredBy[id] ?? []).some((better) => ids.has(better)),
  );
}

/** They only restate the symptom. */
const fallbacks = new Set(['no-allow-origin', 'preflight-redirect', 'not-cors-failure']);

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
