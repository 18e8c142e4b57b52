import { type Fault, faultsIn } from '../fault.ts';

const redirect = faultsIn('redirect.ts', [
  {
    find: `maximumRedirects = 20`,
    replace: `maximumRedirects = 21`,
    what: 'The twenty-first redirect fails.',
  },
  {
    find: `(status === 301 || status === 302) && method === 'POST'`,
    replace: `status === 302 && method === 'POST'`,
    what: 'A 301 turns POST into GET.',
  },
  {
    find: `status === 303 && method !== 'GET' && method !== 'HEAD'`,
    replace: `status === 303 && method !== 'GET'`,
    what: 'A 303 leaves HEAD as it is.',
  },
  {
    find: `stays ? headers : deleteHeaders(headers, nonWildcardNames)`,
    replace: `headers`,
    what: 'A redirect to another origin takes Authorization away.',
  },
  {
    find: `stays ? headers : deleteHeaders(headers, nonWildcardNames)`,
    replace: `deleteHeaders(headers, nonWildcardNames)`,
    what: 'A redirect within an origin keeps Authorization.',
  },
  {
    find: `  'content-language',\n`,
    replace: ``,
    what: 'A body that is dropped takes Content-Language along.',
  },
  {
    find: `redirectCount: request.redirectCount + 1`,
    replace: `redirectCount: request.redirectCount`,
    what: 'Every redirect counts.',
  },
  {
    find: `|| responseTainting === 'cors')`,
    replace: `)`,
    what: 'Once CORS, userinfo is refused even at home.',
  },
  {
    find: `(mode === 'cors' && !sameOrigin(origin, urlOrigin(location)))`,
    replace: `mode === 'cors'`,
    what: 'From home to home a redirect may have userinfo.',
  },
  {
    find: `response.status !== 303 &&\n        body === 'stream' &&`,
    replace: `body === 'stream' &&`,
    what: 'A 303 drops the body, so that a stream does not matter.',
  },
  {
    find: `const spared = rules.errorModeNeedsLocation && request.redirect === 'error';`,
    replace: `const spared = request.redirect === 'error';`,
    what: 'By the standard redirect mode error refuses a redirect status without Location too.',
  },
]);

const location = faultsIn('location-url.ts', [
  {
    find: `if (!isRedirectStatus(response.status)) return null;`,
    replace: ``,
    what: 'Location means nothing without a redirect status.',
  },
  {
    find: `percentEncodeNonAscii(values[0] ?? ''), current.href`,
    replace: `percentEncodeNonAscii(values[0] ?? '')`,
    what: 'Location is relative to the current URL.',
  },
  {
    find: `percentEncodeNonAscii(values[0] ?? '')`,
    replace: `values[0] ?? ''`,
    what: 'Bytes beyond ASCII in Location stay the bytes they are.',
  },
  {
    find: `if (fragmentOf(location) !== '' || fragment === '') return location;`,
    replace: `return location;`,
    what: 'The fragment of the request goes on where Location has none.',
  },
  {
    find: `if (!rules.equalLocationsAreOne) return headers;`,
    replace: ``,
    what: 'By the standard two equal Location headers fail.',
  },
  {
    find: `rules.emptyLocationIsNone && values.length === 1`,
    replace: `values.length === 1`,
    what: 'Only in Chromium an empty Location counts as none.',
  },
]);

export const redirects: readonly Fault[] = [redirect, location].flat();
