import type { Scenario } from '../scenario.ts';

const star = {
  verdict: 'blocked',
  failure: 'wildcard-with-credentials',
  cause: 'wildcard-with-credentials',
  fix: 'settings',
} as const;

const notAllowed = {
  verdict: 'blocked',
  failure: 'allow-credentials-not-true',
  cause: 'credentials-not-allowed',
  fix: 'settings',
} as const;

/**
 * The page includes credentials and the server is not ready for it, once from another site, where browsers
 * give the mode away, and once from the same site, where they do not.
 */
export const credentials: readonly Scenario[] = [
  {
    id: 'wildcard-with-credentials',
    title: 'The server allows any origin with a star, and the page of another site includes credentials.',
    server: { kind: 'django', settings: 'any_origin' },
    request: { api: 'fetch', path: '/api/me/', method: 'GET', credentials: 'include' },
    expect: star,
  },
  {
    id: 'wildcard-with-credentials-same-site',
    title: 'The server allows any origin with a star, and the page of the same site includes credentials.',
    server: { kind: 'django', settings: 'any_origin' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/me/', method: 'GET', credentials: 'include' },
    expect: star,
  },
  {
    id: 'credentials-not-allowed',
    title: 'The origin is listed, but CORS_ALLOW_CREDENTIALS is off, and another site includes credentials.',
    server: { kind: 'django', settings: 'healthy' },
    request: { api: 'xhr', path: '/api/me/', method: 'GET', credentials: 'include' },
    expect: notAllowed,
  },
  {
    id: 'credentials-not-allowed-same-site',
    title: 'The origin is listed, but CORS_ALLOW_CREDENTIALS is off, and the same site includes credentials.',
    server: { kind: 'django', settings: 'healthy' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/me/', method: 'GET', credentials: 'include' },
    expect: notAllowed,
  },
  {
    id: 'credentials-not-allowed-preflighted',
    title: 'CORS_ALLOW_CREDENTIALS is off, and a PUT with credentials fails already at its preflight.',
    server: { kind: 'django', settings: 'healthy' },
    request: {
      api: 'fetch',
      path: '/api/items/2/',
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Chair","price":"99.00"}',
      credentials: 'include',
    },
    expect: notAllowed,
  },
];
