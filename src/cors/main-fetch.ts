import { failure } from './check.ts';
import { isCorsSafelistedMethod } from './method.ts';
import { sameOrigin, serializeOrigin, urlOrigin } from './origin.ts';
import { isHttpScheme } from './parse-url.ts';
import { type CorsRequest, currentUrl } from './request.ts';
import { preflightedHeaderNames } from './request-header.ts';
import { type Rules, standardRules } from './rules.ts';
import type { CorsFailure, ResponseTainting } from './types.ts';

/** What main fetch makes of the current URL: how the response is tainted, or that nothing is sent. */
export type Dispatch =
  | { readonly kind: 'fetch'; readonly tainting: ResponseTainting; readonly makeCorsPreflight: boolean }
  | { readonly kind: 'network-error'; readonly failure: CorsFailure };

/** Main fetch's choice. https://fetch.spec.whatwg.org/#concept-main-fetch step 12, first match */
export function mainFetchDispatch(request: CorsRequest, rules: Rules = standardRules): Dispatch {
  const url = currentUrl(request);
  const same = sameOrigin(urlOrigin(url), request.origin);
  // Same origin and tainting still "basic"; a `data` URL; a mode without CORS.
  if (
    (same && request.responseTainting === 'basic') ||
    url.protocol === 'data:' ||
    request.mode === 'navigate' ||
    request.mode === 'websocket' ||
    request.mode === 'webtransport'
  ) {
    return { kind: 'fetch', tainting: 'basic', makeCorsPreflight: false };
  }
  // Mode "same-origin": return a network error.
  if (request.mode === 'same-origin') {
    return networkError(
      failure('mode-same-origin', serializeOrigin(request.origin), serializeOrigin(urlOrigin(url))),
    );
  }
  // Mode "no-cors": a network error unless redirects are followed; else tainting is "opaque".
  if (request.mode === 'no-cors') {
    return request.redirect === 'follow'
      ? { kind: 'fetch', tainting: 'opaque', makeCorsPreflight: false }
      : networkError(failure('no-cors-redirect-mode', 'follow', request.redirect));
  }
  // The scheme is not an HTTP(S) scheme: return a network error.
  if (!isHttpScheme(url)) return networkError(failure('scheme-not-http', 'https', url.protocol.slice(0, -1)));
  // Otherwise tainting is "cors"; with a preflight if the flag, the method or the headers ask for it.
  return { kind: 'fetch', tainting: 'cors', makeCorsPreflight: makesCorsPreflight(request, rules) };
}

function makesCorsPreflight(request: CorsRequest, rules: Rules): boolean {
  return (
    request.useCorsPreflight ||
    (request.unsafeRequest &&
      (!isCorsSafelistedMethod(request.method) || preflightedHeaderNames(request.headers, rules).length > 0))
  );
}

function networkError(reason: CorsFailure): Dispatch {
  return { kind: 'network-error', failure: reason };
}
