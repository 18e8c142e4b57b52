import { type Fault, faultsIn } from '../fault.ts';

const mainFetch = faultsIn('main-fetch.ts', [
  {
    find: `same && request.responseTainting === 'basic'`,
    replace: `same`,
    what: 'Back home after a foreign hop it is still CORS.',
  },
  {
    find: `url.protocol === 'data:' ||`,
    replace: ``,
    what: 'A data URL is fetched without CORS.',
  },
  {
    find: `return request.redirect === 'follow'`,
    replace: `return request.redirect !== 'error'`,
    what: 'no-cors with redirect mode manual is a network error.',
  },
  {
    find: `if (!isHttpScheme(url)) return networkError`,
    replace: `if (url.protocol === 'ftp:') return networkError`,
    what: 'Abroad every scheme but http and https is refused.',
  },
  {
    find: `request.useCorsPreflight ||`,
    replace: ``,
    what: 'The use-CORS-preflight flag makes a preflight of its own.',
  },
  {
    find: `(request.unsafeRequest &&`,
    replace: `(`,
    what: 'Without the unsafe-request flag neither method nor headers make a preflight.',
  },
  {
    find: `preflightedHeaderNames(request.headers, rules).length > 0`,
    replace: `false`,
    what: 'An unsafe header alone makes a preflight.',
  },
]);

const fetch = faultsIn('fetch.ts', [
  {
    find: `if (request.responseTainting === 'cors') {`,
    replace: `if (request.responseTainting === 'cors' && response.status < 300) {`,
    what: 'A redirect has to pass the CORS check before it is followed.',
  },
  {
    find: `makeCorsPreflight && !this.isCached(request)`,
    replace: `makeCorsPreflight`,
    what: 'A preflight in the cache is not made again.',
  },
  {
    find: `cache?.store(cacheRequest(request), result.answer, now);`,
    replace: ``,
    what: 'A successful preflight is kept.',
  },
  {
    find: `if (this.clearsCache) this.settings`,
    replace: `this.settings`,
    what: 'Only a request that needed a preflight clears the cache when it fails.',
  },
  {
    find: `if (this.clearsCache) this.settings.cache?.clear(cacheRequest(request));`,
    replace: ``,
    what: 'A failure clears the cache entries for the request.',
  },
  {
    find: `tainting === 'opaque' ? 0 : response.status`,
    replace: `response.status`,
    what: 'An opaque response has status 0.',
  },
  {
    find: `url.protocol === 'blob:' && request.method === 'GET'`,
    replace: `url.protocol === 'blob:'`,
    what: 'A blob answers GET only.',
  },
  {
    find: `if (request.mode === 'navigate') return this.deliver`,
    replace: `if (request.mode === 'cors') return this.deliver`,
    what: 'Redirect mode manual gives an opaque redirect, but a navigation the response.',
  },
]);

export const fetching: readonly Fault[] = [mainFetch, fetch].flat();
