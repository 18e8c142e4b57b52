/** Whether `to` is `from` with nothing but a slash added to its path (APPEND_SLASH). */
export function addsSlash(from: string, to: string): boolean {
  if (!URL.canParse(from) || !URL.canParse(to)) return false;
  const [a, b] = [new URL(from), new URL(to)];
  return a.origin === b.origin && `${a.pathname}/` === b.pathname;
}

/** Whether `to` is `from` on https and nothing else (SECURE_SSL_REDIRECT). */
export function upgradesScheme(from: string, to: string): boolean {
  if (!URL.canParse(from) || !URL.canParse(to)) return false;
  const [a, b] = [new URL(from), new URL(to)];
  return (
    a.protocol === 'http:' &&
    b.protocol === 'https:' &&
    a.hostname === b.hostname &&
    a.pathname === b.pathname
  );
}

/** Whether `to` is a login page that will come back: Django's `?next=`, or a path that says so. */
export function leadsToLogin(to: string): boolean {
  if (!URL.canParse(to)) return false;
  const url = new URL(to);
  return /[?&]next=/.test(url.search) || /\/(login|signin|sign-in|sso|oauth2?)\b/i.test(url.pathname);
}
