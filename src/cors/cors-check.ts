import { type Check, failure, firstFailure } from './check.ts';
import { getHeader } from './header-list.ts';
import { parseUrl, percentEncodeNonAscii } from './parse-url.ts';
import { type Rules, standardRules } from './rules.ts';
import type { CorsFailure, CredentialsMode, HeaderList } from './types.ts';

/** What the CORS check asks of a request. */
export interface CorsCheckRequest {
  /** The byte-serialized request origin: `null` (the word) for an opaque or tainted one. */
  readonly serializedOrigin: string;
  readonly credentials: CredentialsMode;
}

export type CheckResult = { readonly ok: true } | { readonly ok: false; readonly failure: CorsFailure };

const anchor = '#concept-cors-check';

/** CORS check. The status does not matter. https://fetch.spec.whatwg.org/#concept-cors-check */
export function corsCheck(
  request: CorsCheckRequest,
  response: HeaderList,
  rules: Rules = standardRules,
): CheckResult {
  const first = firstFailure(corsChecks(request, response, rules));
  return first === null ? { ok: true } : { ok: false, failure: first };
}

/** The two halves of the CORS check, each decided on its own. */
export function corsChecks(
  request: CorsCheckRequest,
  response: HeaderList,
  rules: Rules = standardRules,
): readonly Check[] {
  const origin = allowOriginCheck(request, response, rules);
  // 5. If request's credentials mode is not "include", then return success.
  return request.credentials === 'include' ? [origin, allowCredentialsCheck(response)] : [origin];
}

function allowOriginCheck(request: CorsCheckRequest, response: HeaderList, rules: Rules): Check {
  const { serializedOrigin, credentials } = request;
  // 1. Let origin be the result of getting `Access-Control-Allow-Origin`.
  const origin = getHeader(response, 'access-control-allow-origin');
  const check = {
    id: 'allow-origin',
    anchor,
    subject: null,
    expected: serializedOrigin,
    received: origin,
  } as const;
  // 2. If origin is null, then return failure. (Null is not `null`.)
  if (origin === null) {
    const missing = failure('missing-allow-origin', serializedOrigin, null);
    return { ...check, number: '2', failures: [missing] };
  }
  // 3. If request's credentials mode is not "include" and origin is `*`, then return success.
  if (credentials !== 'include' && origin === '*') return { ...check, number: '3', failures: [] };
  // 4. If the byte-serialized request origin is not origin, then return failure.
  if (serializedOrigin === origin) return { ...check, number: '4', failures: [] };
  return { ...check, number: '4', failures: [differentOrigin(serializedOrigin, origin, rules)] };
}

/** Names the difference, in the order in which Chromium looks for the reason. */
function differentOrigin(expected: string, origin: string, rules: Rules): CorsFailure {
  if (origin === '*') return failure('wildcard-with-credentials', expected, origin);
  if (/[ ,]/.test(origin)) return failure('multiple-allow-origin', expected, origin);
  const url = rules.utf8AllowOrigin ? percentEncodeNonAscii(origin) : origin;
  if (origin !== 'null' && parseUrl(url) === null) {
    return failure('invalid-allow-origin', expected, origin);
  }
  return failure('allow-origin-mismatch', expected, origin);
}

function allowCredentialsCheck(response: HeaderList): Check {
  // 6. Let credentials be the result of getting `Access-Control-Allow-Credentials`.
  const credentials = getHeader(response, 'access-control-allow-credentials');
  // 7. If credentials is `true`, then return success. 8. Return failure.
  const failures = credentials === 'true' ? [] : [failure('allow-credentials-not-true', 'true', credentials)];
  return {
    id: 'allow-credentials',
    anchor,
    number: '7',
    subject: null,
    expected: 'true',
    received: credentials,
    failures,
  };
}
