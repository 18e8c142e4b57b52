import { expect, test } from '@playwright/test';
import { asSettings, copiedTrial } from '../../extension/panel/whatif/as-settings.ts';
import { simulate } from '../../extension/panel/whatif/simulate.ts';
import { asSeen, type Tried } from '../../extension/panel/whatif/tried.ts';
import type { DjangoSettings } from '../../src/fix/django/middleware/settings.ts';
import { readSettings } from '../../src/fix/django/read-settings.ts';
import { allowsInText } from '../../src/fix/django/text-origins.ts';
import { exchangeWith } from './fix/exchange-of.ts';

// What "Copy as settings" writes is what was simulated, also behind settings that allow more.
const origin = 'https://app.example.com';
const theirs = { CORS_ALLOWED_ORIGINS: [origin] };
const exchange = exchangeWith(
  { settings: { ...theirs, ALLOWED_HOSTS: ['*'] }, order: ['cors', 'common'] },
  { origin, path: '/api/items/', method: 'GET' },
);
const start = asSeen(exchange, { settings: theirs, middleware: true });

function copy(changed: Partial<Tried>) {
  const tried = { ...start, ...changed };
  const made = simulate(exchange, tried);
  return { kind: made?.judgement.decision.kind, text: copiedTrial({ start, tried }, made).text };
}
const bySettings = (settings: DjangoSettings, middleware = true) =>
  copy({ by: 'settings', django: { settings, middleware } });
const pasted = (text: string) => readSettings(`CORS_ALLOWED_ORIGINS = ["${origin}"]\n${text}`);

test('an origin that was replaced is let in no more', () => {
  const { kind, text } = bySettings({ CORS_ALLOWED_ORIGINS: ['https://other.example'] });
  expect(kind).toBe('blocked');
  expect(text).not.toContain('globals()');
  expect(allowsInText(pasted(text), origin)).toBe(false);
  expect(allowsInText(pasted(text), 'https://other.example')).toBe(true);
  const open = readSettings(`CORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOWED_ORIGIN_REGEXES = [".*"]\n${text}`);
  expect(allowsInText(open, origin)).toBe(false);
});

test('what was taken out is written as what counts without it', () => {
  const before = { ...theirs, CORS_ALLOW_CREDENTIALS: true, CORS_ALLOW_HEADERS: ['x-a'] };
  const { text } = asSettings({}, { whole: true, before });
  expect(allowsInText(pasted(text), origin)).toBe(false);
  expect(text).toContain('CORS_ALLOWED_ORIGINS = []\n');
  expect(text).toContain('CORS_ALLOW_CREDENTIALS = False\n');
  expect(text).toContain('"content-type",\n');
  // Nothing was known or said of it.
  expect(text).not.toContain('CORS_URLS_REGEX');
});

test('a switch that was turned off is off', () => {
  const { text } = bySettings({ ...theirs, CORS_ALLOW_CREDENTIALS: false });
  expect(text).toContain('CORS_ALLOW_CREDENTIALS = False\n');
});

test('that the middleware was left out is said, as no setting says it', () => {
  expect(bySettings(theirs, false).text).toContain('# Tried without CorsMiddleware');
  expect(bySettings(theirs).text).not.toContain('Tried without');
});

test('answers by hand: what they allow is added, what they refuse is not kept', () => {
  const answer = (allowed: string) =>
    copy({ answer: { status: 200, headers: [['Access-Control-Allow-Origin', allowed]] } });
  const allowed = answer(origin);
  expect(allowed.kind).toBe('allowed');
  expect(allowed.text).toContain('*globals().get("CORS_ALLOWED_ORIGINS", ()),');
  const refused = answer('https://other.example');
  expect(refused.kind).toBe('blocked');
  expect(allowsInText(pasted(refused.text), origin)).toBe(false);
});

test('nothing known and nothing tried is nothing to copy', () => {
  expect(asSettings({}, { whole: true }).text).toBe('');
});
