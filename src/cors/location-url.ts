import { headerValues } from './header-list.ts';
import { extractHeaderListValues } from './header-values.ts';
import { fragmentOf, parseUrl, percentEncodeNonAscii } from './parse-url.ts';
import { type Rules, standardRules } from './rules.ts';
import { isRedirectStatus } from './status.ts';
import type { FetchResponse, HeaderList } from './types.ts';

/**
 * The location URL of a response: `null` when it redirects nowhere.
 * https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(
  response: FetchResponse,
  current: URL,
  rules: Rules = standardRules,
): URL | 'failure' | null {
  // 1. If response's status is not a redirect status, then return null.
  if (!isRedirectStatus(response.status)) return null;
  // 2. Let location be the result of extracting header list values given `Location`.
  const values = extractHeaderListValues('location', locationHeaders(response.headers, rules));
  if (values === null || values === 'failure') return values;
  // 3. Parse location with response's URL. (Bytes beyond ASCII stay the bytes they are, as in every browser;
  // the standard does not say: https://github.com/whatwg/fetch/issues/883.)
  const location = parseUrl(percentEncodeNonAscii(values[0] ?? ''), current.href);
  if (location === null) return 'failure';
  // 4. If location's fragment is null, then set it to the request's fragment.
  const fragment = fragmentOf(current);
  if (fragmentOf(location) !== '' || fragment === '') return location;
  return parseUrl(location.href + fragment) ?? location;
}

/** Deviation (equal-locations, empty-location): equal values count as one, and an empty one as none. */
function locationHeaders(headers: HeaderList, rules: Rules): HeaderList {
  if (!rules.equalLocationsAreOne) return headers;
  const values = [...new Set(headerValues(headers, 'location'))];
  if (rules.emptyLocationIsNone && values.length === 1 && values[0] === '') return [];
  return values.map((value) => ['location', value] as const);
}
