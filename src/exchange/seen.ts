import { unsafeHeaderNamesOnTheWire } from '../cors/browser-added.ts';
import { isCorsSafelistedMethod } from '../cors/method.ts';
import { rulesOf } from '../cors/rules.ts';
import type { CredentialsMode, RequestMode, RuleSet, SeenFetch, SeenHop } from '../cors/types.ts';
import type { Exchange, Hop } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';
import { requestedHeaderNames } from './pair.ts';
import { isSameOrigin } from './same-origin.ts';

/** What the evaluator is fed: only what the extension could see. */
export function seenFetch(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  credentials: CredentialsMode | 'unknown',
  rules: RuleSet,
): SeenFetch {
  const origin = exchange.context.origin ?? originSent(exchange.hops[0]);
  const isCors = mode === 'cors' || mode === 'unknown';
  return {
    origin,
    mode,
    credentials,
    // Only a redirect that was followed tells.
    redirect: exchange.hops.length > 1 ? 'follow' : 'unknown',
    useCorsPreflight: exchange.hops.some(isPreflightedForNothingSeen),
    hops: exchange.hops.map((hop, index) => {
      const foreign = exchange.hops.slice(0, index + 1).some(({ url }) => !isSameOrigin(url, origin));
      return seenHop(hop, isCors && foreign && wentOutUnasked(hop, rules), rules === 'firefox' && index > 0);
    }),
  };
}

/** @param ownOrigin - its preflight may have another origin: Firefox keeps the page's on it behind a redirect */
function seenHop(hop: Hop, preflightCached: boolean, ownOrigin: boolean): SeenHop {
  const { preflight } = hop;
  return {
    url: hop.url,
    method: hop.method,
    headers: hop.requestHeaders,
    unsafeHeaderNames: requestedNames(hop),
    originHeader: ownOrigin ? headerValue(hop.requestHeaders, 'origin') : originSent(hop),
    preflight:
      preflight === null
        ? null
        : { response: preflight.response, originHeader: headerValue(preflight.requestHeaders, 'origin') },
    preflightCached,
    response: hop.response,
  };
}

/** A preflight that neither the method nor a header explains: upload listeners, or a body that is a stream. */
function isPreflightedForNothingSeen(hop: Hop): boolean {
  return hop.preflight !== null && isCorsSafelistedMethod(hop.method) && requestedNames(hop)?.length === 0;
}

/** It needed a preflight and was answered without one: an earlier preflight was kept for it. */
export function wentOutUnasked(
  { preflight, response, method, requestHeaders }: Hop,
  rules: RuleSet,
): boolean {
  if (preflight !== null || response === null || requestHeaders === null) return false;
  return (
    !isCorsSafelistedMethod(method) || unsafeHeaderNamesOnTheWire(requestHeaders, rulesOf(rules)).length > 0
  );
}

/** As the browser itself told; without that the evaluator looks at the wire. */
function requestedNames({ preflight }: Hop): readonly string[] | null {
  const asked = preflight?.requestHeaders ?? null;
  return asked !== null && hasHeader(asked, 'access-control-request-method')
    ? requestedHeaderNames(asked)
    : null;
}

function originSent(hop: Hop): string | null {
  return (
    headerValue(hop.requestHeaders, 'origin') ?? headerValue(hop.preflight?.requestHeaders ?? null, 'origin')
  );
}
