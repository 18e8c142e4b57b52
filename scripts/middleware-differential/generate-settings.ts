import type { DjangoSettings, Strings } from '../../src/fix/django/middleware/settings.ts';
import type { Random } from '../differential/random.ts';

/** Entries of a list of origins, right and wrong ones as people write them. */
const originEntries = [
  'https://app.example.com',
  'https://app.example.com/',
  'https://app.example.com:443',
  'https://App.Example.com',
  'HTTPS://app.example.com',
  ' https://app.example.com',
  'https://app.example.com ',
  'https://*.example.com',
  'http://localhost:3000',
  'http://localhost:*',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'app.example.com',
  'localhost',
  '*',
  '',
  'null',
  'file://',
  'capacitor://localhost',
  '//app.example.com',
  'https://app.example.com?x=1',
] as const;

/** Patterns for origins and for paths; some that Python cannot read. */
const originPatterns = [
  '^https://app\\.example\\.com$',
  'https://app.example.com',
  '.*example\\.com$',
  '^https://a\\.example\\.com$|http://localhost',
  '^https://\\w+\\.example\\.com$',
  '^https://[\\w-]+\\.example\\.com\\Z',
  '^https?://(?:localhost|127\\.0\\.0\\.1)(?::\\d{2,5})?$',
  '(?i)^HTTPS://APP\\.example\\.com$',
  '^(?P<scheme>https)://app\\.[a-z]+\\.com',
  '^http://[^/]*$',
  '^null$',
  'app',
  '',
  '*',
  '(',
  '[a-',
  'a**',
  '\\q',
  '^https://[]x]+',
  '^https://app{1}\\.example{,3}\\.com$',
  '\\bhttps\\b',
  '.+?e$',
] as const;

const pathPatterns = [
  '^.*$',
  '^/api/.*$',
  '^/api/',
  'api/',
  '/api/(items|plain)',
  '^/(?!api/vary)',
  '^/api/\\w+/$',
  '.*é',
  '^$',
  '(',
] as const;

const headerNames = ['accept', 'authorization', 'content-type', 'x-request-id', 'X-Tenant'] as const;

export function generateSettings(random: Random): DjangoSettings {
  const some = (share: number, made: () => DjangoSettings): DjangoSettings =>
    random.chance(share) ? made() : {};
  return {
    DEBUG: random.chance(0.4),
    ALLOWED_HOSTS: random.weighted<readonly string[]>([
      [8, ['*']],
      [2, []],
      [2, ['api.example.com', '.example.org']],
      [1, ['127.0.0.1', 'Localhost', '.example.com']],
    ]),
    LANGUAGES: ['en', 'de', 'fr', 'pt-br', 'en-gb'],
    LANGUAGE_CODE: random.pick(['en', 'de', 'en-us']),
    ...cors(random, some),
    ...some(0.15, () => ({ APPEND_SLASH: false })),
    ...some(0.15, () => ({ PREPEND_WWW: true })),
    ...some(0.25, () => ({ SECURE_SSL_REDIRECT: true })),
    ...some(0.1, () => ({ SECURE_SSL_HOST: random.pick(['secure.example.com', '', null]) })),
    ...some(0.1, () => ({ SECURE_REDIRECT_EXEMPT: [random.pick(['^api/', 'items', '^$', '\\.css$'])] })),
    ...some(0.2, () => ({
      SECURE_PROXY_SSL_HEADER: random.pick([['HTTP_X_FORWARDED_PROTO', 'https'] as const, null]),
    })),
    ...some(0.15, () => ({
      SECURE_HSTS_SECONDS: random.pick([0, 3600]),
      SECURE_HSTS_INCLUDE_SUBDOMAINS: random.chance(0.5),
      SECURE_HSTS_PRELOAD: random.chance(0.5),
    })),
    ...some(0.1, () => ({ SECURE_CONTENT_TYPE_NOSNIFF: random.chance(0.5) })),
    ...some(0.1, () => ({
      SECURE_REFERRER_POLICY: random.pick(['no-referrer', 'no-referrer , same-origin', '', null]),
    })),
    ...some(0.1, () => ({ SECURE_CROSS_ORIGIN_OPENER_POLICY: random.pick(['unsafe-none', null]) })),
    ...some(0.1, () => ({ X_FRAME_OPTIONS: random.pick(['SAMEORIGIN', 'deny']) })),
    ...some(0.1, () => ({ USE_X_FORWARDED_HOST: true })),
    ...some(0.4, () => ({
      CSRF_TRUSTED_ORIGINS: random.some(
        ['https://app.example.com', 'http://localhost:3000', 'https://*.example.com', 'http://*.localhost'],
        0.5,
      ),
    })),
    ...some(0.1, () => ({ CSRF_COOKIE_NAME: 'csrf2', CSRF_HEADER_NAME: 'HTTP_X_XSRF_TOKEN' })),
    ...some(0.1, () => ({
      CSRF_COOKIE_SECURE: true,
      CSRF_COOKIE_SAMESITE: random.pick(['None', 'Strict']),
      CSRF_COOKIE_HTTPONLY: random.chance(0.5),
    })),
    ...some(0.05, () => ({ CSRF_COOKIE_DOMAIN: '.example.com' })),
    ...some(0.1, () => ({ WHITENOISE_ALLOW_ALL_ORIGINS: random.chance(0.5) })),
    ...some(0.1, () => ({ WHITENOISE_MAX_AGE: random.pick([10, null]) })),
  };
}

function cors(
  random: Random,
  some: (share: number, made: () => DjangoSettings) => DjangoSettings,
): DjangoSettings {
  const truth = () => random.pick<boolean | string>([true, true, true, false, 'False', '']);
  return {
    ...some(0.7, () => ({ CORS_ALLOWED_ORIGINS: strings(random, originEntries, 0.12) })),
    ...some(0.08, () => ({ CORS_ORIGIN_WHITELIST: strings(random, originEntries, 0.2) })),
    ...some(0.25, () => ({ CORS_ALLOWED_ORIGIN_REGEXES: strings(random, originPatterns, 0.08) })),
    ...some(0.05, () => ({
      CORS_ALLOWED_ORIGIN_REGEXES: [patternOfPieces(random), patternOfPieces(random)],
    })),
    ...some(0.05, () => ({ CORS_ORIGIN_REGEX_WHITELIST: strings(random, originPatterns, 0.1) })),
    ...some(0.15, () => ({ CORS_ALLOW_ALL_ORIGINS: truth() })),
    ...some(0.05, () => ({ CORS_ORIGIN_ALLOW_ALL: truth() })),
    ...some(0.25, () => ({ CORS_URLS_REGEX: random.pick(pathPatterns) })),
    ...some(0.2, () => ({
      CORS_ALLOW_METHODS: strings(random, ['GET', 'POST', 'PUT', 'patch', 'QUERY'], 0.5),
    })),
    ...some(0.2, () => ({ CORS_ALLOW_HEADERS: strings(random, headerNames, 0.5) })),
    ...some(0.2, () => ({ CORS_EXPOSE_HEADERS: strings(random, ['x-total-count', 'ETag', '*'], 0.5) })),
    ...some(0.4, () => ({ CORS_ALLOW_CREDENTIALS: truth() })),
    ...some(0.2, () => ({ CORS_PREFLIGHT_MAX_AGE: random.pick([0, 600, 86_400]) })),
    ...some(0.2, () => ({ CORS_ALLOW_PRIVATE_NETWORK: truth() })),
  };
}

/** Pieces of patterns in any order: many of them neither Python nor JavaScript can read. */
function patternOfPieces(random: Random): string {
  const pieces = [
    '^',
    'https',
    '?',
    '://',
    '(?:',
    '(',
    ')',
    ')',
    '|',
    'app',
    '.',
    '\\.',
    '[a-z]',
    '[^.]',
    '*',
    '+',
    '{1,2}',
    '{',
    '$',
    '\\w',
    '\\d',
    '-',
    '\\Z',
    '[\\w-]',
    'example',
    'com',
    '(?=',
    '(?!',
  ] as const;
  return random.some([...pieces, ...pieces], 0.18).join('');
}

/** Mostly a list; sometimes the string that somebody wrote in its place. */
function strings(random: Random, values: readonly string[], share: number): Strings {
  return random.chance(0.06) ? (values[random.below(values.length)] ?? '') : random.some(values, share);
}
