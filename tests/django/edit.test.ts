import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { applyChanges } from '../../src/fix/django/apply.ts';
import { editSettings } from '../../src/fix/django/edit-settings.ts';
import { allowsOrigin } from '../../src/fix/django/middleware/cors.ts';
import type { DjangoSettings } from '../../src/fix/django/middleware/settings.ts';
import { middlewarePath } from '../../src/fix/django/middleware/stack.ts';
import { lineDiff } from '../../src/fix/line-diff.ts';
import { mergeChanges } from '../../src/fix/merge.ts';
import type { EvidencedChange } from '../../src/fix/server-change.ts';
import { changeSets } from '../unit/fix/changes.ts';
import { readBack } from './read-back.ts';

/** Settings as people write them; each says what it holds. */
const pasted: readonly {
  readonly text: string;
  readonly holds: DjangoSettings;
  readonly order: readonly ('cors' | 'security' | 'common')[];
}[] = [
  {
    text: `"""The settings."""

import os
from pathlib import Path

DEBUG = True

INSTALLED_APPS = [
    'django.contrib.auth',  # 'corsheaders' is not here
    'shop'
]

MIDDLEWARE = [
    'django.middleware.security.SecurityMiddleware',
    # The order counts.
    'django.middleware.common.CommonMiddleware',
]
`,
    holds: {},
    order: ['security', 'common'],
  },
  {
    text: `from corsheaders.defaults import default_headers
INSTALLED_APPS = ("django.contrib.auth", "corsheaders")
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
ALLOWED_HOSTS = []
CORS_ALLOWED_ORIGINS = ("https://old.example",)
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://old\\.example$"]
CORS_ALLOW_HEADERS = (*default_headers, "x-old")
CORS_ALLOW_METHODS = ["GET", "PUT"]
CORS_EXPOSE_HEADERS = []
CORS_URLS_REGEX = r"^/v2/.*$"  # the new one
CORS_ALLOW_ALL_ORIGINS = True
CSRF_TRUSTED_ORIGINS = [
    "https://old.example",
]
`,
    holds: {
      ALLOWED_HOSTS: [],
      CORS_ALLOWED_ORIGINS: ['https://old.example'],
      CORS_ALLOWED_ORIGIN_REGEXES: ['^https://old\\.example$'],
      CORS_ALLOW_HEADERS: [
        'accept',
        'authorization',
        'content-type',
        'user-agent',
        'x-csrftoken',
        'x-requested-with',
        'x-old',
      ],
      CORS_ALLOW_METHODS: ['GET', 'PUT'],
      CORS_EXPOSE_HEADERS: [],
      CORS_URLS_REGEX: '^/v2/.*$',
      CORS_ALLOW_ALL_ORIGINS: true,
      CSRF_TRUSTED_ORIGINS: ['https://old.example'],
    },
    order: ['security', 'cors', 'common'],
  },
  {
    text: `import os
INSTALLED_APPS = ["corsheaders"]
BASE = ["django.middleware.common.CommonMiddleware"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"] + BASE
CORS_ORIGIN_WHITELIST = os.environ.get("NO_SUCH_NAME", "https://old.example").split(",")
CORS_EXPOSE_HEADERS = ["x-old"]
CORS_EXPOSE_HEADERS += ["x-older"]
if True:
    CORS_ALLOW_CREDENTIALS = False
`,
    holds: {
      CORS_ORIGIN_WHITELIST: ['https://old.example'],
      CORS_EXPOSE_HEADERS: ['x-old', 'x-older'],
      CORS_ALLOW_CREDENTIALS: false,
    },
    order: ['security', 'common'],
  },
];

test('a pasted settings.py, changed in its place, holds what it held and what was asked for', async () => {
  const samples = fc.sample(fc.tuple(fc.constantFrom(...pasted), changeSets), {
    numRuns: 400,
    seed: 20261121,
  });
  const texts = samples.map(([{ text }, changes]) => editSettings(text, changes));
  const read = await readBack(texts);
  for (const [index, [base, changes]] of samples.entries()) {
    const settings = read[index] ?? {};
    const { order, settings: wanted } = applyChanges(
      { settings: base.holds, order: base.order },
      unseen(changes, base.holds),
    );
    const context = `${texts[index]}\n${JSON.stringify(changes)}`;
    expect(settings['MIDDLEWARE'], context).toEqual(order.map((name) => middlewarePath[name]));
    for (const [name, value] of Object.entries(wanted)) {
      if (name === 'CORS_ORIGIN_WHITELIST') continue;
      // The old name is used on where it is the one that is there.
      const really = settings[name] ?? settings[older[name] ?? ''];
      const same = Array.isArray(value) ? asSet(really) : really;
      expect(same, `${name}\n${context}`).toEqual(Array.isArray(value) ? asSet(value) : value);
    }
  }
});

const older: Readonly<Record<string, string>> = { CORS_ALLOWED_ORIGINS: 'CORS_ORIGIN_WHITELIST' };

/** What stands in the text is known from it; only a list that is not there rests on what the wire showed. */
function unseen(changes: readonly EvidencedChange[], holds: DjangoSettings): readonly EvidencedChange[] {
  const closes = changes.some(({ change }) => change.kind === 'stop-allowing-any-origin');
  const now = closes ? { ...holds, CORS_ALLOW_ALL_ORIGINS: false } : holds;
  return mergeChanges(changes).filter(
    ({ change, already = false }) =>
      (!already && !(change.kind === 'allow-origin' && allowsOrigin(now, change.origin))) ||
      (change.kind === 'allow-request-header' && holds.CORS_ALLOW_HEADERS === undefined) ||
      (change.kind === 'allow-method' && holds.CORS_ALLOW_METHODS === undefined),
  );
}

const asSet = (value: unknown) => [...new Set(Array.isArray(value) ? value : [value])].toSorted();

test('done already, nothing is left to do, and the difference is none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pasted.slice(0, 2)), changeSets, ({ text }, changes) => {
      const once = editSettings(text, changes);
      const again = editSettings(
        once,
        changes.filter(({ change }) => change.kind !== 'cover-path'),
      );
      expect(again).toBe(once);
      expect(lineDiff(once, again).filter(({ kind }) => kind !== 'context')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the difference is what a person expects', () => {
  const changed = editSettings(pasted[0]?.text ?? '', [
    { change: { kind: 'install-middleware' }, evidence: 'GET /api/ was answered without it' },
    { change: { kind: 'allow-origin', origin: 'https://app.example.com' }, evidence: 'GET /api/' },
  ]);
  const marks = { add: '+', remove: '-', context: ' ', comment: ' ' };
  const diff = lineDiff(pasted[0]?.text ?? '', changed).map(({ kind, text }) => `${marks[kind]}${text}`);
  expect(diff.filter((line) => !line.startsWith(' '))).toEqual([
    "-    'shop'",
    "+    'shop',",
    '+    "corsheaders",  # GET /api/ was answered without it',
    '+    "corsheaders.middleware.CorsMiddleware",  # first: above everything that answers or redirects by itself',
    '+CORS_ALLOWED_ORIGINS = [',
    '+    "https://app.example.com",  # GET /api/',
    '+]',
    '+',
  ]);
});

test('a text that is no Python is left in peace', () => {
  fc.assert(
    fc.property(fc.string(), changeSets, (text, changes) => {
      expect(typeof editSettings(text, changes)).toBe('string');
    }),
  );
});
