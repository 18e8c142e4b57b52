import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { HeaderList } from '../../../src/cors/types.ts';
import { digestWith } from '../../../src/exchange/digest.ts';
import { maskEvent, maskHeaders } from '../../../src/exchange/mask.ts';
import { maskUrl } from '../../../src/exchange/mask-url.ts';
import { event } from './stream.ts';

const digest = digestWith('0123456789abcdef');
/** Stands for `masked-` and the digest of anything. */
const m = (text: string): string => text.replace(/masked-[0-9a-f]{6}/g, '*');

const headers: readonly (readonly [name: string, value: string, masked: string])[] = [
  ['Cookie', 'sessionid=abc; csrftoken=def', 'sessionid=*; csrftoken=*'],
  ['Set-Cookie', 'sid=s3cr3t; Path=/; SameSite=Lax; Secure', 'sid=*; Path=/; SameSite=Lax; Secure'],
  ['Set-Cookie', 'a=1; Path=/\nb=2; Secure', 'a=*; Path=/\nb=*; Secure'],
  ['authorization', 'Bearer abc.def', 'Bearer *'],
  ['Authorization', 'justatoken', '*'],
  ['Proxy-Authorization', 'Basic Zm9v', 'Basic *'],
  ['X-API-Key', 'k', '*'],
  ['X-CSRFToken', 'k', '*'],
  ['X-Amz-Security-Token', 'k', '*'],
  ['Location', '/next?token=abc&page=2', '/next?token=*&page=2'],
  ['Content-Type', 'application/json', 'application/json'],
  ['Access-Control-Allow-Headers', 'authorization, x-api-key', 'authorization, x-api-key'],
  ['X-Request-Id', '7f3a', '7f3a'],
];

for (const [name, value, masked] of headers) {
  test(`${name}: ${JSON.stringify(value)}`, () => {
    expect(maskHeaders([[name, value]], digest).map(([key, text]) => [key, m(text)])).toEqual([
      [name, masked],
    ]);
  });
}

const urls: readonly (readonly [url: string, masked: string])[] = [
  ['https://api.test/a?page=2', 'https://api.test/a?page=2'],
  [
    'https://api.test/a?api_key=1&page=2&access_token=x#f',
    'https://api.test/a?api_key=*&page=2&access_token=*#f',
  ],
  ['/ok?page=1#id_token=abc&state=1', '/ok?page=1#id_token=*&state=1'],
  ['https://api.test/?to=%2Fok%3Faccess_token%3Dabc', 'https://api.test/?to=%2Fok%3Faccess_token%3D*'],
  ['https://api.test/?q=what%3F', 'https://api.test/?q=what%3F'],
  ['https://api.test/?q=100%25?&a=%E0%A4', 'https://api.test/?q=100%25?&a=%E0%A4'],
  ['https://api.test/a?token=', 'https://api.test/a?token='],
  ['https://me:pw@api.test/', 'https://me:*@api.test/'],
  ['http://[broken?secret=1', 'http://[broken?secret=*'],
  ['https://api.test/a:b@c', 'https://api.test/a:b@c'],
];

for (const [url, masked] of urls) test(url, () => expect(m(maskUrl(url, digest))).toBe(masked));

test('equal secrets stay equal, different ones different, and another key tells nothing', () => {
  expect(digest('one')).toBe(digest('one'));
  expect(digest('one')).not.toBe(digest('two'));
  expect(digest('one')).not.toBe(digestWith('fedcba9876543210')('one'));
});

test('no event keeps a secret anywhere', () => {
  const secret = fc.string({
    unit: fc.constantFrom(...'abcdefghjkmnpqrstvwxyz0123456789'),
    minLength: 12,
    maxLength: 40,
  });
  fc.assert(
    fc.property(secret, (value) => {
      const list: HeaderList = [
        ['Cookie', `a=${value}`],
        ['Authorization', `Bearer ${value}`],
        ['x-auth-token', value],
        ['Referer', `https://app.test/?session=${value}`],
      ];
      const url = `https://me:${value}@api.test/?key=${value}&x=1`;
      const withHeaders = { url, headers: list };
      const events = [
        event(['1', 'GET', 'before-request', { url }]),
        event(['1', 'GET', 'send-headers', withHeaders]),
        event(['1', 'GET', 'headers-received', withHeaders]),
        event(['1', 'GET', 'redirect', { ...withHeaders, redirectUrl: url }]),
        event(['1', 'GET', 'completed', withHeaders]),
        event(['1', 'GET', 'error', { url }]),
      ];
      for (const seen of events) expect(JSON.stringify(maskEvent(seen, digest))).not.toContain(value);
    }),
  );
});
