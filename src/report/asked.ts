import { unsafeHeaderNamesOnTheWire } from '../cors/browser-added.ts';
import { isCorsSafelistedMethod } from '../cors/method.ts';
import { rulesOf } from '../cors/rules.ts';
import type { Header } from '../cors/types.ts';
import type { Hop, JudgedExchange } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { requestedHeaderNames } from '../exchange/pair.ts';

/** A header to send; `null` where its name is known from the preflight, and its value was never seen. */
export type AskedHeader = readonly [name: string, value: string | null];

/** A request as it would be sent again. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly AskedHeader[];
  /** Names that need the server's permission, lower-case. */
  readonly unsafeNames: readonly string[];
}

/** The hop that a reader wants to repeat: where it was blocked, else the first. */
export function askedHop({ hops, judgement: { decision } }: JudgedExchange): Hop {
  return (decision.kind === 'blocked' ? hops[decision.hop] : undefined) ?? hops[0];
}

/** The actual request of that hop, also where it was never sent: then by what its preflight told. */
export function askedActual(exchange: JudgedExchange): Asked {
  const hop = askedHop(exchange);
  const { url, method, requestHeaders, preflight } = hop;
  const unsafeNames = unsafeNamesOf(exchange);
  if (requestHeaders !== null) {
    const unseen = unsafeNames.filter((name) => headerValue(requestHeaders, name) === null);
    return { url, method, unsafeNames, headers: [...requestHeaders, ...unseen.map(named)] };
  }
  const origin = originOf(exchange);
  return {
    url,
    method,
    unsafeNames,
    headers: [
      ...(origin === null ? [] : [['Origin', origin] as const]),
      // What the preflight carried of the browser's own is on the request too.
      ...(preflight?.requestHeaders ?? []).filter(([name]) =>
        /^(referer|user-agent|accept-language)$/i.test(name),
      ),
      ...unsafeNames.map(named),
    ],
  };
}

/** Its preflight as it was sent, or would be had none been kept; `null` where none is needed. */
export function askedPreflight(exchange: JudgedExchange): Asked | null {
  const hop = askedHop(exchange);
  const unsafeNames = unsafeNamesOf(exchange);
  const seen = hop.preflight?.requestHeaders ?? null;
  if (seen !== null) return { url: hop.url, method: 'OPTIONS', headers: seen, unsafeNames };
  const { decision, mode } = exchange.judgement;
  const isCors = decision.kind !== 'not-cors' && (mode.value === 'cors' || mode.value === 'unknown');
  const needed = hop.preflight !== null || !isCorsSafelistedMethod(hop.method) || unsafeNames.length > 0;
  if (!isCors || !needed) return null;
  const origin = originOf(exchange);
  const headers: Header[] = [['Access-Control-Request-Method', hop.method]];
  if (unsafeNames.length > 0) headers.push(['Access-Control-Request-Headers', unsafeNames.join(',')]);
  return {
    url: hop.url,
    method: 'OPTIONS',
    headers: origin === null ? headers : [['Origin', origin], ...headers],
    unsafeNames,
  };
}

function named(name: string): AskedHeader {
  return [name, null];
}

function unsafeNamesOf(exchange: JudgedExchange): readonly string[] {
  const { preflight, requestHeaders } = askedHop(exchange);
  const asked = preflight?.requestHeaders ?? null;
  if (asked !== null) return requestedHeaderNames(asked);
  return unsafeHeaderNamesOnTheWire(requestHeaders ?? [], rulesOf(exchange.judgement.rules));
}

/** As the hop sends it: behind a redirect to a third origin it is `null`. */
function originOf(exchange: JudgedExchange): string | null {
  const { requestHeaders, preflight } = askedHop(exchange);
  return (
    headerValue(requestHeaders, 'origin') ??
    headerValue(preflight?.requestHeaders ?? null, 'origin') ??
    exchange.context.origin
  );
}
