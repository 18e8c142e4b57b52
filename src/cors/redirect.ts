import { type Check, failure, firstFailure } from './check.ts';
import { deleteHeaders, getHeader } from './header-list.ts';
import { locationUrl } from './location-url.ts';
import { type Origin, sameOrigin, urlOrigin } from './origin.ts';
import { includesCredentials, isHttpScheme, parseUrl } from './parse-url.ts';
import { referrerPolicyOnRedirect } from './referrer-policy.ts';
import { type CorsRequest, currentUrl } from './request.ts';
import { type Rules, standardRules } from './rules.ts';
import { isRedirectStatus } from './status.ts';
import type { CorsFailure, FetchResponse, RequestMode, ResponseTainting } from './types.ts';

export type Redirect =
  /** An ordinary response: no redirect status, or no `Location`. */
  | { readonly action: 'return' }
  | { readonly action: 'error'; readonly failure: CorsFailure }
  | { readonly action: 'follow'; readonly request: CorsRequest };

/** What the rules of HTTP-redirect fetch ask about. */
export interface RedirectedRequest {
  readonly origin: Origin;
  readonly currentUrl: URL;
  readonly mode: RequestMode;
  readonly responseTainting: ResponseTainting;
  readonly redirectCount: number;
  readonly body: CorsRequest['body'];
}

const anchor = '#concept-http-redirect-fetch';
const maximumRedirects = 20;

/** Request-body-header names. https://fetch.spec.whatwg.org/#request-body-header-name */
const bodyHeaderNames: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
]);

/** CORS non-wildcard request-header names. */
const nonWildcardNames: ReadonlySet<string> = new Set(['authorization']);

/**
 * Whether the redirect mode has a say: HTTP fetch 6, on a redirect status.
 * Deviation (error-mode-needs-location): Chromium does not ask for "error" without a `Location`.
 */
export function redirectModeApplies(
  request: CorsRequest,
  response: FetchResponse,
  rules: Rules = standardRules,
): boolean {
  if (!isRedirectStatus(response.status)) return false;
  const spared = rules.errorModeNeedsLocation && request.redirect === 'error';
  return !spared || locationUrl(response, currentUrl(request), rules) !== null;
}

/** HTTP-redirect fetch, up to the next main fetch. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
export function httpRedirectFetch(
  request: CorsRequest,
  response: FetchResponse,
  rules: Rules = standardRules,
): Redirect {
  const current = currentUrl(request);
  // 3. Let locationURL be the location URL. 4. If null, then return response.
  const location = locationUrl(response, current, rules);
  if (location === null) return { action: 'return' };
  // 5. If locationURL is failure, then return a network error.
  if (location === 'failure') return { action: 'error', failure: invalidLocation(response) };
  // 6–11.
  const first = firstFailure(redirectChecks({ ...request, currentUrl: current }, response, rules));
  if (first !== null) return { action: 'error', failure: first };
  const { method, headers, body } = afterStatus(request, response.status);
  // 13. If the origin changes, then delete `Authorization`.
  const stays = sameOrigin(urlOrigin(current), urlOrigin(location));
  return {
    action: 'follow',
    request: {
      ...request,
      method,
      headers: stays ? headers : deleteHeaders(headers, nonWildcardNames),
      body,
      // 8. Increase request's redirect count by 1.
      redirectCount: request.redirectCount + 1,
      // 18. Append locationURL to request's URL list.
      urlList: [...request.urlList, location],
      // 19. Set request's referrer policy on redirect.
      referrerPolicy: referrerPolicyOnRedirect(request.referrerPolicy, response.headers),
    },
  };
}

/** 12. A 301 or 302 turns `POST`, a 303 everything but `GET` and `HEAD`, into `GET`. */
export function becomesGet(method: string, status: number): boolean {
  return (
    ((status === 301 || status === 302) && method === 'POST') ||
    (status === 303 && method !== 'GET' && method !== 'HEAD')
  );
}

/** What becomes a `GET` has no body any more, and none of the headers that describe one. */
function afterStatus(request: CorsRequest, status: number): Pick<CorsRequest, 'method' | 'headers' | 'body'> {
  const { method, headers, body } = request;
  return becomesGet(method, status)
    ? { method: 'GET', headers: deleteHeaders(headers, bodyHeaderNames), body: null }
    : { method, headers, body };
}

/** Steps 5–11, each on its own; none for a response that redirects nowhere. */
export function redirectChecks(
  request: RedirectedRequest,
  response: FetchResponse,
  rules: Rules = standardRules,
): readonly Check[] {
  const location = locationUrl(response, request.currentUrl, rules);
  if (location === null) return [];
  const received = getHeader(response.headers, 'location');
  const check = (id: Check['id'], number: string, ...failures: readonly (CorsFailure | false)[]): Check => ({
    id,
    anchor,
    number,
    subject: location === 'failure' ? null : location.href,
    expected: null,
    received,
    failures: failures.filter((one) => one !== false),
  });
  // 5. If locationURL is failure, then return a network error.
  if (location === 'failure') {
    return [check('redirect-location', '5', invalidLocation(response))];
  }
  const { mode, origin, responseTainting, redirectCount, body } = request;
  const userinfo = includesCredentials(location);
  const scheme = location.protocol.slice(0, -1);
  return [
    check('redirect-location', '5'),
    // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
    check(
      'redirect-scheme',
      '6',
      !isHttpScheme(location) && failure('redirect-scheme-not-http', 'https', scheme),
    ),
    // 7. If request's redirect count is 20, then return a network error.
    check(
      'redirect-count',
      '7',
      redirectCount >= maximumRedirects &&
        failure('redirect-too-many', String(maximumRedirects), String(redirectCount + 1)),
    ),
    // 9. Mode "cors", userinfo, and request's origin is not same origin with locationURL's.
    // 10. Tainting "cors" and userinfo.
    check(
      'redirect-userinfo',
      sameOrigin(origin, urlOrigin(location)) ? '10' : '9',
      userinfo &&
        ((mode === 'cors' && !sameOrigin(origin, urlOrigin(location))) || responseTainting === 'cors') &&
        failure('redirect-with-userinfo', withoutUserinfo(location), received),
    ),
    // 11. Status is not 303 and the body's source is null: it can not be sent again.
    check(
      'redirect-body',
      '11',
      response.status !== 303 &&
        body === 'stream' &&
        failure('redirect-stream-body', '303', String(response.status)),
    ),
  ];
}

function invalidLocation({ headers }: FetchResponse): CorsFailure {
  return failure('redirect-invalid-location', null, getHeader(headers, 'location'));
}

function withoutUserinfo(location: URL): string {
  const copy = parseUrl(location.href);
  if (copy === null) return '';
  copy.username = '';
  copy.password = '';
  return copy.href;
}
