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

const corsCheck = faultsIn('cors-check.ts', [
  {
    find: `credentials !== 'include' && origin === '*'`,
    replace: `origin === '*'`,
    what: 'With credentials * does not allow.',
  },
  {
    find: `if (serializedOrigin === origin) return`,
    replace: `if (serializedOrigin.toLowerCase() === origin.toLowerCase()) return`,
    what: 'Origins are compared byte for byte.',
  },
  {
    find: `/[ ,]/.test(origin)`,
    replace: `/,/.test(origin)`,
    what: 'A space tells of several origins as a comma does.',
  },
  {
    find: `origin !== 'null' && parseUrl(url) === null`,
    replace: `parseUrl(url) === null`,
    what: 'The word null is another origin, not an invalid one.',
  },
  {
    find: `credentials === 'true' ? []`,
    replace: `credentials !== null ? []`,
    what: 'Access-Control-Allow-Credentials has to be exactly true.',
  },
  {
    find: `request.credentials === 'include' ? [origin, allowCredentialsCheck(response)] : [origin]`,
    replace: `request.credentials !== 'omit' ? [origin, allowCredentialsCheck(response)] : [origin]`,
    what: 'Credentials mode same-origin needs no Access-Control-Allow-Credentials.',
  },
  {
    find: `rules.utf8AllowOrigin ? percentEncodeNonAscii(origin) : origin`,
    replace: `origin`,
    what: 'Chromium reads Access-Control-Allow-Origin as UTF-8 when it names the reason.',
  },
]);

const check = faultsIn('check.ts', [
  {
    find: `: { code, parameter, expected, received }`,
    replace: `: { code, expected, received }`,
    what: 'A method or header that is not allowed is named.',
  },
  {
    find: `: { code, parameter, expected, received }`,
    replace: `: { code, parameter, expected: received, received: expected }`,
    what: 'What was expected and what was received are not mixed up.',
  },
  {
    find: `.flatMap((check) => check.failures)[0]`,
    replace: `.flatMap((check) => check.failures).at(-1)`,
    what: 'The first failure decides, not the last.',
  },
]);

const exposed = faultsIn('exposed.ts', [
  { find: `  'pragma',\n`, replace: ``, what: 'Pragma is a safelisted response header.' },
  {
    find: `credentials !== 'include' && headerNames.includes('*')`,
    replace: `headerNames.includes('*')`,
    what: 'With credentials * exposes only a header of that name.',
  },
  {
    find: `headerNames.includes('*')`,
    replace: `headerNames.join() === '*'`,
    what: 'A * among other names exposes everything too.',
  },
  {
    find: `(exposed.has(name) && !forbiddenNames.has(name))`,
    replace: `exposed.has(name)`,
    what: 'Set-Cookie is never exposed.',
  },
  {
    find: `names.filter((name) => !forbiddenNames.has(name))`,
    replace: `names`,
    what: 'Set-Cookie is hidden at home too.',
  },
  {
    find: `new Set(headerNames.map(byteLowercase))`,
    replace: `new Set(headerNames)`,
    what: 'Exposed names count in any case.',
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

export const fetching: readonly Fault[] = [mainFetch, corsCheck, check, exposed, fetch].flat();
