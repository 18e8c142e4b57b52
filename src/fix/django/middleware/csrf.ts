import { page } from './answer.ts';
import { isSameDomain } from './hosts.ts';
import type { Layer } from './layer.ts';
import { Unfollowed } from './raised.ts';
import type { DjangoRequest } from './request.ts';
import { urlsplit } from './urlsplit.ts';

/** `django.middleware.csrf.CsrfViewMiddleware` of Django 4.0 and newer, with the secret in a cookie. */
export const csrf: Layer = {
  inward(request) {
    const secret = secretOf(request);
    if (secret === 'malformed') request.csrfCookieNeedsUpdate = true;
    if (secret !== null) request.csrfSecret = true;
    return null;
  },
  beforeView(request, view) {
    if (view.csrfExempt === true) return null;
    if (['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(request.method)) return null;
    const origin = request.header('origin');
    const trusted =
      origin === null ? !request.isSecure || isTrustedReferer(request) : isTrusted(request, origin);
    return trusted && tokenMatches(request) ? null : page(403);
  },
  outward(request, answer) {
    if (!request.csrfCookieNeedsUpdate) return answer;
    request.csrfCookieNeedsUpdate = false;
    const { settings } = request;
    answer.cookies.push({
      name: settings.CSRF_COOKIE_NAME ?? 'csrftoken',
      secure: settings.CSRF_COOKIE_SECURE ?? false,
      httpOnly: settings.CSRF_COOKIE_HTTPONLY ?? false,
      sameSite: settings.CSRF_COOKIE_SAMESITE ?? 'Lax',
      domain: settings.CSRF_COOKIE_DOMAIN ?? null,
    });
    answer.vary('Cookie');
    return answer;
  },
};

/** The secret behind the cookie; `null` when there is none. */
function secretOf(request: DjangoRequest): string | 'malformed' | null {
  if (request.settings.CSRF_USE_SESSIONS === true) throw new Unfollowed('a CSRF secret in the session');
  const cookie = request.cookie(request.settings.CSRF_COOKIE_NAME ?? 'csrftoken');
  if (cookie === null) return null;
  return isToken(cookie) ? unmasked(cookie) : 'malformed';
}

/** `_origin_verified`: of this very host, listed, or below a listed `https://*.domain`. */
function isTrusted(request: DjangoRequest, origin: string): boolean {
  const listed = request.settings.CSRF_TRUSTED_ORIGINS ?? [];
  const host = hostOrNull(request);
  if (host !== null && origin === `${request.scheme}://${host}`) return true;
  if (listed.includes(origin) && !origin.includes('*')) return true;
  const url = urlsplit(origin);
  if (url === null) return false;
  return listed.some((entry) => {
    const parts = entry.includes('*') ? urlsplit(entry) : null;
    return (
      parts !== null && parts.scheme === url.scheme && isSameDomain(url.netloc, withoutStar(parts.netloc))
    );
  });
}

/** `_check_referer`. */
function isTrustedReferer(request: DjangoRequest): boolean {
  const referer = request.header('referer');
  const url = referer === null ? null : urlsplit(referer);
  if (url === null || url.netloc === '' || url.scheme !== 'https') return false;
  const listed = request.settings.CSRF_TRUSTED_ORIGINS ?? [];
  const byList = listed.some((entry) => {
    const parts = urlsplit(entry);
    return parts !== null && isSameDomain(url.netloc, withoutStar(parts.netloc));
  });
  if (byList) return true;
  if ((request.settings.CSRF_COOKIE_DOMAIN ?? null) !== null) {
    throw new Unfollowed('the port of the server behind CSRF_COOKIE_DOMAIN');
  }
  const host = hostOrNull(request);
  return host !== null && isSameDomain(url.netloc, host);
}

/** `_check_token`: the form's field, or else the header. */
function tokenMatches(request: DjangoRequest): boolean {
  const secret = secretOf(request);
  if (secret === null || secret === 'malformed') return false;
  const inForm = request.method === 'POST' ? (request.wire.formToken ?? '') : '';
  const token = inForm || request.meta(request.settings.CSRF_HEADER_NAME ?? 'HTTP_X_CSRFTOKEN');
  return token !== null && isToken(token) && unmasked(token) === secret;
}

function isToken(text: string): boolean {
  return /^(?:[a-zA-Z0-9]{32}|[a-zA-Z0-9]{64})$/.test(text);
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** `_unmask_cipher_token`: the second half, each letter moved back by the first half's. */
function unmasked(token: string): string {
  if (token.length === 32) return token;
  const letters = [...token.slice(32)].map((letter, index) => {
    const shift = alphabet.indexOf(letter) - alphabet.indexOf(token[index] ?? '');
    return alphabet.at(shift) ?? '';
  });
  return letters.join('');
}

function withoutStar(netloc: string): string {
  return netloc.replace(/^\*+/, '');
}

function hostOrNull(request: DjangoRequest): string | null {
  try {
    return request.host();
  } catch (error) {
    if (error instanceof Unfollowed) throw error;
    return null;
  }
}
