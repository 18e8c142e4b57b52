import type { MiddlewareName } from '../../src/fix/django/middleware/stack.ts';
import { Random } from '../differential/random.ts';
import { generateSettings } from './generate-settings.ts';
import { paths } from './site.ts';
import type { Triple } from './triple.ts';

const origins = [
  'https://app.example.com',
  'https://app.example.com.evil.test',
  'https://appxexample.com',
  'https://evilexample.com',
  'http://localhost:3000',
  'http://localhost',
  'http://localhost.evil.test',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'http://[::1',
  'https://xn--caf-dma.example.com',
  'https://a-b.example.com',
  'null',
  'file://',
  'capacitor://localhost',
  'https://own.example',
  'http://api.example.com',
  'https://app.example.com, https://app.example.com',
  'not an origin',
  '',
] as const;

const secret = 'abcdefghijklmnopqrstuvwxyz012345';
/** `secret` behind a mask of its own letters in another order. */
const masked = mask(secret, 'Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp');
const tokens = [secret, masked, 'b'.repeat(32), 'too-short', `${secret.slice(1)}!`, ''] as const;

const usual: readonly MiddlewareName[] = [
  'cors',
  'security',
  'whitenoise',
  'locale',
  'common',
  'csrf',
  'x-frame-options',
];

/** The same triples for the same seed. */
export function generate(seed: number, count: number): readonly Triple[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => generateOne(random));
}

function generateOne(random: Random): Triple {
  return {
    settings: generateSettings(random),
    order: order(random),
    urls: random.weighted([
      [6, 'none'],
      [3, 'all'],
      [2, 'all-but-default'],
    ]),
    request: request(random),
  };
}

/** Any subset in any order; sometimes one of them twice. */
function order(random: Random): readonly MiddlewareName[] {
  const names = [...random.some(usual, 0.8)];
  if (random.chance(0.75)) {
    for (let index = names.length - 1; index > 0; index -= 1) {
      const other = random.below(index + 1);
      [names[index], names[other]] = [names[other] as MiddlewareName, names[index] as MiddlewareName];
    }
  }
  return random.chance(0.05) ? [...names, 'cors'] : names;
}

function request(random: Random): Triple['request'] {
  const method = random.weighted([
    [30, 'OPTIONS'],
    [30, 'GET'],
    [12, 'POST'],
    [6, 'PUT'],
    [4, 'DELETE'],
    [4, 'HEAD'],
    [2, 'QUERY'],
  ]);
  const headers = new Map<string, string>();
  const maybe = (share: number, name: string, values: readonly [string, ...string[]]) => {
    if (random.chance(share)) headers.set(name, random.pick(values));
  };
  headers.set(
    'host',
    random.weighted([
      [6, '127.0.0.1:8000'],
      [6, 'api.example.com'],
      [3, 'www.example.org'],
      [3, 'localhost:8000'],
      [1, 'evil_host'],
    ]),
  );
  maybe(0.85, 'origin', origins);
  if (random.chance(0.05)) headers.set('origin', scrambled(random));
  if (method === 'OPTIONS') {
    maybe(0.85, 'access-control-request-method', ['GET', 'PUT', 'patch', '']);
    maybe(0.5, 'access-control-request-headers', ['content-type', 'x-request-id,authorization']);
    maybe(0.2, 'access-control-request-private-network', ['true', 'false']);
  }
  maybe(0.2, 'x-forwarded-proto', ['https', 'http', ' https , http', 'HTTPS']);
  maybe(0.1, 'x-forwarded-host', ['api.example.com', 'evil.test']);
  maybe(0.2, 'accept-language', [
    'de',
    'fr;q=0.5, de',
    'pt-BR,en',
    'xx, *',
    'en-GB;q=0.8,de;q=0.9',
    'da, !',
    'pt',
  ]);
  maybe(0.15, 'referer', [
    'https://app.example.com/x',
    'http://localhost:3000/',
    'https://api.example.com/',
    'nonsense',
  ]);
  maybe(0.1, 'range', ['bytes=0-10', 'bytes=-5', 'bytes=5-', 'bytes=999-', 'lines=1-2']);
  maybe(0.05, 'if-none-match', ['"x"', '"6553f100-2"']);
  maybe(0.3, 'x-csrftoken', tokens);
  maybe(0.1, 'x-xsrf-token', tokens);
  if (random.chance(0.4)) headers.set('cookie', cookie(random));
  return {
    method,
    path: path(random),
    query: random.weighted([
      [6, ''],
      [2, 'page=1'],
      [1, "q=a%20b&x='1'&y=[z]|"],
    ]),
    secure: random.chance(0.3),
    headers: [...headers],
    formToken: method === 'POST' && random.chance(0.2) ? random.pick([secret, masked, 'b'.repeat(32)]) : null,
  };
}

/** Pieces of origins in any order, as no browser would send them. */
function scrambled(random: Random): string {
  const pieces = [
    'http',
    'https',
    ':',
    '//',
    '/',
    '[',
    ']',
    '::1',
    'app',
    '.',
    'example',
    '.com',
    ' ',
    '@',
    '?',
    '#',
    ':80',
    '\u00e9',
    'null',
    '%41',
    ',',
  ];
  return random
    .some([...pieces, ...pieces], 0.25)
    .join('')
    .trim();
}

function cookie(random: Random): string {
  const parts = [`${random.pick(['csrftoken', 'csrftoken', 'csrf2'])}=${random.pick(tokens)}`];
  if (random.chance(0.3)) parts.push(`django_language=${random.pick(['de', 'fr', 'xx', 'pt'])}`);
  return parts.join('; ');
}

function path(random: Random): string {
  const known = random.weighted([
    [12, random.pick(paths)],
    [2, '/static/app.css'],
    [1, '/static/data.json'],
    [1, '/static/missing.css'],
    [
      2,
      `/${random.pick(['en', 'de', 'fr', 'xx', 'pt-br', 'en-us'])}${random.pick(['/shop/', '/shop', '/basket', '/'])}`,
    ],
    [1, '/nowhere'],
  ]);
  return random.chance(0.25) && known.length > 1 ? known.replace(/\/$/, '') || '/' : known;
}

function mask(text: string, by: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const sums = [...text].map((letter, index) => letters.indexOf(letter) + letters.indexOf(by[index] ?? ''));
  return by + sums.map((sum) => letters[sum % letters.length]).join('');
}
