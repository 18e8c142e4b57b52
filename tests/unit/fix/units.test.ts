import { expect, test } from '@playwright/test';
import { unitsOf } from '../../../scripts/prove-fixes/units.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import type { ServerChange } from '../../../src/fix/server-change.ts';

const text = (...changes: readonly ServerChange[]) =>
  renderDjango(changes.map((change) => ({ change, evidence: 'why' })))
    .blocks.map(({ copy }) => copy)
    .join('');

test('every setting, list entry and middleware line is taken away once', () => {
  const names = unitsOf(
    text(
      { kind: 'install-middleware' },
      { kind: 'allow-origin', origin: 'https://a.example' },
      { kind: 'allow-origin', origin: 'https://b.example' },
      { kind: 'allow-credentials' },
      { kind: 'expose-header', header: 'x-total-count' },
      { kind: 'cover-path', path: '/api/items/' },
      { kind: 'send-cookies-cross-site', cookies: ['session'] },
    ),
  ).map(({ name }) => name);
  expect(names).toEqual([
    'MIDDLEWARE',
    '"https://a.example"',
    '"https://b.example"',
    'CORS_ALLOW_CREDENTIALS = True',
    'CORS_EXPOSE_HEADERS',
    'CORS_URLS_REGEX',
    'SESSION_COOKIE_SAMESITE = "None"',
    'SESSION_COOKIE_SECURE = True',
  ]);
});

test('what is left is the text without it', () => {
  const whole = text(
    { kind: 'allow-origin', origin: 'https://a.example' },
    { kind: 'allow-origin', origin: 'https://b.example' },
    { kind: 'allow-credentials' },
  );
  for (const { name, without } of unitsOf(whole)) {
    expect(whole).toContain(name);
    expect(without).not.toContain(name);
    for (const other of unitsOf(whole)) if (other.name !== name) expect(without).toContain(other.name);
  }
});
