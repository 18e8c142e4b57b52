import { type Fault, faultsIn } from '../fault.ts';

const origin = faultsIn('origin.ts', [
  {
    find: `url === null || url.origin === 'null' ? serialized`,
    replace: `url === null ? serialized`,
    what: 'The origin of an extension page is no opaque one.',
  },
  {
    find: `one !== null && one === other`,
    replace: `one === other`,
    what: 'Two opaque origins are never the same.',
  },
  {
    find: `? serialized : url.origin`,
    replace: `? serialized : serialized`,
    what: 'A default port or an upper-case host is another spelling of the same origin.',
  },
  {
    find: `      !sameOrigin(urlOrigin(url), urlOrigin(last)) &&\n`,
    replace: ``,
    what: 'A redirect within one foreign origin does not taint.',
  },
  {
    find: ` &&\n      !sameOrigin(requestOrigin, urlOrigin(last))`,
    replace: ``,
    what: 'Leaving the own origin does not taint.',
  },
  {
    find: `isRedirectTainted(requestOrigin, urlList) ? 'null' : serializeOrigin(requestOrigin)`,
    replace: `serializeOrigin(requestOrigin)`,
    what: 'A tainted origin is serialized as null.',
  },
]);

const originHeader = faultsIn('origin-header.ts', [
  {
    find: `request.responseTainting === 'cors' ||`,
    replace: `request.mode === 'cors' ||`,
    what: 'It is the tainting, not the mode, that makes every method carry Origin.',
  },
  {
    find: `request.method === 'GET' || request.method === 'HEAD'`,
    replace: `request.method === 'GET'`,
    what: 'A HEAD outside of CORS carries no Origin.',
  },
  {
    find: `request.mode !== 'cors' && isHidden(request)`,
    replace: `isHidden(request)`,
    what: 'The referrer policy hides no Origin of mode cors.',
  },
  {
    find: `if (request.referrerPolicy === 'no-referrer') return true;`,
    replace: ``,
    what: 'no-referrer hides the Origin of a POST outside of CORS.',
  },
  {
    find: `&& url.protocol !== 'https:'`,
    replace: ``,
    what: 'A strict policy hides Origin only on the way from HTTPS to HTTP.',
  },
]);

const request = faultsIn('request.ts', [
  {
    find: `request.urlList.at(-1) ?? request.urlList[0]`,
    replace: `request.urlList[0]`,
    what: 'The current URL is the last of the list.',
  },
  {
    find: `serializeRequestOrigin(request.origin, request.urlList)`,
    replace: `serializeRequestOrigin(request.origin, [currentUrl(request)])`,
    what: 'All URLs so far taint, not only the current one.',
  },
  {
    find: `request.credentials === 'same-origin' && request.responseTainting === 'basic'`,
    replace: `request.credentials === 'same-origin'`,
    what: 'Mode same-origin sends no credentials abroad.',
  },
  {
    find: `request.credentials === 'include' ||\n`,
    replace: `request.credentials !== 'omit' && request.responseTainting === 'basic' ||\n`,
    what: 'Mode include sends credentials abroad too.',
  },
]);

const referrerPolicy = faultsIn('referrer-policy.ts', [
  {
    find: `tokens.findLast(`,
    replace: `tokens.find(`,
    what: 'Of several referrer policies the last counts.',
  },
  {
    find: `referrerPolicies.has(token)) ?? policy`,
    replace: `token !== '') ?? policy`,
    what: 'What is no referrer policy is passed over.',
  },
  { find: `    .map(byteLowercase);`, replace: `;`, what: 'A referrer policy is one in any case.' },
  { find: `?? policy;`, replace: `?? '';`, what: 'Without a new referrer policy the old one stays.' },
]);

const parseUrl = faultsIn('parse-url.ts', [
  {
    find: `url.protocol === 'http:' || url.protocol === 'https:'`,
    replace: `url.protocol.startsWith('http')`,
    what: 'Only http and https are HTTP schemes.',
  },
  {
    find: `url.username !== '' || url.password !== ''`,
    replace: `url.username !== '' && url.password !== ''`,
    what: 'A user name alone makes userinfo.',
  },
  {
    find: `start === -1 ? '' : url.href.slice(start)`,
    replace: `url.hash`,
    what: 'An empty fragment is not the same as none.',
  },
  {
    find: `[\\x80-\\xFF]/g`,
    replace: `[\\xC0-\\xFF]/g`,
    what: 'Every byte beyond ASCII is percent-encoded.',
  },
]);

export const origins: readonly Fault[] = [origin, originHeader, request, referrerPolicy, parseUrl].flat();
