/** What a redirect changed between two URLs. Nothing here throws: what cannot be read is no such change. */
function both(from: string, to: string): readonly [URL, URL] | null {
  return URL.canParse(from) && URL.canParse(to) ? [new URL(from), new URL(to)] : null;
}

/** Whether `to` is `from` with nothing but a slash added to its path (APPEND_SLASH). */
export function addsSlash(from: string, to: string): boolean {
  const urls = both(from, to);
  if (urls === null) return false;
  const [a, b] = urls;
  return a.origin === b.origin && `${a.pathname}/` === b.pathname;
}

/** Whether `to` is `from` on https and nothing else (SECURE_SSL_REDIRECT). */
export function upgradesScheme(from: string, to: string): boolean {
  const urls = both(from, to);
  if (urls === null) return false;
  const [a, b] = urls;
  return (
    a.protocol === 'http:' &&
    b.protocol === 'https:' &&
    a.hostname === b.hostname &&
    a.pathname === b.pathname
  );
}

/** Whether a redirect leads to the very URL that was asked for: TLS ends at a proxy that does not say so. */
export function leadsToItself(from: string, to: string): boolean {
  const urls = both(from, to);
  return urls !== null && urls[0].protocol === 'https:' && urls[0].href === urls[1].href;
}

/** Whether `to` is `from` on the host with `www.` before it (PREPEND_WWW), scheme and slash apart. */
export function prependsWww(from: string, to: string): boolean {
  const urls = both(from, to);
  if (urls === null) return false;
  const [a, b] = urls;
  return b.hostname === `www.${a.hostname}` && (a.pathname === b.pathname || `${a.pathname}/` === b.pathname);
}

/** The language that a redirect puts before the path (LocaleMiddleware), such as `en`; `null` when it does not. */
export function addsLanguage(from: string, to: string): string | null {
  const urls = both(from, to);
  if (urls === null || urls[0].origin !== urls[1].origin) return null;
  const [, language, rest] = /^\/([a-z]{2,3}(?:-[a-z]{2,4})?)(\/.*)$/i.exec(urls[1].pathname) ?? [];
  if (language === undefined || rest === undefined) return null;
  return rest === urls[0].pathname || rest === `${urls[0].pathname}/` ? language : null;
}

const loginPath = /\/(login|log-in|signin|sign-in|sso|saml2?|oauth2?|authorize|adfs|cas)(?=[/?.]|$)/i;
const loginHost = /(^|\.)(login|sso|auth|accounts|id|idp|signin|okta|auth0|cloudflareaccess|onelogin)\./i;

/** Whether `to` is a login page that will come back: Django's `?next=`, or a path that says so. */
export function leadsToLogin(to: string): boolean {
  if (!URL.canParse(to)) return false;
  const url = new URL(to);
  return /[?&]next=/.test(url.search) || loginPath.test(`${url.pathname}${url.search === '' ? '' : '?'}`);
}

/** Whether `to` is a login service on another host: by its name, its path, or the way it is asked to come back. */
export function leadsToIdentityProvider(from: string, to: string): boolean {
  const urls = both(from, to);
  if (urls === null || urls[0].host === urls[1].host) return false;
  const [, b] = urls;
  return (
    leadsToLogin(to) ||
    loginHost.test(b.hostname) ||
    /[?&](redirect_uri|return_to|returnurl|SAMLRequest|client_id|continue|rd)=/i.test(b.search)
  );
}
