import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { renderDjango } from '../../src/fix/django/render.ts';
import type { ServerChange } from '../../src/fix/server-change.ts';
import { readBack } from './read-back.ts';

/** A settings.py as it may stand there already; what is rendered is appended, as a person would paste it. */
const before = `
INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "corsheaders.middleware.CorsMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://old.example"]
ALLOWED_HOSTS = ["old.example"]
CORS_URLS_REGEX = r"^/v2/.*$"
CORS_EXPOSE_HEADERS = ("x-old",)
`;

function rendered(changes: readonly ServerChange[], evidence = 'seen'): string {
  const fix = renderDjango(changes.map((change) => ({ change, evidence })));
  return before + fix.blocks.map(({ copy }) => copy).join('\n');
}

const defaults = ['accept', 'authorization', 'content-type', 'user-agent', 'x-csrftoken', 'x-requested-with'];

test('each change, read back by Python, is the setting it stands for', async () => {
  const [origin, header, method, exposed, host, moved, installed, path] = await readBack([
    rendered([{ kind: 'allow-origin', origin: 'http://localhost:3000' }, { kind: 'allow-credentials' }]),
    rendered([{ kind: 'allow-request-header', header: 'X-Request-Id' }]),
    rendered([{ kind: 'allow-method', method: 'QUERY' }]),
    rendered([{ kind: 'expose-header', header: 'X-Total-Count' }]),
    rendered([{ kind: 'allow-host', host: '127.0.0.1' }]),
    rendered([{ kind: 'move-middleware-first' }]),
    rendered([{ kind: 'install-middleware' }, { kind: 'allow-origin', origin: 'http://localhost:3000' }]),
    rendered([{ kind: 'cover-path', path: '/api/items/' }]),
  ]);
  expect(origin).toMatchObject({
    CORS_ALLOWED_ORIGINS: ['https://old.example', 'http://localhost:3000'],
    CORS_ALLOW_CREDENTIALS: true,
  });
  expect(header).toMatchObject({ CORS_ALLOW_HEADERS: [...defaults, 'x-request-id'] });
  expect(method).toMatchObject({
    CORS_ALLOW_METHODS: ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'QUERY'],
  });
  expect(exposed).toMatchObject({ CORS_EXPOSE_HEADERS: ['x-old', 'x-total-count'] });
  expect(host).toMatchObject({ ALLOWED_HOSTS: ['old.example', '127.0.0.1'] });
  const first = 'corsheaders.middleware.CorsMiddleware';
  expect(moved).toMatchObject({ MIDDLEWARE: [first, 'django.middleware.common.CommonMiddleware'] });
  expect(installed).toMatchObject({
    INSTALLED_APPS: ['corsheaders'],
    MIDDLEWARE: [first, 'django.middleware.common.CommonMiddleware'],
  });
  expect(path).toMatchObject({ CORS_URLS_REGEX: '^/v2/.*$|^/api/.*$' });
});

test('whatever came over the wire is the same string in Python, and stays in its place', async () => {
  const bytes = fc.string({
    unit: fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)),
  });
  const samples = fc.sample(fc.tuple(bytes, fc.string({ unit: 'grapheme' })), {
    numRuns: 300,
    seed: 20261121,
  });
  const values = await readBack(
    samples.map(([value, evidence]) => rendered([{ kind: 'allow-origin', origin: value }], evidence)),
  );
  expect(values.map((settings) => settings['CORS_ALLOWED_ORIGINS'])).toEqual(
    samples.map(([value]) => ['https://old.example', value]),
  );
});

test('pasted into settings that have such lists or none, the text does what the model says it does', async () => {
  const { applyChanges } = await import('../../src/fix/django/apply.ts');
  const { changeSets } = await import('../unit/fix/changes.ts');
  const { middlewarePath } = await import('../../src/fix/django/middleware/stack.ts');
  const apps = 'INSTALLED_APPS = []\n';
  const bases = [
    { settings: {}, order: ['common'] },
    {
      settings: {
        CORS_ALLOWED_ORIGINS: ['https://old.example'],
        CORS_ALLOWED_ORIGIN_REGEXES: ['^https://old$'],
        CORS_ALLOW_ALL_ORIGINS: true,
        CORS_EXPOSE_HEADERS: ['x-old'],
        CORS_URLS_REGEX: '^/v2/.*$',
        CSRF_TRUSTED_ORIGINS: ['https://old.example'],
        ALLOWED_HOSTS: ['old.example'],
      },
      order: ['security', 'cors', 'common'],
    },
    { settings: { CORS_ORIGIN_WHITELIST: ['https://older.example'] }, order: ['cors', 'common'] },
  ] as const;
  const samples = fc.sample(fc.tuple(fc.constantFrom(...bases), changeSets), {
    numRuns: 400,
    seed: 20261121,
  });
  const read = await readBack(
    samples.map(([{ settings, order }, changes]) => {
      const values = Object.entries(settings).map(([name, value]) => `${name} = ${python(value)}\n`);
      const list = `MIDDLEWARE = ${python(order.map((name) => middlewarePath[name]))}\n`;
      return (
        apps +
        list +
        values.join('') +
        renderDjango(changes)
          .blocks.map(({ copy }) => copy)
          .join('\n')
      );
    }),
  );
  for (const [index, [base, changes]] of samples.entries()) {
    const after = applyChanges(base, changes);
    const { INSTALLED_APPS, ...settings } = read[index] ?? {};
    const installed = changes.some(({ change }) => change.kind === 'install-middleware');
    expect(INSTALLED_APPS).toEqual(installed ? ['corsheaders'] : []);
    expect(settings).toEqual({
      ...after.settings,
      MIDDLEWARE: after.order.map((name) => middlewarePath[name]),
    });
  }
});

function python(value: unknown): string {
  if (value === true) return 'True';
  return JSON.stringify(value);
}
