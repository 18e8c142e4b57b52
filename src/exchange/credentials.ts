import type { CredentialsMode, RuleSet } from '../cors/types.ts';
import type { Exchange, Settled } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';
import { isSameOrigin } from './same-origin.ts';

/**
 * The credentials mode as far as the headers tell, in order of strength. For CORS it only matters
 * whether it is `include`; `same-origin` stands for "not include".
 *
 * Measured in both browsers: a cross-origin request carries Cookie, or towards another site
 * Sec-Fetch-Storage-Access, only when it is `include`.
 */
export function settleCredentials(exchange: Exchange, rules: RuleSet): Settled<CredentialsMode | 'unknown'> {
  const crossOrigin = exchange.hops.filter((hop) => !isSameOrigin(hop.url, exchange.context.origin));
  const seen = crossOrigin.filter((hop) => hop.requestHeaders !== null);
  if (seen.some((hop) => hasHeader(hop.requestHeaders, 'cookie'))) {
    return { value: 'include', because: 'cookie-sent', strength: 'certain' };
  }
  const withAccess = crossOrigin.some(
    (hop) =>
      hasHeader(hop.requestHeaders, 'sec-fetch-storage-access') ||
      hasHeader(hop.preflight?.requestHeaders ?? null, 'sec-fetch-storage-access'),
  );
  if (withAccess) return { value: 'include', because: 'storage-access-header', strength: 'certain' };
  const abroad = isSurelyAbroad(exchange.hops, rules);
  if (abroad) return { value: 'same-origin', because: 'no-storage-access-header', strength: 'strong' };
  return { value: 'unknown', because: 'no-evidence', strength: 'weak' };
}

/**
 * Whether some hop was surely of another site, by the browser's own word, which is sent exactly where the
 * other header would be. It speaks of the whole URL list: a hop behind one of another site says so too, and
 * so does one behind a hop to which neither header is sent. Firefox says it of every hop but the first.
 */
function isSurelyAbroad(hops: Exchange['hops'], rules: RuleSet): boolean {
  for (const { requestHeaders } of rules === 'firefox' ? hops.slice(0, 1) : hops) {
    const site = headerValue(requestHeaders, 'sec-fetch-site');
    if (site === null || site === 'cross-site') return site !== null;
  }
  return false;
}
