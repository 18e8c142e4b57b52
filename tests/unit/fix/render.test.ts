import { expect, test } from '@playwright/test';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { coveringPattern } from '../../../src/fix/django/urls-regex.ts';
import type { ServerChange } from '../../../src/fix/server-change.ts';

function rendered(...changes: readonly ServerChange[]): string {
  return renderDjango(changes.map((change) => ({ change, evidence: 'why' })))
    .blocks.map(({ copy }) => copy)
    .join('');
}

test('headers extend the defaults, in lower case and once', () => {
  expect(
    rendered(
      { kind: 'allow-request-header', header: 'X-Request-Id' },
      { kind: 'allow-request-header', header: 'x-request-id' },
    ),
  ).toBe(`from corsheaders.defaults import default_headers

CORS_ALLOW_HEADERS = (
    *default_headers,
    "x-request-id",  # why
)
`);
});

test('credentials for a server that allows any origin: the origin by name, and no longer any', () => {
  const text = rendered(
    { kind: 'allow-credentials' },
    { kind: 'allow-origin', origin: 'http://localhost:3000' },
    { kind: 'stop-allowing-any-origin' },
  );
  expect(text).toContain('CORS_ALLOW_ALL_ORIGINS = False');
  expect(text).toContain('"http://localhost:3000"');
  expect(text).toContain('CORS_ALLOW_CREDENTIALS = True');
});

test('what comes from the wire stays inside its Python string and its comment', () => {
  const text = renderDjango([
    { change: { kind: 'allow-method', method: 'X"\\\nimport os' }, evidence: 'a\nimport os' },
  ]).blocks[0]?.copy;
  expect(text).toContain('"X\\"\\\\\\x0aimport os",  # a import os');
});

test('installing makes moving needless', () => {
  const text = rendered({ kind: 'move-middleware-first' }, { kind: 'install-middleware' });
  expect(text.match(/^MIDDLEWARE = /gm)).toHaveLength(1);
});

test('nothing to change renders nothing', () => {
  expect(renderDjango([])).toEqual({ syntax: 'django-cors-headers', blocks: [], notes: [] });
});

for (const [paths, pattern] of [
  [['/api/items/', '/api/me/'], '^/api/.*$'],
  [['/api/v1/x', '/media/a.png'], '^(?:/api/|/media/).*$'],
  [['/a.b/c'], '^/a\\.b/.*$'],
] as const) {
  test(`CORS_URLS_REGEX for ${paths.join(' and ')}`, () => {
    expect(coveringPattern(paths)).toBe(pattern);
    for (const path of paths) expect(path).toMatch(new RegExp(pattern));
  });
}
