import type { CredentialsMode } from '../cors/types.ts';
import type { Exchange, Settled } from './exchange.ts';
import { hasHeader, headerValue } from './headers.ts';

/**
 * The credentials mode as far as the headers tell, in order of strength. For CORS it only matters
 * whether it is `include`; `same-origin` stands for "not include".
 *
 * Measured in both browsers: a cross-origin request carries Cookie, or towards another site
 * Sec-Fetch-Storage-Access, only when it is `include`.
 */
export function settleCredentials(exchange: Exchange): Settled<CredentialsMode | 'unknown'> {
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
  // The browser's own word for "another site", sent only where it would send the other header as well.
  // Behind it stands the whole URL list, so only the first hop that says so is surely of another site.
  const abroad = seen.some(
    ({ requestHeaders }) => headerValue(requestHeaders, 'sec-fetch-site') === 'cross-site',
  );
  if (abroad) return { value: 'same-origin', because: 'no-storage-access-header', strength: 'strong' };
  return { value: 'unknown', because: 'no-evidence', strength: 'weak' };
}

function isSameOrigin(url: string, origin: string | null): boolean {
  return origin !== null && URL.canParse(url) && new URL(url).origin === origin;
}
