import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { HeaderList } from '../../../src/cors/types.ts';
import { digestWith } from '../../../src/exchange/digest.ts';
import { maskEvent, maskHeaders } from '../../../src/exchange/mask.ts';
import { isMaskOf, maskUrl } from '../../../src/exchange/mask-url.ts';
import { event } from './stream.ts';

const digest = digestWith('0123456789abcdef');
/** Stands for `masked-` and the digest of anything. */
const m = (text: string): string => text.replace(/masked-[0-9a-f]{10}/g, '*');

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
  ['Idempotency-Key', '7f3a', '7f3a'],
  ['Access-Control-Expose-Headers', 'X-Auth-Token', 'X-Auth-Token'],
  ['WWW-Authenticate', 'Bearer realm="api"', 'Bearer realm="api"'],
  ['Vary', 'Authorization', 'Authorization'],
  ...[
    'X-RapidAPI-Key',
    'Ocp-Apim-Subscription-Key',
    'x-functions-key',
    'api_key',
    'X-Access-Key',
    'X-Parse-Master-Key',
    'X-Key',
    'X-Api-Key-Id',
    'X-Auth',
    'X-Auth-Key',
    'X-JWT',
    'X-User-Jwt-Assertion',
    'X-AccessToken',
    'X-Session',
    'X-CSRF',
    'DPoP',
    'X-Hub-Signature-256',
    'X-Passphrase',
    'X-Appid-Credential',
    'Authentication-Info',
  ].map((name) => [name, 's3cr3t', '*'] as const),
  ['X-Authorization', 'Bearer abc', 'Bearer *'],
  ['X-Original-Url', '/a?token=abc&b=1', '/a?token=*&b=1'],
  ['Sec-WebSocket-Protocol', 'chat, Bearer.abc.def', 'chat, *'],
  ['Link', '</b?access_token=abc&page=2>; rel="next"', '</b?access_token=*&page=2>; rel="next"'],
  ['Refresh', '0; url=/a?session=abc', '0; url=/a?session=*'],
  ['Content-Security-Policy', "img-src 'self'; report-uri /r?key=abc", "img-src 'self'; report-uri /r?key=*"],
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
  ['https://me:p@ss@api.test/', 'https://me:*@api.test/'],
  ['https://sk_live_1:@api.test/', 'https://*@api.test/'],
  ['https://sk_live_1@api.test/', 'https://*@api.test/'],
  ['/a;jsessionid=1/b;v=2', '/a;jsessionid=*/b;v=2'],
  ['/a?q=1;token=2', '/a?q=1;token=*'],
  ['/#/route?token=1&tab=2', '/#/route?token=*&tab=2'],
  ['/a?user%5Bpassword%5D=1&token%5B%5D=2&api%5Fkey=3', '/a?user%5Bpassword%5D=*&token%5B%5D=*&api%5Fkey=*'],
  ['/a?redirect=/b?token=x', '/a?redirect=/b?token=*'],
  ['/a?next=%252Fb%253Ftoken%253Dx', '/a?next=%252Fb%253Ftoken%253D*'],
  ['/a?data=%7B%22token%22%3A%22x%22%7D', '/a?data=%7B%22token%22%3A%22*%22%7D'],
  ['/a?code=4%2F0AX4XfWh', '/a?code=*'],
  ['/a?code=de&zip_code=10115&country-code=de', '/a?code=de&zip_code=10115&country-code=de'],
  ['/a?sort_key=name&primary_key=1', '/a?sort_key=name&primary_key=1'],
  ['/a?auth_code=1&code_verifier=2', '/a?auth_code=*&code_verifier=*'],
  ...[
    'accessToken',
    'authToken',
    'idToken',
    'clientSecret',
    'sessionToken',
    'xsrfToken',
    'csrfmiddlewaretoken',
    'PHPSESSID',
    'JSESSIONID',
    'appkey',
    'bearer',
    'pass',
    'passphrase',
    'pin',
    'otp',
    'ticket',
    'SAMLResponse',
    'assertion',
    'access.token',
    'key',
  ].map((name) => [`/a?${name}=1&b=2`, `/a?${name}=*&b=2`] as const),
];

for (const [url, masked] of urls) test(url, () => expect(m(maskUrl(url, digest))).toBe(masked));

for (const [url, others] of [
  [
    'https://a.test/app.js?token=abc',
    ['https://a.test/app.js?token=', 'https://a.test/app.js?token=abc&v=2'],
  ],
  [
    'https://a.test/app.js?token=abc&v=2',
    ['https://a.test/app.js?token=abc&v=3', 'https://a.test/app.js?v=2'],
  ],
  [
    'https://key@a.test/x?k=1&sid=abc#t',
    ['https://key@b.test/x?k=1&sid=abc#t', 'https://key@a.test/x?k=1#t'],
  ],
] as const) {
  test(`${url} is found again by what is left of it without its secrets`, () => {
    const masked = maskUrl(url, digest);
    expect(masked).not.toBe(url);
    expect(isMaskOf(masked, url)).toBe(true);
    expect(isMaskOf(masked, masked)).toBe(true);
    for (const other of others) expect(isMaskOf(masked, other)).toBe(false);
  });
}

test('equal secrets stay equal, different ones different, and another key tells nothing', () => {
  expect(digest('one')).toBe(digest('one'));
  expect(digest('one')).not.toBe(digest('two'));
  expect(digest('one')).not.toBe(digestWith('fedcba9876543210')('one'));
});

test('of as many secrets as three recordings hold, no two are told by the same text', () => {
  const all = Array.from({ length: 15_000 }, (_, at) => digest(`secret-${at}`));
  expect(new Set(all).size).toBe(all.length);
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
