import { namesSeveralOrigins } from '../cors/several-origins.ts';
import type { CorsFailure, FailureCode } from '../cors/types.ts';
import type { PlainSentence, Say } from './say.ts';

const found: Record<FailureCode, PlainSentence> = {
  'missing-allow-origin': 'The answer has no `Access-Control-Allow-Origin`',
  'multiple-allow-origin': 'The answer has more than one `Access-Control-Allow-Origin` value',
  'invalid-allow-origin': '`Access-Control-Allow-Origin` is not an origin',
  'allow-origin-mismatch': '`Access-Control-Allow-Origin` names another origin',
  'wildcard-with-credentials': '`Access-Control-Allow-Origin: *` does not count with credentials',
  'allow-credentials-not-true': '`Access-Control-Allow-Credentials` is not `true`',
  'preflight-not-ok-status': 'The preflight’s status is not 200–299',
  'preflight-redirect': 'The preflight was redirected',
  'invalid-allow-methods': '`Access-Control-Allow-Methods` cannot be read',
  'invalid-allow-headers': '`Access-Control-Allow-Headers` cannot be read',
  'method-not-allowed': 'The preflight does not allow the method',
  'header-not-allowed': 'The preflight does not allow a header',
  'redirect-with-userinfo': 'The redirect’s URL has a user name or password',
  'redirect-scheme-not-http': 'The redirect’s URL is not HTTP',
  'redirect-invalid-location': 'The redirect’s `Location` is not a URL',
  'redirect-too-many': 'There were more than 20 redirects',
  'redirect-mode-error': 'The page accepts no redirect',
  'redirect-stream-body': 'A body that is a stream cannot follow a redirect',
  'mode-same-origin': 'The page asked with `mode: "same-origin"`',
  'no-cors-redirect-mode': 'A `no-cors` request may only follow redirects',
  'scheme-not-http': 'The URL is not HTTP',
};

/** What a failed check found, in words and without a full stop. */
export function failureWords({ code, received }: CorsFailure, say: Say): string {
  // One broken value fails by the same check as two.
  const isOne = code === 'multiple-allow-origin' && received !== null && !namesSeveralOrigins(received);
  return say(found[isOne ? 'invalid-allow-origin' : code]);
}
