import type { Scenario } from '../scenario.ts';
import { django, get, json, lamp, nginx, without } from './parts.ts';

const notCors = { verdict: 'allowed', cause: 'server-error-not-cors', fix: 'no-fix' } as const;
const ofTheProxy = without('proxy-error', 'no-fix');

/** The request failed for another reason, and CORS is at most why nobody sees it. */
export const errors: readonly Scenario[] = [
  {
    id: 'server-error-with-cors',
    title: 'The view crashes: a 500 that carries its CORS headers, which the page may read.',
    rows: [49],
    server: django('healthy'),
    host: 'localhost',
    request: get('/api/broken/'),
    expect: notCors,
  },
  {
    id: 'server-error-in-production',
    title: 'The view crashes without DEBUG: a short 500, which carries its CORS headers as well.',
    rows: [49],
    server: django('production'),
    host: 'localhost',
    request: get('/api/broken/'),
    expect: notCors,
  },
  {
    id: 'not-found-after-preflight',
    title: 'The preflight passes, since the middleware answers before the URLs are looked at; then a 404.',
    rows: [42],
    server: django('healthy'),
    request: json('PUT', '/api/articles/1/', lamp),
    expect: notCors,
  },
  {
    id: 'bad-request-after-preflight',
    title: 'The preflight passes, and the view refuses what it is sent with a 400.',
    rows: [42],
    server: django('healthy'),
    host: 'localhost',
    request: json('POST', '/api/items/', { name: 'Sofa', price: 'much' }),
    expect: notCors,
  },
  {
    id: 'bad-gateway',
    title: 'Django is down, and nginx in front of it answers 502 without CORS headers.',
    rows: [51],
    server: nginx('passes-on'),
    request: get('/api/items/'),
    expect: ofTheProxy,
  },
  {
    id: 'bad-gateway-preflighted',
    title: 'Django is down, and nginx answers the preflight with 502.',
    rows: [51],
    server: nginx('passes-on'),
    host: 'localhost',
    request: json('PUT', '/api/items/1/', lamp),
    expect: ofTheProxy,
  },
  {
    id: 'bad-gateway-of-another-proxy',
    title: 'Django is down, and a proxy of another make answers 502 without CORS headers.',
    rows: [51],
    server: { kind: 'proxy-without-upstream' },
    request: get('/api/items/'),
    expect: ofTheProxy,
  },
  {
    id: 'gateway-timeout',
    title: 'The view takes longer than nginx waits: 504, without CORS headers.',
    rows: [51],
    server: nginx('impatient', 'healthy'),
    before: [{ request: get('/api/items/') }],
    request: get('/api/slow/'),
    expect: ofTheProxy,
  },
  {
    id: 'body-too-large',
    title: 'The preflight passes, then nginx refuses the body with 413, without CORS headers.',
    rows: [51],
    server: nginx('small-bodies', 'healthy'),
    request: json('POST', '/api/items/', { name: 'Sofa'.repeat(500), price: '599.00' }),
    expect: ofTheProxy,
  },
  {
    id: 'closed-for-maintenance',
    title: 'nginx answers everything with 503 while the site is being changed.',
    rows: [51],
    server: nginx('maintenance'),
    request: json('PUT', '/api/items/2/', lamp),
    expect: ofTheProxy,
  },
  {
    id: 'cors-of-nginx-not-on-errors',
    title: 'nginx adds the CORS headers, but without "always", and so not to its own 502.',
    rows: [51],
    server: nginx('adds-without-always'),
    before: [{ request: get('/files/catalogue.json') }],
    request: get('/api/items/'),
    expect: ofTheProxy,
  },
];
