import { expect, test } from '@playwright/test';
import { defaultHeaders } from '../../../src/fix/django/defaults.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { coveringPattern } from '../../../src/fix/django/urls-regex.ts';
import type { ServerChange } from '../../../src/fix/server-change.ts';

function rendered(...changes: readonly ServerChange[]): string {
  return renderDjango(changes.map((change) => ({ change, evidence: 'why' })))
    .blocks.map(({ copy }) => copy)
    .join('');
}

test('headers extend what is there, or the defaults, in lower case and once', () => {
  expect(
    rendered(
      { kind: 'allow-request-header', header: 'X-Request-Id' },
      { kind: 'allow-request-header', header: 'x-request-id' },
    ),
  ).toBe(`from corsheaders.defaults import default_headers

CORS_ALLOW_HEADERS = (
    *globals().get("CORS_ALLOW_HEADERS", default_headers),  # keeps what is there
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
  expect(text).toContain('INSTALLED_APPS');
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

test('a person reads the entry to add; the copy keeps what the list holds', () => {
  const [block] = renderDjango([
    {
      change: { kind: 'allow-origin', origin: 'https://app.example.com' },
      evidence: 'GET /api/ came from it',
    },
  ]).blocks;
  expect(block?.lines).toEqual([
    { kind: 'context', text: 'CORS_ALLOWED_ORIGINS = [' },
    { kind: 'add', text: '    "https://app.example.com",  # GET /api/ came from it' },
    { kind: 'context', text: ']' },
  ]);
  expect(block?.copy).toContain('*globals().get("CORS_ALLOWED_ORIGINS"');
});

test('what the wire shows as allowed stays in the list that is written as a whole', () => {
  const changes = [
    { change: { kind: 'allow-request-header', header: 'x-old' }, evidence: 'allowed already', already: true },
    {
      change: { kind: 'allow-request-header', header: 'accept' },
      evidence: 'allowed already',
      already: true,
    },
    { change: { kind: 'allow-request-header', header: 'x-new' }, evidence: 'asked' },
  ] as const;
  expect(renderDjango(changes).blocks[0]?.copy).toContain(
    '    *default_headers,  # the defaults, more than what is allowed now\n    "x-new",  # asked\n    "x-old",  # allowed already\n',
  );
  // A list that has all of them grows by what was asked for alone.
  const whole = defaultHeaders.map((header) => ({
    change: { kind: 'allow-request-header' as const, header },
    evidence: 'allowed already',
    already: true,
  }));
  expect(renderDjango([...whole, changes[2]]).blocks[0]?.copy).toContain(
    'CORS_ALLOW_HEADERS = (\n    *default_headers,\n    "x-new",  # asked\n)',
  );
  expect(renderDjango(changes.slice(0, 2)).blocks).toEqual([]);
});

test('a list on top of the defaults reads as it is copied: what it holds stays in both', () => {
  const [block] = renderDjango([
    { change: { kind: 'allow-request-header', header: 'x-new' }, evidence: 'asked' },
    { change: { kind: 'allow-method', method: 'QUERY' }, evidence: 'asked' },
  ]).blocks;
  expect(block?.lines.map(({ text }) => text).join('\n')).toBe(block?.copy.trimEnd());
  expect(block?.copy).toContain('*globals().get("CORS_ALLOW_METHODS", default_methods)');
});

test('a page on the visitor’s own machine is warned of once, in whatever list it stands', () => {
  const origin = 'http://localhost:3000';
  const trusted = { change: { kind: 'trust-csrf-origin', origin }, evidence: 'why' } as const;
  const listed = { change: { kind: 'allow-origin', origin }, evidence: 'why' } as const;
  for (const changes of [[trusted], [listed, trusted]]) {
    const texts = (renderDjango(changes).warnings ?? []).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining("a page on the visitor's own machine")]);
  }
});

test('older releases have older names, and say what they lack', () => {
  const changes = [
    { change: { kind: 'allow-origin', origin: 'https://app.example.com' }, evidence: 'why' },
    { change: { kind: 'stop-allowing-any-origin' }, evidence: 'why' },
    { change: { kind: 'allow-private-network' }, evidence: 'why' },
  ] as const;
  const old = renderDjango(changes, { release: [3, 4] });
  expect(old.blocks[0]?.copy).toContain('CORS_ORIGIN_WHITELIST = [');
  expect(old.blocks[0]?.copy).toContain('CORS_ORIGIN_ALLOW_ALL = False');
  expect(old.blocks[0]?.copy).not.toContain('PRIVATE_NETWORK');
  expect(old.left).toHaveLength(1);
  expect(renderDjango(changes, { release: [3, 14] }).blocks[0]?.copy).toContain('CORS_ALLOWED_ORIGINS = [');
});

test('warns of what a setting opens', () => {
  const warned = (...changes: ServerChange[]) =>
    (renderDjango(changes.map((change) => ({ change, evidence: 'why' }))).warnings ?? []).map(
      ({ level }) => level,
    );
  const preview = {
    kind: 'allow-origin-pattern',
    origins: ['https://deploy-preview-1--x.netlify.app'],
  } as const;
  expect(warned(preview)).toEqual(['amber']);
  expect(warned(preview, { kind: 'allow-credentials' })).toEqual(['red']);
  expect(warned({ kind: 'allow-origin', origin: 'http://localhost:3000' })).toEqual(['amber']);
  expect(warned({ kind: 'allow-origin', origin: 'http://app.example.com' })).toEqual(['amber']);
  expect(warned({ kind: 'allow-origin', origin: 'https://app.example.com' })).toEqual([]);
});
