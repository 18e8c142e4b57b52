import { sameOrigin, serializeOrigin, urlOrigin } from './origin.ts';
import { type CorsRequest, currentUrl, serializedOriginOf } from './request.ts';

const notOnDowngrade: ReadonlySet<string> = new Set([
  'no-referrer-when-downgrade',
  'strict-origin',
  'strict-origin-when-cross-origin',
]);

/**
 * The `Origin` header that a request carries, `null` when it carries none.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function requestOriginHeader(request: CorsRequest): string | null {
  // 2. Let serializedOrigin be the result of byte-serializing a request origin.
  const serializedOrigin = serializedOriginOf(request);
  // 3. Tainting is "cors", or mode is "websocket" or "webtransport": send it.
  if (
    request.responseTainting === 'cors' ||
    request.mode === 'websocket' ||
    request.mode === 'webtransport'
  ) {
    return serializedOrigin;
  }
  // 4. Otherwise, if the method is neither `GET` nor `HEAD`:
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  // 4.1. If mode is not "cors", then the referrer policy may hide it. 4.2. Send it.
  return request.mode !== 'cors' && isHidden(request) ? 'null' : serializedOrigin;
}

function isHidden(request: CorsRequest): boolean {
  const url = currentUrl(request);
  if (request.referrerPolicy === 'no-referrer') return true;
  if (notOnDowngrade.has(request.referrerPolicy)) {
    return serializeOrigin(request.origin).startsWith('https:') && url.protocol !== 'https:';
  }
  return request.referrerPolicy === 'same-origin' && !sameOrigin(request.origin, urlOrigin(url));
}
