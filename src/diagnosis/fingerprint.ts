import type { SeenResponse } from '../exchange/exchange.ts';
import { hasHeader, headerValue } from '../exchange/headers.ts';
import type { Evidence } from './finding.ts';

/**
 * Who answered, from the answer's headers alone.
 *
 * `corsMiddleware`: whether django-cors-headers handled this answer. It adds `origin` to `Vary` whenever
 * it runs on a path, even when it refuses; so its absence on an answer of Django means that it did not
 * run. `'unknown'` when the answer is not surely Django's.
 */
export interface Fingerprint {
  readonly corsMiddleware: 'ran' | 'did-not-run' | 'unknown';
  readonly django: boolean;
  /** Product name where a header names one, such as `nginx/1.22.1`. */
  readonly server: string | null;
  readonly evidence: readonly Evidence[];
}

/** Headers that a stock Django stack sets; each alone is weak, two together are Django's. */
const djangoSigns: readonly (readonly [name: string, value: RegExp])[] = [
  ['x-frame-options', /^(DENY|SAMEORIGIN)$/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^same-origin$/],
  ['cross-origin-opener-policy', /^same-origin$/],
];

export function fingerprint(answer: SeenResponse | null): Fingerprint {
  if (answer === null) return { corsMiddleware: 'unknown', django: false, server: null, evidence: [] };
  const { headers } = answer;
  const server = headerValue(headers, 'server');
  const signs = djangoSigns.filter(([name, value]) => value.test(headerValue(headers, name) ?? ''));
  const vary = varyTokens(answer);
  const runserver = /^WSGIServer\/.* CPython\//.test(server ?? '');
  const restFramework = hasHeader(headers, 'allow') && vary.includes('Accept');
  const refusal = vary.includes('origin') && headerValue(headers, 'content-length') === '0';
  const django = runserver || signs.length >= 2 || restFramework || refusal;
  const ran = vary.some((token) => token.toLowerCase() === 'origin');
  const evidence: Evidence[] = [
    { label: 'Vary', value: headerValue(headers, 'vary') ?? '(none)' },
    ...(server === null ? [] : [{ label: 'Server', value: server }]),
    ...signs.map(([name]) => ({ label: name, value: headerValue(headers, name) ?? '' })),
  ];
  const corsMiddleware = ran ? (django ? 'ran' : 'unknown') : django ? 'did-not-run' : 'unknown';
  return { corsMiddleware, django, server, evidence };
}

/** Tokens of Vary in their own case: django-cors-headers since 4.0 writes `origin` in lower case. */
export function varyTokens(answer: SeenResponse): readonly string[] {
  return answer.headers
    .filter(([name]) => name.toLowerCase() === 'vary')
    .flatMap(([, value]) => value.split(','))
    .map((token) => token.trim())
    .filter((token) => token !== '');
}
