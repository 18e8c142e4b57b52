import { defaultHeaders, defaultMethods } from '../defaults.ts';
import { Answer } from './answer.ts';
import type { Layer } from './layer.ts';
import { PatternError, pythonPattern } from './python-regex.ts';
import { Raised } from './raised.ts';
import type { DjangoRequest } from './request.ts';
import { type DjangoSettings, items, type Strings } from './settings.ts';
import { urlsplit } from './urlsplit.ts';

/**
 * `corsheaders.middleware.CorsMiddleware` of django-cors-headers 4.9, without receivers of its signal.
 * Source: https://github.com/adamchainz/django-cors-headers/blob/4.9.0/src/corsheaders/middleware.py
 */
export const cors: Layer = {
  inward(request) {
    const preflight =
      request.method === 'OPTIONS' && request.header('access-control-request-method') !== null;
    if (!isEnabled(request) || !preflight) return null;
    return new Answer(200, [
      ['content-type', 'text/html; charset=utf-8'],
      ['content-length', '0'],
    ]);
  },
  outward(request, answer) {
    if (isEnabled(request)) addHeaders(request, answer);
    return answer;
  },
};

function isEnabled({ settings, path }: DjangoRequest): boolean {
  return matches(settings.CORS_URLS_REGEX ?? '^.*$', path);
}

function addHeaders(request: DjangoRequest, answer: Answer): void {
  const { settings } = request;
  answer.vary('origin');
  const origin = request.header('origin') ?? '';
  if (origin === '') return;
  if (!allowsOrigin(settings, origin)) return;
  const anyOrigin = allowsAnyOrigin(settings);
  const credentials = isTrue(settings.CORS_ALLOW_CREDENTIALS);

  answer.set('access-control-allow-origin', anyOrigin && !credentials ? '*' : origin);
  if (credentials) answer.set('access-control-allow-credentials', 'true');
  const exposed = items(settings.CORS_EXPOSE_HEADERS ?? []);
  if (exposed.length > 0) answer.set('access-control-expose-headers', exposed.join(', '));
  if (request.method === 'OPTIONS') {
    answer.set('access-control-allow-headers', joined(settings.CORS_ALLOW_HEADERS ?? defaultHeaders));
    answer.set('access-control-allow-methods', joined(settings.CORS_ALLOW_METHODS ?? defaultMethods));
    const seconds = settings.CORS_PREFLIGHT_MAX_AGE ?? 86_400;
    if (seconds !== 0) answer.set('access-control-max-age', String(seconds));
  }
  const askedPrivate = request.header('access-control-request-private-network') === 'true';
  if (isTrue(settings.CORS_ALLOW_PRIVATE_NETWORK) && askedPrivate) {
    answer.set('access-control-allow-private-network', 'true');
  }
}

/**
 * Whether these settings let an origin in.
 *
 * @throws Raised for an entry or a pattern that Python fails on
 */
export function allowsOrigin(settings: DjangoSettings, origin: string): boolean {
  const url = urlsplit(origin);
  return url !== null && (allowsAnyOrigin(settings) || isListed(settings, origin, url));
}

function allowsAnyOrigin({ CORS_ALLOW_ALL_ORIGINS, CORS_ORIGIN_ALLOW_ALL }: DjangoSettings): boolean {
  return isTrue(CORS_ALLOW_ALL_ORIGINS ?? CORS_ORIGIN_ALLOW_ALL);
}

function isListed(
  settings: DjangoSettings,
  origin: string,
  url: { readonly scheme: string; readonly netloc: string },
): boolean {
  const listed = settings.CORS_ALLOWED_ORIGINS ?? settings.CORS_ORIGIN_WHITELIST ?? [];
  // In a string, `in` finds a part of it.
  if (origin === 'null' && listed.includes('null')) return true;
  const split = items(listed).map((entry) => {
    const parts = urlsplit(entry);
    if (parts === null) throw new Raised(500);
    return parts;
  });
  if (split.some(({ scheme, netloc }) => scheme === url.scheme && netloc === url.netloc)) return true;
  const patterns = settings.CORS_ALLOWED_ORIGIN_REGEXES ?? settings.CORS_ORIGIN_REGEX_WHITELIST ?? [];
  return items(patterns).some((pattern) => matches(pattern, origin));
}

/** `re.match`; a pattern that Python cannot read is an exception at each request. */
function matches(pattern: string, text: string): boolean {
  try {
    return pythonPattern(pattern).match(text);
  } catch (error) {
    throw error instanceof PatternError ? new Raised(500) : error;
  }
}

function joined(value: Strings): string {
  return items(value).join(', ');
}

/** Python's truth: every text that is not empty, `"False"` too. */
function isTrue(value: boolean | string | undefined): boolean {
  return value !== undefined && value !== false && value !== '';
}
