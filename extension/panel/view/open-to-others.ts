import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { hasHeader, headerValue } from '../../../src/exchange/headers.ts';

/**
 * Whether an answer that seems to be one person's own (cookies or Authorization were sent, or a cookie came) is
 * given to pages of another origin. CORS is then all that stands between them, and it binds browsers only.
 */
export function isOpenToOthers({ hops, judgement }: JudgedExchange): boolean {
  const hop = hops.at(-1);
  if (judgement.decision.kind !== 'allowed' || hop?.response == null) return false;
  if (headerValue(hop.response.headers, 'access-control-allow-origin') === null) return false;
  return (
    hasHeader(hop.requestHeaders, 'cookie') ||
    hasHeader(hop.requestHeaders, 'authorization') ||
    hasHeader(hop.response.headers, 'set-cookie')
  );
}
