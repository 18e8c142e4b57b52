/** The seventeen algorithms of a conformance case, each from its JSON input to its JSON result. */
import { corsCheck } from '../../src/cors/cors-check.ts';
import { exposedHeaderNames } from '../../src/cors/exposed.ts';
import { type FetchResult, runFetch } from '../../src/cors/fetch.ts';
import { isForbiddenRequestHeader } from '../../src/cors/forbidden-request-header.ts';
import { sortedLowercaseSet } from '../../src/cors/header-list.ts';
import { extractHeaderListValues } from '../../src/cors/header-values.ts';
import { mainFetchDispatch } from '../../src/cors/main-fetch.ts';
import { parseMaxAge } from '../../src/cors/max-age.ts';
import { isCorsSafelistedMethod, isForbiddenMethod, normalizeMethod } from '../../src/cors/method.ts';
import { isRedirectTainted, parseSerializedOrigin, serializeRequestOrigin } from '../../src/cors/origin.ts';
import { preflightRequest } from '../../src/cors/preflight.ts';
import { preflightCacheFor } from '../../src/cors/preflight-cache-for.ts';
import { preflightFailure } from '../../src/cors/preflight-check.ts';
import { httpRedirectFetch, redirectModeApplies } from '../../src/cors/redirect.ts';
import { currentUrl, serializedOriginOf } from '../../src/cors/request.ts';
import {
  corsUnsafeRequestHeaderNames,
  isCorsSafelistedRequestHeader,
  isNoCorsSafelistedRequestHeader,
  preflightedHeaderNames,
} from '../../src/cors/request-header.ts';
import { type Rules, rulesOf } from '../../src/cors/rules.ts';
import type { CorsFailure, RuleSet } from '../../src/cors/types.ts';
import * as decode from './decode.ts';

type Algorithm = (input: decode.Fields, rules: Rules) => decode.Fields;

/**
 * Runs one algorithm.
 *
 * @throws Malformed when the name is unknown or the input does not fit
 */
export function runAlgorithm(name: string, input: unknown, ruleSet: RuleSet = 'standard'): decode.Fields {
  const algorithm = algorithms.get(name);
  if (algorithm === undefined) throw new decode.Malformed(`unknown algorithm ${JSON.stringify(name)}`);
  return algorithm(decode.fields(input, 'input'), rulesOf(ruleSet));
}

const algorithms: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ['safelisted-method', (input) => ({ safelisted: isCorsSafelistedMethod(method(input)) })],
  ['normalize-method', (input) => ({ method: normalizeMethod(method(input)) })],
  ['forbidden-method', (input) => ({ forbidden: isForbiddenMethod(method(input)) })],
  ['forbidden-request-header', (input) => ({ forbidden: isForbiddenRequestHeader(...header(input)) })],
  [
    'safelisted-header',
    (input, rules) => ({ safelisted: isCorsSafelistedRequestHeader(...header(input), rules) }),
  ],
  [
    'no-cors-safelisted-header',
    (input) => ({ safelisted: isNoCorsSafelistedRequestHeader(...header(input)) }),
  ],
  [
    'unsafe-header-names',
    ({ headers }, rules) => ({
      unsafeHeaderNames: corsUnsafeRequestHeaderNames(decode.headers(headers, 'headers'), rules),
    }),
  ],
  [
    'extract-header-list',
    ({ name, headers }) => ({
      result: extractHeaderListValues(decode.text(name, 'name'), decode.wireHeaders(headers, 'headers')),
    }),
  ],
  ['max-age', ({ headers, limit }, rules) => ({ maxAge: maxAge(headers, limit, rules) })],
  ['origin-serialization', originSerialization],
  ['cors-check', corsCheckCase],
  ['preflight-needed', ({ request }, rules) => preflightNeeded(request, rules)],
  ['preflight-check', preflightCheck],
  [
    'exposed-headers',
    ({ credentials, headers }) => ({
      exposed: exposedHeaderNames(
        'cors',
        decode.credentialsMode(credentials),
        decode.wireHeaders(headers, 'headers'),
      ),
    }),
  ],
  ['redirect', redirect],
  ['preflight-cache', preflightCache],
  ['full-exchange', fullExchange],
]);

/** The names in the order of the schema. */
export const algorithmNames: readonly string[] = [...algorithms.keys()];

function method(input: decode.Fields): string {
  return decode.text(input['method'], 'method');
}

function header(input: decode.Fields): [name: string, value: string] {
  return [decode.text(input['name'], 'name'), decode.text(input['value'], 'value')];
}

function maxAge(headers: unknown, limit: unknown, rules: Rules): number {
  return parseMaxAge(
    decode.wireHeaders(headers, 'headers'),
    rules,
    decode.number(limit, 'limit', rules.maxAgeCap),
  );
}

function originSerialization({ origin, urlList }: decode.Fields): decode.Fields {
  const requestOrigin = parseSerializedOrigin(decode.text(origin, 'origin'));
  const urls = decode.list(urlList, 'urlList').map((one, index) => decode.url(one, `urlList[${index}]`));
  return {
    serializedOrigin: serializeRequestOrigin(requestOrigin, urls),
    tainted: isRedirectTainted(requestOrigin, urls),
  };
}

function corsCheckCase(input: decode.Fields, rules: Rules): decode.Fields {
  const request = decode.fields(input['request'], 'request');
  const serializedOrigin = decode.text(request['origin'], 'request.origin');
  const credentials = decode.credentialsMode(request['credentials']);
  const { headers } = decode.response(input['response'], 'response');
  const result = corsCheck({ serializedOrigin, credentials }, headers, rules);
  return { allowed: result.ok, failure: result.ok ? null : result.failure.code };
}

function preflightNeeded(given: unknown, rules: Rules): decode.Fields {
  const request = decode.request(given);
  const dispatch = mainFetchDispatch(request, rules);
  const unsafeHeaderNames = preflightedHeaderNames(request.headers, rules);
  if (dispatch.kind === 'network-error') {
    return { outcome: 'network-error', ...reason(dispatch.failure), preflight: false, unsafeHeaderNames };
  }
  const { tainting, makeCorsPreflight: preflight } = dispatch;
  const { acrm, acrh } = preflightRequest(request, rules);
  return {
    preflight,
    tainting,
    unsafeHeaderNames,
    acrm: preflight ? acrm : null,
    acrh: preflight ? acrh : null,
    ...reason(null),
  };
}

function preflightCheck(input: decode.Fields, rules: Rules): decode.Fields {
  const given = decode.fields(input['request'], 'request');
  // The URL plays no part once the answer is there.
  const request = decode.request({ url: 'https://url.invalid/', ...given });
  const response = decode.response(input['preflightResponse'], 'preflightResponse');
  const failure = preflightFailure(
    {
      serializedOrigin: decode.text(given['origin'], 'request.origin'),
      credentials: request.credentials,
      method: request.method,
      unsafeHeaderNames: preflightedHeaderNames(request.headers, rules),
      useCorsPreflight: request.useCorsPreflight,
    },
    response,
    rules,
  );
  const limit = decode.number(input['maxAgeLimit'] ?? input['limit'], 'maxAgeLimit', rules.maxAgeCap);
  return {
    allowed: failure === null,
    ...reason(failure),
    maxAge: failure === null ? parseMaxAge(response.headers, rules, limit) : null,
  };
}

function redirect(input: decode.Fields, rules: Rules): decode.Fields {
  const request = decode.request(input['request']);
  const response = decode.response(input['response'], 'response');
  // HTTP fetch 6.2: the redirect mode comes before HTTP-redirect fetch.
  if (redirectModeApplies(request, response, rules)) {
    if (request.redirect === 'error') return { action: 'error', failure: 'redirect-mode-error' };
    if (request.redirect === 'manual') return { action: 'return', failure: null };
  }
  const redirect = httpRedirectFetch(request, response, rules);
  if (redirect.action === 'error') return { action: 'error', failure: redirect.failure.code };
  if (redirect.action === 'return') return { action: 'return', failure: null };
  const next = redirect.request;
  return {
    action: 'follow',
    failure: null,
    url: currentUrl(next).href,
    method: next.method,
    headerNames: sortedLowercaseSet(next.headers.map(([name]) => name)),
    hasBody: next.body !== null,
    serializedOrigin: serializedOriginOf(next),
  };
}

function preflightCache(input: decode.Fields, rules: Rules): decode.Fields {
  const cache = preflightCacheFor(rules);
  const maxAgeLimit = decode.number(input['maxAgeLimit'], 'maxAgeLimit', rules.maxAgeCap);
  const results: FetchResult[] = [];
  let now = 0;
  for (const [index, given] of decode.list(input['steps'], 'steps').entries()) {
    const step = decode.fields(given, `steps[${index}]`);
    now += decode.number(step['advance'], 'advance', 0);
    if (step['request'] === undefined) continue;
    const hops = decode.hops(step['hops'], `steps[${index}].hops`);
    results.push(runFetch(decode.request(step['request']), hops, { rules, cache, now, maxAgeLimit }));
  }
  return {
    preflights: results.map(({ network }) => network.filter(({ kind }) => kind === 'preflight').length),
    outcomes: results.map(({ outcome }) => outcome),
    failures: results.map(({ failure }) => failure?.code ?? null),
  };
}

function fullExchange(input: decode.Fields, rules: Rules): decode.Fields {
  const result = runFetch(decode.request(input['request']), decode.hops(input['hops'], 'hops'), { rules });
  const { outcome, status, exposed, failure, failedAt, network } = result;
  return { outcome, status, exposed, ...reason(failure), failedAt, network };
}

function reason(failure: CorsFailure | null): decode.Fields {
  return { failure: failure?.code ?? null, failureParameter: failure?.parameter ?? null };
}
