import type { CredentialsMode, RequestMode, SeenFetch, SeenHop } from '../cors/types.ts';
import type { Exchange, Hop } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';
import { requestedHeaderNames, unsafeNamesOnWire } from './pair.ts';

/** What the evaluator is fed: only what the extension could see. */
export function seenFetch(
  exchange: Exchange,
  mode: RequestMode | 'unknown',
  credentials: CredentialsMode | 'unknown',
): SeenFetch {
  return {
    origin: exchange.context.origin ?? originSent(exchange.hops[0]),
    mode,
    credentials,
    redirect: 'unknown',
    useCorsPreflight: false,
    hops: exchange.hops.map(seenHop),
  };
}

function seenHop(hop: Hop): SeenHop {
  const { preflight } = hop;
  return {
    url: hop.url,
    method: hop.method,
    headers: hop.requestHeaders,
    unsafeHeaderNames: unsafeNames(hop),
    originHeader: originSent(hop),
    preflight: preflight === null ? null : { response: preflight.response },
    preflightCached: false,
    response: hop.response,
  };
}

function unsafeNames(hop: Hop): readonly string[] | null {
  const asked = hop.preflight?.requestHeaders ?? null;
  if (asked !== null && hasHeader(asked, 'access-control-request-method')) return requestedHeaderNames(asked);
  return hop.requestHeaders === null ? null : unsafeNamesOnWire(hop.requestHeaders);
}

function originSent(hop: Hop): string | null {
  return (
    headerValue(hop.requestHeaders, 'origin') ?? headerValue(hop.preflight?.requestHeaders ?? null, 'origin')
  );
}
