import { byteLowercase } from './bytes.ts';
import { sortedLowercaseSet } from './header-list.ts';
import { extractHeaderListValues } from './header-values.ts';
import type { CredentialsMode, HeaderList, ResponseTainting } from './types.ts';

/** CORS-safelisted response-header names. https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const safelistedNames: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** Forbidden response-header names. https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const forbiddenNames: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/**
 * The CORS-exposed header-name list, lower case.
 * https://fetch.spec.whatwg.org/#concept-main-fetch step 14.1
 */
export function corsExposedHeaderNames(
  credentials: CredentialsMode,
  headers: HeaderList,
): ReadonlySet<string> {
  // 14.1.1. Let headerNames be the result of extracting `Access-Control-Expose-Headers`.
  const headerNames = extractHeaderListValues('access-control-expose-headers', headers);
  // Null or failure leaves the list empty: one malformed header takes everything.
  if (headerNames === null || headerNames === 'failure') return new Set();
  // 14.1.2. Without credentials `*` (alone or among others) stands for every name in the response.
  if (credentials !== 'include' && headerNames.includes('*')) {
    return new Set(headers.map(([name]) => byteLowercase(name)));
  }
  // 14.1.3. Otherwise the names themselves; a `*` left there only matches a header called `*`.
  return new Set(headerNames.map(byteLowercase));
}

/**
 * The header names that the page may read, lower case and sorted.
 * https://fetch.spec.whatwg.org/#concept-filtered-response
 */
export function exposedHeaderNames(
  tainting: ResponseTainting,
  credentials: CredentialsMode,
  headers: HeaderList,
): readonly string[] {
  const names = sortedLowercaseSet(headers.map(([name]) => name));
  switch (tainting) {
    case 'opaque':
      return [];
    case 'basic':
      return names.filter((name) => !forbiddenNames.has(name));
    case 'cors': {
      const exposed = corsExposedHeaderNames(credentials, headers);
      return names.filter(
        (name) => safelistedNames.has(name) || (exposed.has(name) && !forbiddenNames.has(name)),
      );
    }
  }
}
