import { hasHeader } from '../exchange/headers.ts';
import type { Case } from './case.ts';
import { leadsToLogin } from './location.ts';

/** Whether the answer says that nobody is logged in: by its status, or by a redirect to a login. */
export function saysNobodyIsLoggedIn(c: Case): boolean {
  if (!c.allowed) return false;
  if (c.status === 401 || c.status === 403) return true;
  return c.exchange.hops.some(({ url }, index) => index > 0 && leadsToLogin(url));
}

/** Names of the cookies that this host set in answers seen, with their attributes in lower case. */
export function cookiesSet(c: Case): readonly { readonly name: string; readonly attributes: string }[] {
  return c.siblings
    .flatMap(({ hops }) => hops)
    .filter(({ url }) => URL.canParse(url) && new URL(url).hostname === c.host)
    .flatMap(({ response }) => response?.headers ?? [])
    .flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? value.split('\n') : []))
    .map((line) => {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      return {
        name: (at === -1 ? pair : pair.slice(0, at)).trim(),
        attributes: attributes.join(';').toLowerCase(),
      };
    });
}

/** Whether the browser sent a cookie to this host in another request. */
export function cookieSentBefore(c: Case): boolean {
  return c.siblings
    .flatMap(({ hops }) => hops)
    .some(
      ({ url, requestHeaders }) =>
        URL.canParse(url) && new URL(url).hostname === c.host && hasHeader(requestHeaders, 'cookie'),
    );
}
