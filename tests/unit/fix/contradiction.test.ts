import { expect, test } from '@playwright/test';
import type { Configured } from '../../../src/fix/django/apply.ts';
import { contradiction } from '../../../src/fix/django/contradiction.ts';
import { type Asked, exchangeWith } from './exchange-of.ts';

const origin = 'https://app.example.com';
const server = (settings: Configured['settings']): Configured => ({
  settings: { ALLOWED_HOSTS: ['*'], ...settings },
  order: ['cors', 'common'],
});
const get: Asked = { origin, path: '/api/items/', method: 'GET' };
const refusing = server({});
const open = { CORS_ALLOWED_ORIGINS: [origin] };

const refusedOrigin = { what: 'origin', value: origin, byDjango: true } as const;
for (const [what, text] of [
  ['by name', `CORS_ALLOWED_ORIGINS = ["${origin}"]\n`],
  ['by an older name', `CORS_ORIGIN_WHITELIST = ("${origin}",)\n`],
  ['by a pattern', 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+\\.example\\.com$"]\n'],
  ['like all others', 'CORS_ALLOW_ALL_ORIGINS = True\n'],
] as const) {
  test(`a text that allows the refused origin is told: ${what}`, () => {
    expect(contradiction(text, exchangeWith(refusing, get))).toEqual(refusedOrigin);
    expect(contradiction(text, exchangeWith(refusing, { ...get, method: 'PUT' }))).toEqual(refusedOrigin);
  });
}

for (const [what, text] of [
  ['another origin', 'CORS_ALLOWED_ORIGINS = ["https://b.example.com"]\n'],
  ['nothing of it', 'DEBUG = True\n'],
  [
    'with a slash, which the checks refuse, and which is told by itself',
    `CORS_ALLOWED_ORIGINS = ["${origin}/"]\n`,
  ],
  ['computed', `CORS_ALLOWED_ORIGINS = env.list("X", default=["${origin}"])\n`],
  ['in a branch', `if DEBUG:\n    CORS_ALLOWED_ORIGINS = ["${origin}"]\n`],
  [
    'the new name is there and does not',
    `CORS_ORIGIN_WHITELIST = ["${origin}"]\nCORS_ALLOWED_ORIGINS = []\n`,
  ],
  ['an entry that Python fails on', `CORS_ALLOWED_ORIGINS = ["https://[", "${origin}"]\n`],
] as const) {
  test(`a text that explains the refusal, or does not tell, is not told of: ${what}`, () => {
    expect(contradiction(text, exchangeWith(refusing, get))).toBeNull();
  });
}

test('without a sign of the middleware something else may have answered, and its place and paths count', () => {
  const exchange = exchangeWith({ ...refusing, order: ['common'] }, get);
  const text = `CORS_ALLOWED_ORIGINS = ["${origin}"]\n`;
  expect(contradiction(text, exchange)).toEqual({ ...refusedOrigin, byDjango: false });
  expect(contradiction(`MIDDLEWARE = ["a.CommonMiddleware"]\n${text}`, exchange)).toBeNull();
  expect(contradiction(`CORS_URLS_REGEX = r"^/other/"\n${text}`, exchange)).toBeNull();
  expect(contradiction(`CORS_URLS_REGEX = PATHS\n${text}`, exchange)).toBeNull();
  expect(contradiction(`CORS_URLS_REGEX = r"^/api/"\n${text}`, exchange)).not.toBeNull();
});

test('a header that is listed, by name or with the defaults, and was refused', () => {
  const exchange = exchangeWith(server({ ...open, CORS_ALLOW_HEADERS: ['accept'] }), {
    ...get,
    headers: ['x-csrftoken'],
  });
  const told = { what: 'header', value: 'x-csrftoken', byDjango: true };
  expect(contradiction('CORS_ALLOW_HEADERS = ["X-CSRFToken"]\n', exchange)).toEqual(told);
  expect(contradiction('CORS_ALLOW_HEADERS = (*default_headers, "x")\n', exchange)).toEqual(told);
  expect(contradiction('CORS_ALLOW_HEADERS = (*mine, "x")\n', exchange)).toBeNull();
  expect(contradiction('CORS_ALLOW_HEADERS = ["x-csrf-token"]\n', exchange)).toBeNull();
  // An unset list may be set elsewhere.
  expect(contradiction('DEBUG = True\n', exchange)).toBeNull();
});

test('a method that is listed and was refused; its case counts', () => {
  const exchange = exchangeWith(server({ ...open, CORS_ALLOW_METHODS: ['GET'] }), {
    ...get,
    method: 'PATCH',
  });
  const told = { what: 'method', value: 'PATCH', byDjango: true };
  expect(contradiction('CORS_ALLOW_METHODS = ["PATCH"]\n', exchange)).toEqual(told);
  expect(contradiction('CORS_ALLOW_METHODS = [*default_methods]\n', exchange)).toEqual(told);
  expect(contradiction('CORS_ALLOW_METHODS = ["patch"]\n', exchange)).toBeNull();
});

test('credentials that are allowed and were refused', () => {
  for (const settings of [open, { CORS_ALLOW_ALL_ORIGINS: true }]) {
    const exchange = exchangeWith(server(settings), { ...get, credentials: true });
    const told = { what: 'credentials', value: null, byDjango: true };
    expect(contradiction('CORS_ALLOW_CREDENTIALS = True\n', exchange)).toEqual(told);
    expect(contradiction('CORS_ALLOW_CREDENTIALS = False\n', exchange)).toBeNull();
    expect(contradiction('CORS_ALLOW_CREDENTIALS = CREDENTIALS\n', exchange)).toBeNull();
  }
});

test('what was not refused contradicts nothing', () => {
  const text = `CORS_ALLOWED_ORIGINS = ["${origin}"]\nCORS_ALLOW_CREDENTIALS = True\n`;
  expect(contradiction(text, exchangeWith(server(open), get))).toBeNull();
});
