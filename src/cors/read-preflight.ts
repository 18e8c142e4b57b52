import { unsafeHeaderNamesOnTheWire } from './browser-added.ts';
import { sortedLowercaseSet } from './header-list.ts';
import { parseMaxAge } from './max-age.ts';
import { isCorsSafelistedMethod } from './method.ts';
import { sameOrigin, urlOrigin } from './origin.ts';
import { preflightChecks } from './preflight-check.ts';
import { type Hop, type ReadingContext, serializedOriginOfPreflight } from './reading.ts';
import { type Rules, standardRules } from './rules.ts';
import { unseen } from './trail.ts';
import type { FetchResponse, QuirkId } from './types.ts';

/** HTTP fetch 4.1: whether a preflight was needed, and what its answer allows. */
export function readPreflight(context: ReadingContext, hop: Hop): void {
  const { fetch, rules, trail } = context;
  const { seen, index } = hop;
  const { useCorsPreflight } = fetch.seen;
  // Access-Control-Request-Headers is the stronger evidence; the wire also carries the browser's own headers.
  const names =
    seen.unsafeHeaderNames ??
    (seen.headers === null ? null : unsafeHeaderNamesOnTheWire(seen.headers, rules));
  const reasons = [...(isCorsSafelistedMethod(seen.method) ? [] : [seen.method]), ...(names ?? [])];
  const needed = seen.preflight !== null || seen.preflightCached || useCorsPreflight || reasons.length > 0;
  trail.state('request', index, {
    id: 'preflight-needed',
    anchor: '#concept-main-fetch',
    number: '12',
    subject: reasons.length === 0 ? null : reasons.join(', '),
    expected: null,
    received: needed ? 'needed' : 'not needed',
  });
  if (!needed) return;
  if (seen.preflightCached && seen.preflight === null) {
    trail.state('preflight', index, {
      id: 'preflight-cached',
      anchor: '#concept-http-fetch',
      number: '4.1',
      subject: null,
      expected: null,
      received: null,
    });
    return;
  }
  const request = {
    serializedOrigin: serializedOriginOfPreflight(context, hop),
    credentials: fetch.credentials,
    method: seen.method,
    unsafeHeaderNames: names === null ? null : sortedLowercaseSet(names),
    useCorsPreflight,
    atHome: sameOrigin(fetch.origin, urlOrigin(hop.url)),
  };
  const response = seen.preflight?.response ?? null;
  // The request itself went out: the browser was content with the preflight, seen or not.
  const wentOn = seen.response !== null || !hop.isLast;
  if (response === null) {
    for (const check of preflightChecks(request, anyResponse, rules)) {
      trail.take('preflight', index, unseen(check), wentOn ? null : 'preflight-response');
    }
    return;
  }
  for (const id of maxAgeQuirks(response, rules)) trail.hit({ id, hop: index });
  for (const check of preflightChecks(request, response, rules)) {
    const { quirk, ...plain } = check;
    const deviates = quirk !== undefined && rules !== standardRules;
    trail.take('preflight', index, deviates ? check : plain, wentOn ? null : 'request-headers');
  }
}

/** Stands in for an answer not seen; only which checks there are is read from it. */
const anyResponse: FetchResponse = { status: 200, headers: [] };

function maxAgeQuirks({ headers }: FetchResponse, rules: Rules): readonly QuirkId[] {
  const uncapped = parseMaxAge(headers, rules, null);
  return [
    ...(parseMaxAge(headers, rules) < uncapped ? ['max-age-cap'] : []),
    ...(rules.maxAgeSyntax === 'signed' && parseMaxAge(headers) !== uncapped ? ['signed-max-age'] : []),
    ...(rules.maxAgeSyntax === 'strict' && parseMaxAge(headers) !== uncapped
      ? ['malformed-max-age-not-kept']
      : []),
  ];
}
