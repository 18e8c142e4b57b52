import type { JudgedExchange } from '../exchange/exchange.ts';
import { hasHeader, headerValue } from '../exchange/headers.ts';
import { requestedHeaderNames, unsafeNamesOnWire } from '../exchange/pair.ts';

/**
 * Whether two exchanges asked for the same, by the same page, with the same headers and credentials: what may differ
 * is only the server by then.
 */
export function isSameRequest(one: JudgedExchange, other: JudgedExchange): boolean {
  const [a] = one.hops;
  const [b] = other.hops;
  return (
    a.url === b.url &&
    a.method === b.method &&
    originOf(one) === originOf(other) &&
    namesSet(one) === namesSet(other) &&
    haveSameCredentials(one, other)
  );
}

function originOf({ hops: [first], context }: JudgedExchange): string | null {
  return (
    headerValue(first.requestHeaders, 'origin') ??
    headerValue(first.preflight?.requestHeaders ?? null, 'origin') ??
    context.origin
  );
}

/** What a preflight has to ask for; `null` where neither request showed its headers. */
function namesSet({ hops: [{ preflight, requestHeaders }] }: JudgedExchange): string | null {
  const asked = preflight?.requestHeaders ?? null;
  if (asked !== null && hasHeader(asked, 'access-control-request-method')) {
    return requestedHeaderNames(asked).join();
  }
  return requestHeaders === null ? null : unsafeNamesOnWire(requestHeaders).join();
}

/** To another origin `omit` and `same-origin` are one. What is not known may be either. */
function haveSameCredentials(one: JudgedExchange, other: JudgedExchange): boolean {
  const [a, b] = [one.judgement.credentials.value, other.judgement.credentials.value];
  return a === 'unknown' || b === 'unknown' || (a === 'include') === (b === 'include');
}
