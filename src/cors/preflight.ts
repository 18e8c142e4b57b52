import { getHeader } from './header-list.ts';
import { extractHeaderListValues } from './header-values.ts';
import { parseMaxAge } from './max-age.ts';
import { isRedirectTainted, sameOrigin, urlOrigin } from './origin.ts';
import type { CacheNeeds, CacheRequest, PreflightAnswer } from './preflight-cache.ts';
import { preflightFailure } from './preflight-check.ts';
import { type CorsRequest, currentUrl, serializedOriginOf } from './request.ts';
import { preflightedHeaderNames } from './request-header.ts';
import type { Rules } from './rules.ts';
import type { CorsFailure, FetchResponse } from './types.ts';

/** The headers that make a preflight, as they go out. https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 1–5 */
export interface PreflightRequest {
  /** `Origin`; a preflight always has it. */
  readonly origin: string;
  /** `Access-Control-Request-Method`: the method as it is, a safelisted one too. */
  readonly acrm: string;
  /** `Access-Control-Request-Headers`: joined with a comma and no space; `null` when there is none. */
  readonly acrh: string | null;
}

export function preflightRequest(request: CorsRequest, rules: Rules): PreflightRequest {
  const headers = preflightedHeaderNames(request.headers, rules);
  return {
    origin: serializedOriginOf(request),
    acrm: request.method,
    acrh: headers.length === 0 ? null : headers.join(','),
  };
}

export type PreflightResult =
  | { readonly ok: true; readonly answer: PreflightAnswer }
  | { readonly ok: false; readonly failure: CorsFailure };

/**
 * The response side of CORS-preflight fetch: what the answer allows, or why it does not.
 *
 * @param maxAgeLimit - seconds, `null` for no limit
 */
export function preflightResult(
  request: CorsRequest,
  response: FetchResponse,
  rules: Rules,
  maxAgeLimit: number | null,
): PreflightResult {
  const failure = preflightFailure(
    {
      serializedOrigin: serializedOriginOf(request),
      credentials: request.credentials,
      method: request.method,
      unsafeHeaderNames: preflightedHeaderNames(request.headers, rules),
      useCorsPreflight: request.useCorsPreflight,
      atHome: sameOrigin(request.origin, urlOrigin(currentUrl(request))),
    },
    response,
    rules,
  );
  if (failure !== null) return { ok: false, failure };
  return { ok: true, answer: preflightAnswer(request, response, rules, maxAgeLimit) };
}

/** What an answer allows that passed its checks, and for how long. */
export function preflightAnswer(
  request: Pick<CorsRequest, 'method' | 'useCorsPreflight'>,
  response: FetchResponse,
  rules: Rules,
  maxAgeLimit: number | null = rules.maxAgeCap,
): PreflightAnswer {
  const methods = list(response, 'access-control-allow-methods');
  // 7.4. If methods is null and the use-CORS-preflight flag is set: the request's method.
  const unnamed =
    request.useCorsPreflight && getHeader(response.headers, 'access-control-allow-methods') === null;
  return {
    methods: unnamed ? [request.method] : methods,
    headerNames: list(response, 'access-control-allow-headers'),
    maxAge: parseMaxAge(response.headers, rules, maxAgeLimit),
  };
}

function list(response: FetchResponse, name: string): readonly string[] {
  const extracted = extractHeaderListValues(name, response.headers);
  return extracted === null || extracted === 'failure' ? [] : extracted;
}

/** The request as the preflight cache knows it. */
export function cacheRequest(request: CorsRequest): CacheRequest {
  return {
    partition: request.partition,
    serializedOrigin: serializedOriginOf(request),
    tainted: isRedirectTainted(request.origin, request.urlList),
    url: currentUrl(request).href,
    credentials: request.credentials,
  };
}

/** What the request needs the cache to allow. */
export function cacheNeeds(request: CorsRequest, rules: Rules): CacheNeeds {
  return {
    method: request.method,
    unsafeHeaderNames: preflightedHeaderNames(request.headers, rules),
    useCorsPreflight: request.useCorsPreflight,
  };
}
