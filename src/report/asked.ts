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
    const found = unseen.map((name) => seenBefore(exchange, hop, name));
    return { url, method, unsafeNames, headers: [...requestHeaders, ...found] };
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
      ...unsafeNames.map((name) => seenBefore(exchange, hop, name)),
    ],
  };
}

/** What the browser adds and the server answers by. */
const ofTheDecision = /^(origin|cookie|authorization|access-control-request-.+)$/;

/** What a page may set without asking. Accept-Language is left to the browser, which always writes it. */
const ofThePage: ReadonlySet<string> = new Set(['accept', 'content-language', 'content-type', 'range']);

/**
 * Whether a header matters to who repeats the request: to CORS, to the login, or because the page set it. What is
 * left are the browser's own, such as User-Agent and Sec-Fetch-Mode.
 */
export function isOfTheRequest([name, value]: AskedHeader, unsafeNames: readonly string[]): boolean {
  const lower = name.toLowerCase();
  if (lower === 'accept' && value === '*/*') return false;
  return ofTheDecision.test(lower) || ofThePage.has(lower) || unsafeNames.includes(lower);
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

/** A redirect carries on what the page set: where this hop never showed a value, one before it may have. */
function seenBefore({ hops }: JudgedExchange, hop: Hop, name: string): AskedHeader {
  const values = hops.slice(0, hops.indexOf(hop)).map((before) => headerValue(before.requestHeaders, name));
  return [name, values.findLast((value) => value !== null) ?? null];
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
