import type { Scenario } from '../scenario.ts';

/** What pages take for CORS and is not, or is not Django's to mend. */
export const responses: readonly Scenario[] = [
  {
    id: 'header-not-exposed',
    title: 'The answer arrives, but X-Total-Count is hidden from the page.',
    server: { kind: 'django', settings: 'healthy' },
    request: { api: 'fetch', path: '/api/report/', method: 'GET', read: 'X-Total-Count' },
    expect: { verdict: 'allowed', cause: 'header-not-exposed', fix: 'settings' },
  },
  {
    id: 'server-error-with-cors',
    title: 'The view crashes: a 500 that carries its CORS headers, which the page may read.',
    server: { kind: 'django', settings: 'healthy' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/broken/', method: 'GET' },
    expect: { verdict: 'allowed', cause: 'server-error-not-cors', fix: 'no-fix' },
  },
  {
    id: 'bad-gateway',
    title: 'Django is down, and the proxy in front of it answers 502 without CORS headers.',
    server: { kind: 'outside' },
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'answered-outside-django',
      fix: 'no-fix',
    },
  },
  {
    id: 'cdn-without-cors',
    title: 'A file from a static host that sends no CORS headers.',
    server: { kind: 'cdn' },
    request: { api: 'fetch', path: '/catalogue.json', method: 'GET' },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'static-host-without-cors',
      fix: 'no-fix',
    },
  },
  {
    id: 'no-cors-opaque',
    title: 'The page asks with mode "no-cors" and gets an answer that it cannot read.',
    server: { kind: 'cdn' },
    request: { api: 'fetch', path: '/logo.svg', method: 'GET', mode: 'no-cors' },
    expect: { verdict: 'not-cors', cause: 'no-cors-opaque', fix: 'no-fix' },
  },
  {
    id: 'server-unreachable',
    title: 'Nobody listens at that address, and the page GETs.',
    server: { kind: 'nobody' },
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: { verdict: 'failed', cause: 'server-unreachable', fix: 'no-fix' },
  },
  {
    id: 'server-unreachable-preflighted',
    title: 'Nobody listens at that address, and it is the preflight that finds out.',
    server: { kind: 'nobody' },
    host: 'localhost',
    request: {
      api: 'xhr',
      path: '/api/items/',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Sofa","price":"599.00"}',
    },
    expect: { verdict: 'failed', cause: 'server-unreachable', fix: 'no-fix' },
  },
];
