import { preflightAnswer } from '../cors/preflight.ts';
import type { CacheRequest } from '../cors/preflight-cache.ts';
import { preflightCacheFor } from '../cors/preflight-cache-for.ts';
import { preflightFailure } from '../cors/preflight-check.ts';
import { rulesOf } from '../cors/rules.ts';
import type { CredentialsMode, FetchResponse, RuleSet } from '../cors/types.ts';
import type { Book } from './book.ts';
import { settleCredentials } from './credentials.ts';
import type { CachedPreflight, Exchange, Hop } from './exchange.ts';
import { headerValue } from './headers.ts';
import { requestedHeaderNames, unsafeNamesOnWire } from './pair.ts';
import { wentOutUnasked } from './seen.ts';

/** A preflight that was answered, as far as keeping its answer goes. */
interface Answered {
  readonly origin: string;
  readonly method: string;
  readonly headerNames: readonly string[];
  readonly response: FetchResponse & { readonly at: number };
  readonly modes: readonly CredentialsMode[];
}

/**
 * The exchange with the kept preflight of its current hop named: where it went out without one, and where a
 * new one was sent although an earlier one was good.
 */
export function withCachedPreflight(book: Book, exchange: Exchange): Exchange {
  const last = exchange.hops.length - 1;
  const hop = exchange.hops[last];
  if (hop === undefined || hop.cachedPreflight !== undefined) return exchange;
  if (hop.preflight === null && !wentOutUnasked(hop, book.rules)) return exchange;
  const cachedPreflight = cachedPreflightFor(book, exchange, last);
  if (cachedPreflight === null) return exchange;
  const [first, ...rest] = exchange.hops.map((one, at) => (at === last ? { ...one, cachedPreflight } : one));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
}

/**
 * The latest earlier preflight whose answer this browser would still use for a hop, by the model of its
 * cache. Only what was recorded can be found: an answer from before is not known.
 *
 * @returns `null` when none covers it
 */
export function cachedPreflightFor(book: Book, exchange: Exchange, index: number): CachedPreflight | null {
  const hop = exchange.hops[index];
  const names = hop === undefined ? null : unsafeNames(hop);
  if (hop === undefined || names === null) return null;
  const origin = originOf(exchange, hop);
  for (const id of [...(book.preflighted.get(hop.url) ?? [])].slice(-LOOKED_AT).reverse()) {
    const other = id === exchange.id ? undefined : book.exchanges.get(id);
    for (const one of other?.hops ?? []) {
      const answered = other === undefined || one.url !== hop.url ? null : answeredBy(other, one, book.rules);
      if (answered?.origin !== origin || answered === null) continue;
      const secondsLeft = secondsLeftOf(answered, exchange, hop, names, book.rules);
      if (secondsLeft !== null) return { exchange: id, secondsLeft };
      // Chromium keeps one answer for all methods and headers: the next one that passes takes its place.
      if (book.rules === 'chromium' && answered.response.at <= hop.startedAt && passed(answered, book.rules))
        return null;
    }
  }
  return null;
}

/** The latest preflights to one URL; a page that sends thousands there has not kept an answer for long. */
const LOOKED_AT = 60;

function answeredBy(exchange: Exchange, { preflight, method }: Hop, rules: RuleSet): Answered | null {
  const origin = headerValue(preflight?.requestHeaders ?? null, 'origin');
  const response = preflight?.response ?? null;
  if (preflight === null || origin === null || response === null) return null;
  const headerNames = requestedHeaderNames(preflight.requestHeaders);
  return { origin, method, headerNames, response, modes: modesOf(exchange, rules) };
}

/** Seconds for which the answer would still be used; `null` when it is not good for this hop. */
function secondsLeftOf(
  stored: Answered,
  exchange: Exchange,
  hop: Hop,
  unsafeHeaderNames: readonly string[],
  ruleSet: RuleSet,
): number | null {
  const rules = rulesOf(ruleSet);
  const { method, headerNames, response, origin } = stored;
  if (response.at > hop.startedAt) return null;
  const answer = preflightAnswer({ method, useCorsPreflight: false }, response, rules);
  const left = answer.maxAge - (hop.startedAt - response.at) / 1000;
  if (left <= 0) return null;
  const key = (credentials: CredentialsMode): CacheRequest => ({
    partition: '',
    serializedOrigin: origin,
    tainted: false,
    url: hop.url,
    credentials,
  });
  const needs = { method: hop.method, unsafeHeaderNames, useCorsPreflight: false };
  // Where a credentials mode is not known, either may be.
  const covers = stored.modes.some((credentials) => {
    const asked = { serializedOrigin: origin, credentials, method, unsafeHeaderNames: headerNames };
    if (preflightFailure({ ...asked, useCorsPreflight: false }, response, rules) !== null) return false;
    return modesOf(exchange, ruleSet).some((mode) => {
      const cache = preflightCacheFor(rules);
      cache.store(key(credentials), answer, response.at / 1000);
      return cache.covers(key(mode), needs, hop.startedAt / 1000);
    });
  });
  return covers ? left : null;
}

/** Whether it let its request go on, in one mode or the other. */
function passed({ origin, method, headerNames, response, modes }: Answered, rules: RuleSet): boolean {
  return modes.some((credentials) => {
    const asked = { serializedOrigin: origin, credentials, method, unsafeHeaderNames: headerNames };
    return preflightFailure({ ...asked, useCorsPreflight: false }, response, rulesOf(rules)) === null;
  });
}

/** Whether credentials are included: all that the cache asks of the mode. */
function modesOf(exchange: Exchange, rules: RuleSet): readonly CredentialsMode[] {
  const { value } = settleCredentials(exchange, rules);
  return value === 'unknown' ? ['include', 'same-origin'] : [value];
}

function unsafeNames({ preflight, requestHeaders }: Hop): readonly string[] | null {
  if (preflight !== null) return requestedHeaderNames(preflight.requestHeaders);
  return requestHeaders === null ? null : unsafeNamesOnWire(requestHeaders);
}

function originOf({ context }: Exchange, { preflight, requestHeaders }: Hop): string | null {
  return (
    headerValue(preflight?.requestHeaders ?? null, 'origin') ??
    headerValue(requestHeaders, 'origin') ??
    context.origin
  );
}
