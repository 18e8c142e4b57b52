import type { Scenario } from '../scenario.ts';

const nothingToExplain = { verdict: 'allowed', cause: null, fix: 'no-fix' } as const;

/** What works: a tool that finds fault with these is wrong. */
export const allowed: readonly Scenario[] = [
  {
    id: 'allowed-simple',
    title: 'The origin is listed, and a plain GET needs no preflight.',
    server: { kind: 'django', settings: 'healthy' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-preflighted',
    title: 'The origin is listed, and a PUT with JSON is covered by the default lists.',
    server: { kind: 'django', settings: 'healthy' },
    request: {
      api: 'fetch',
      path: '/api/items/1/',
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Lamp","price":"45.00"}',
    },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-sign-in',
    title: 'A sign-in with XMLHttpRequest and credentials gets its cookie from the same site.',
    server: { kind: 'django', settings: 'with_credentials' },
    host: 'localhost',
    request: {
      api: 'xhr',
      path: '/api/session/',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Ada"}',
      credentials: 'include',
    },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-credentials-cross-site',
    title: 'The server allows credentials, and the page of another site includes them.',
    server: { kind: 'django', settings: 'with_credentials' },
    request: { api: 'fetch', path: '/api/me/', method: 'GET', credentials: 'include' },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-any-origin',
    title: 'The server allows any origin, and the page sends no credentials.',
    server: { kind: 'django', settings: 'any_origin' },
    request: { api: 'xhr', path: '/api/items/', method: 'GET' },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-after-redirect',
    title:
      'The slash is missing, but the middleware is first: the redirect carries its headers and is followed.',
    server: { kind: 'django', settings: 'healthy' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/items', method: 'GET' },
    expect: nothingToExplain,
  },
  {
    id: 'allowed-header-exposed',
    title: 'The page reads X-Total-Count, which the server exposes.',
    server: { kind: 'django', settings: 'exposing' },
    request: { api: 'fetch', path: '/api/report/', method: 'GET', read: 'X-Total-Count' },
    expect: nothingToExplain,
  },
];
