import { expect, test } from '@playwright/test';
import { fingerprint } from '../../../src/diagnosis/fingerprint/fingerprint.ts';
import { products } from '../../../src/diagnosis/fingerprint/identify.ts';
import type { SeenResponse } from '../../../src/exchange/exchange.ts';
import { type Answer, allowed, bare, passedPreflight, refusedPreflight, seen } from './wire.ts';

function answer(of: Answer): SeenResponse {
  const { response } = seen({ answer: of }).hops[0];
  if (response === null) throw new Error('no answer');
  return response;
}

const of = (wire: Answer, body: string | null = null, isPreflight = false) =>
  fingerprint(answer(wire), body, isPreflight);

test('django-cors-headers, by what it does even when it refuses', () => {
  expect(of(refusedPreflight, null, true)).toMatchObject({
    corsMiddleware: 'ran',
    version: '4.0 or newer',
    position: 'first',
  });
  expect(of(bare())).toMatchObject({ corsMiddleware: 'did-not-run', django: true });
  expect(of(allowed())).toMatchObject({ corsMiddleware: 'ran', django: true });
});

test('the release shows in what its answers hold', () => {
  const older =
    'accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with';
  expect(
    of(passedPreflight(undefined, { 'access-control-allow-headers': older, vary: 'Origin' })).version,
  ).toBe('before 4.0');
  const leaking = {
    ...refusedPreflight.headers,
    vary: 'Origin',
    'access-control-allow-credentials': 'true',
    Server: 'gunicorn',
  };
  expect(of({ headers: leaking }).version).toBe('before 4.3');
  expect(of(passedPreflight()).version).toBe('4.0 or newer');
});

test('where the middleware stands shows in what is above it', () => {
  const position = (more: Record<string, string>) =>
    of(passedPreflight(undefined, more), null, true).position;
  expect(position({})).toBe('first');
  expect(position({ 'X-Content-Type-Options': 'nosniff' })).toBe('below-security');
  expect(position({ 'X-Frame-Options': 'DENY' })).toBe('low');
});

test('headers that others send as well make no Django of them', () => {
  const helmet = {
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-DNS-Prefetch-Control': 'off',
    'X-Download-Options': 'noopen',
    'Origin-Agent-Cluster': '?1',
  };
  expect(of({ headers: helmet }).django).toBe(false);
  const spring = { 'X-Frame-Options': 'DENY', 'X-Content-Type-Options': 'nosniff' };
  expect(of({ headers: spring }).django).toBe(false);
  expect(of({ headers: { 'X-Content-Type-Options': 'nosniff' } }).django).toBe(false);
});

test('the body tips the scale, and says so', () => {
  const alone = { headers: { 'X-Frame-Options': 'DENY' }, status: 500 };
  expect(of(alone).django).toBe(false);
  const told = of(alone, '<h1>Server Error (500)</h1>');
  expect(told.django).toBe(true);
  expect(told.evidence).toContainEqual({ label: 'Body', value: '<h1>Server Error (500)</h1>' });
});

const known: readonly (readonly [id: string, answer: Answer, body?: string])[] = [
  ['express', { headers: { 'X-Powered-By': 'Express' } }],
  ['express', { status: 204, headers: { 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE' } }],
  ['fastify', { status: 400, headers: {} }, 'Invalid Preflight Request'],
  [
    'starlette',
    {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Max-Age': '600' },
    },
  ],
  [
    'rs-cors',
    {
      status: 204,
      headers: { Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' },
    },
  ],
  [
    'spring',
    {
      status: 403,
      headers: { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] },
    },
  ],
  ['asp-net', { headers: { Server: 'Kestrel' } }],
  ['rails', { headers: { 'X-Runtime': '0.012' } }],
  ['runserver', { headers: { Server: 'WSGIServer/0.2 CPython/3.11.2' } }],
  ['gunicorn', { headers: { Server: 'gunicorn' } }],
  ['uvicorn', { headers: { Server: 'uvicorn' } }],
  ['daphne', { headers: { Server: 'daphne' } }],
  ['nginx', { headers: { Server: 'nginx/1.22.1' } }],
  [
    'nginx',
    { status: 502, headers: {} },
    '<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx</center>',
  ],
  ['apache', { headers: { Server: 'Apache/2.4.57 (Debian)' } }],
  ['envoy', { headers: { Server: 'envoy' } }],
  ['traefik', { status: 404, headers: {} }, '404 page not found\n'],
  ['haproxy', { status: 503, headers: {} }, 'No server is available to handle this request.'],
  ['s3', { headers: { Server: 'AmazonS3', 'x-amz-request-id': '1' } }],
  ['cloudfront', { headers: { 'X-Amz-Cf-Id': '1', Via: '1.1 x.cloudfront.net (CloudFront)' } }],
  ['cloudflare', { headers: { Server: 'cloudflare', 'CF-RAY': '1' } }],
  ['api-gateway-http', { headers: { 'apigw-requestid': '1' } }],
  ['api-gateway-rest', { headers: { 'x-amz-apigw-id': '1' } }],
  ['vercel', { headers: { 'x-vercel-id': '1' } }],
  ['netlify', { headers: { 'x-nf-request-id': '1' } }],
  ['heroku', { headers: { Via: '1.1 vegur' } }],
  ['google', { headers: { Server: 'Google Frontend' } }],
];

for (const [id, wire, body = null] of known) {
  test(`${id} is known by ${body ?? JSON.stringify(wire.headers)}`, () => {
    const [first] = of(wire, body).products;
    expect(first?.id).toBe(id);
    expect(first?.evidence.length).toBeGreaterThan(0);
  });
}

test('an answer without signs is nobody’s', () => {
  expect(of({ headers: { 'Content-Type': 'application/json' } })).toMatchObject({
    corsMiddleware: 'unknown',
    django: false,
    products: [],
  });
});

test('ids of products are unique', () => {
  expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
});
