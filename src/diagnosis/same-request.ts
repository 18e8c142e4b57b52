import type { JudgedExchange } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';

/** Whether two exchanges asked for the same, by the same page: what may differ is only the server by then. */
export function isSameRequest(one: JudgedExchange, other: JudgedExchange): boolean {
  const [a] = one.hops;
  const [b] = other.hops;
  return a.url === b.url && a.method === b.method && originOf(one) === originOf(other);
}

function originOf({ hops: [first], context }: JudgedExchange): string | null {
  return (
    headerValue(first.requestHeaders, 'origin') ??
    headerValue(first.preflight?.requestHeaders ?? null, 'origin') ??
    context.origin
  );
}
