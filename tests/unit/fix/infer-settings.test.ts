import { expect, test } from '@playwright/test';
import { answersOf, inferSettings } from '../../../src/fix/infer-settings.ts';
import { API, exchangeWith } from './exchange-of.ts';

const origin = 'https://app.example.com';
const asked = { origin, path: '/api/items/', method: 'PUT' };
const server = (seconds: number) => ({
  settings: { ALLOWED_HOSTS: ['*'], CORS_ALLOWED_ORIGINS: [origin], CORS_PREFLIGHT_MAX_AGE: seconds },
  order: ['cors', 'common'] as const,
});
const inferred = (maxAge: string) =>
  inferSettings([
    {
      method: 'OPTIONS',
      path: '/api/items/',
      origin,
      status: 200,
      headers: [
        ['Vary', 'origin'],
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Max-Age', maxAge],
      ],
    },
  ]).settings.CORS_PREFLIGHT_MAX_AGE;

// django-cors-headers 4.9 on Django 5.2 sends `access-control-max-age: -5` with -5, and no header with 0.
for (const seconds of [600, 0, -5, 86_400]) {
  test(`the seconds that a server is set to are those that its answers show: ${seconds}`, () => {
    const answers = answersOf([exchangeWith(server(seconds), asked)], API);
    expect(inferSettings(answers).settings.CORS_PREFLIGHT_MAX_AGE).toBe(seconds);
  });
}

for (const value of ['1e3', '0x10', '+600', '1.5', 'abc', '600, 600', '', '-']) {
  test(`what the middleware does not write of an integer is no setting: ${JSON.stringify(value)}`, () => {
    expect(inferred(value)).toBe(0);
  });
}

test('minus nought is nought', () => {
  expect(Object.is(inferred('-0'), 0)).toBe(true);
});
