import type { Scenario } from '../scenario.ts';

const refused = {
  verdict: 'blocked',
  failure: 'missing-allow-origin',
  cause: 'origin-not-allowed',
  fix: 'settings',
} as const;

/** The middleware runs and does not know this page. */
export const origins: readonly Scenario[] = [
  {
    id: 'origin-not-listed-simple',
    title: 'Only the production site is listed, and the page in development GETs.',
    server: { kind: 'django', settings: 'origin_not_listed' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: refused,
  },
  {
    id: 'origin-not-listed-preflighted',
    title: 'Only the production site is listed, and the page in development POSTs JSON.',
    server: { kind: 'django', settings: 'origin_not_listed' },
    request: {
      api: 'xhr',
      path: '/api/items/',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Sofa","price":"599.00"}',
    },
    expect: refused,
  },
  {
    id: 'wildcard-in-list',
    title: 'The list holds patterns such as http://localhost:*, which are compared letter by letter.',
    server: { kind: 'django', settings: 'wildcard_in_list' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: refused,
  },
  {
    // On the wire this is any refused origin: the server never tells what its list holds.
    id: 'loopback-entry',
    title: 'The list holds the page under its other name, 127.0.0.1 instead of localhost.',
    server: { kind: 'django', settings: 'loopback_entry' },
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: refused,
  },
  {
    id: 'loopback-names-differ',
    title: 'A view sets Access-Control-Allow-Origin by hand, to 127.0.0.1 instead of localhost.',
    server: { kind: 'django', settings: 'without_middleware' },
    request: { api: 'fetch', path: '/api/feed/', method: 'GET' },
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'loopback-names-differ',
      fix: 'settings',
    },
  },
];
