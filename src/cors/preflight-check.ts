import { byteLowercase } from './bytes.ts';
import { type Check, failure, firstFailure } from './check.ts';
import { corsChecks } from './cors-check.ts';
import { getHeader } from './header-list.ts';
import { type Extracted, extractHeaderListValues } from './header-values.ts';
import { isCorsSafelistedMethod } from './method.ts';
import { isCorsNonWildcardRequestHeaderName } from './request-header.ts';
import { type Rules, standardRules } from './rules.ts';
import { isOkStatus, isRedirectStatus } from './status.ts';
import type { CorsFailure, CredentialsMode, FetchResponse } from './types.ts';

/** What a preflight's answer is held against. */
export interface PreflightedRequest {
  readonly serializedOrigin: string;
  readonly credentials: CredentialsMode;
  readonly method: string;
  /** CORS-unsafe request-header names, sorted; `null` when they were not seen. */
  readonly unsafeHeaderNames: readonly string[] | null;
  readonly useCorsPreflight: boolean;
  /** Whether the URL is of the request's own origin, which it has left and come back to. */
  readonly atHome?: boolean;
}

const anchor = '#cors-preflight-fetch-0';

/** The first thing wrong with a preflight's answer; `null` when it allows the request. */
export function preflightFailure(
  request: PreflightedRequest,
  response: FetchResponse,
  rules: Rules = standardRules,
): CorsFailure | null {
  return firstFailure(preflightChecks(request, response, rules));
}

/**
 * The response side of CORS-preflight fetch, each check on its own, in order.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7
 */
export function preflightChecks(
  request: PreflightedRequest,
  response: FetchResponse,
  rules: Rules = standardRules,
): readonly Check[] {
  // 7. If a CORS check for request (its credentials mode counts) and response returns success …
  const cors = preflightCorsChecks(request, response, rules);
  // … and response's status is an ok status, then: (8. Otherwise, return a network error.)
  const status = statusCheck(response);
  // 7.1–7.2. Extract `Access-Control-Allow-Methods` and `Access-Control-Allow-Headers`.
  const methods = extractHeaderListValues('access-control-allow-methods', response.headers);
  const headerNames = extractHeaderListValues('access-control-allow-headers', response.headers);
  return [
    ...statusAndCors(status, cors, response, rules),
    listsCheck(request, response, methods, headerNames),
    methodCheck(request, response, methods, rules),
    ...headerChecks(request, response, headerNames, rules),
  ];
}

/** Deviation (preflight-at-home-unchecked): Firefox does not ask its own origin’s preflight for permission. */
function preflightCorsChecks(
  request: PreflightedRequest,
  response: FetchResponse,
  rules: Rules,
): readonly Check[] {
  const checks = corsChecks(request, response.headers, rules);
  if (request.atHome !== true || !rules.preflightAtHomeUnchecked) return checks;
  return checks.map((check) =>
    check.failures.length === 0 ? check : { ...check, failures: [], quirk: 'preflight-at-home-unchecked' },
  );
}

/**
 * The standard joins the two with "and", and names no reason. Both browsers report the CORS check when both
 * fail. Deviation (preflight-redirect-first): Chromium refuses to be redirected before it looks at any header.
 */
function statusAndCors(
  status: Check,
  cors: readonly Check[],
  response: FetchResponse,
  rules: Rules,
): readonly Check[] {
  if (firstFailure(cors) === null || status.failures.length === 0) return [...cors, status];
  const redirects =
    isRedirectStatus(response.status) && (getHeader(response.headers, 'location') ?? '') !== '';
  if (rules.preflightRedirectFirst && redirects)
    return [{ ...status, quirk: 'preflight-redirect-first' }, ...cors];
  const marked = cors.map((check): Check => ({ ...check, quirk: 'origin-before-status' }));
  return [...marked.slice(0, 1), ...cors.slice(1), status];
}

function statusCheck({ status }: FetchResponse): Check {
  const received = String(status);
  const code = isRedirectStatus(status) ? 'preflight-redirect' : 'preflight-not-ok-status';
  const failures = isOkStatus(status) ? [] : [failure(code, '200', received)];
  return { id: 'preflight-status', anchor, number: '7', subject: null, expected: '200', received, failures };
}

function listsCheck(
  request: PreflightedRequest,
  response: FetchResponse,
  methods: Extracted,
  headerNames: Extracted,
): Check {
  // 7.3. If either methods or headerNames is failure, return a network error.
  const rawMethods = getHeader(response.headers, 'access-control-allow-methods');
  const rawHeaders = getHeader(response.headers, 'access-control-allow-headers');
  const neededHeaders = request.unsafeHeaderNames?.join(', ') ?? null;
  const failures = [
    ...(methods === 'failure' ? [failure('invalid-allow-methods', request.method, rawMethods)] : []),
    ...(headerNames === 'failure' ? [failure('invalid-allow-headers', neededHeaders, rawHeaders)] : []),
  ];
  const first = failures[0];
  return {
    id: 'preflight-lists',
    anchor,
    number: '7.3',
    subject: null,
    expected: first?.expected ?? null,
    received: first?.received ?? null,
    failures,
  };
}

function methodCheck(
  request: PreflightedRequest,
  response: FetchResponse,
  extracted: Extracted,
  rules: Rules,
): Check {
  const { method, credentials, useCorsPreflight } = request;
  const received = getHeader(response.headers, 'access-control-allow-methods');
  const check = {
    id: 'method-allowed',
    anchor,
    number: '7.5',
    subject: method,
    expected: method,
    received,
  } as const;
  // Malformed: already failed as a list, and there is nothing to look in.
  if (extracted === 'failure') return { ...check, failures: [], unknown: true };
  // 7.5. Not in methods, not safelisted, and (include or no `*`): return a network error.
  const methods = extracted ?? [];
  const allowed =
    methods.includes(method) ||
    isCorsSafelistedMethod(method) ||
    (credentials !== 'include' && methods.includes('*'));
  if (allowed) return { ...check, failures: [] };
  const failures = [failure('method-not-allowed', method, received, method)];
  // 7.4. If methods is null and request's use-CORS-preflight flag is set, then methods is its method.
  if (extracted !== null || !useCorsPreflight) return { ...check, failures };
  return rules.uploadListenerNamesMethod
    ? { ...check, failures: [] }
    : { ...check, failures, quirk: 'upload-listener-names-no-method' };
}

function headerChecks(
  request: PreflightedRequest,
  response: FetchResponse,
  extracted: Extracted,
  rules: Rules,
): readonly Check[] {
  const { unsafeHeaderNames, credentials } = request;
  const received = getHeader(response.headers, 'access-control-allow-headers');
  const subject = unsafeHeaderNames?.join(', ') ?? null;
  const check = { anchor, received } as const;
  const all = { ...check, id: 'headers-allowed', number: '7.7', subject, expected: subject } as const;
  if (extracted === 'failure' || unsafeHeaderNames === null) return [{ ...all, failures: [], unknown: true }];
  const headerNames = extracted ?? [];
  const listed = new Set(headerNames.map(byteLowercase));
  const wildcard = credentials !== 'include' && headerNames.includes('*');
  const notAllowed = (name: string): CorsFailure => failure('header-not-allowed', name, received, name);

  // 7.6. Authorization has to be listed by name: `*` does not stand for it.
  const nonWildcard = unsafeHeaderNames.filter(isCorsNonWildcardRequestHeaderName);
  // Deviation (wildcard-covers-authorization): both browsers let `*` stand for it.
  const covered = wildcard && rules.wildcardCoversAuthorization;
  const authorization = nonWildcard.map((name): Check => {
    const own = {
      ...check,
      id: 'authorization-allowed',
      number: '7.6',
      subject: name,
      expected: name,
    } as const;
    if (listed.has(name)) return { ...own, failures: [] };
    return covered
      ? { ...own, failures: [], quirk: 'wildcard-covers-authorization' }
      : { ...own, failures: [notAllowed(name)] };
  });

  // 7.7. Every unsafe name has to be listed, or stood for by `*`. (Authorization was 7.6's.)
  const missing = unsafeHeaderNames.filter(
    (name) => !wildcard && !listed.has(name) && !nonWildcard.includes(name),
  );
  return [...authorization, { ...all, failures: missing.map(notAllowed) }];
}
