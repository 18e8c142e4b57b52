import type { Scenario } from '../scenario.ts';

/** The origin is allowed, what the preflight asks for is not. */
export const preflights: readonly Scenario[] = [
  {
    id: 'custom-header-not-allowed',
    title: 'The page sends X-Request-Id, which is not among the allowed headers.',
    server: { kind: 'django', settings: 'healthy' },
    request: {
      api: 'fetch',
      path: '/api/report/',
      method: 'GET',
      headers: { 'X-Request-Id': '7f3a' },
    },
    expect: {
      verdict: 'blocked',
      failure: 'header-not-allowed',
      cause: 'header-not-allowed',
      fix: 'settings',
    },
  },
  {
    id: 'headers-replaced',
    title: 'CORS_ALLOW_HEADERS replaced the defaults, and Content-Type with JSON is no longer allowed.',
    server: { kind: 'django', settings: 'headers_replaced' },
    host: 'localhost',
    request: {
      api: 'xhr',
      path: '/api/items/',
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Request-Id': '7f3b' },
      body: '{"name":"Sofa","price":"599.00"}',
    },
    expect: {
      verdict: 'blocked',
      failure: 'header-not-allowed',
      cause: 'header-not-allowed',
      fix: 'settings',
    },
  },
  {
    id: 'method-not-allowed',
    title: 'CORS_ALLOW_METHODS holds GET and POST, and the page DELETEs.',
    server: { kind: 'django', settings: 'two_methods' },
    request: { api: 'fetch', path: '/api/items/3/', method: 'DELETE' },
    expect: {
      verdict: 'blocked',
      failure: 'method-not-allowed',
      cause: 'method-not-allowed',
      fix: 'settings',
    },
  },
  {
    id: 'method-case',
    title: 'The page writes the method as "patch", and methods are compared letter by letter.',
    server: { kind: 'django', settings: 'healthy' },
    request: {
      api: 'fetch',
      path: '/api/items/2/',
      method: 'patch',
      headers: { 'Content-Type': 'application/json' },
      body: '{"price":"119.00"}',
    },
    expect: { verdict: 'blocked', failure: 'method-not-allowed', cause: 'method-case', fix: 'no-fix' },
  },
];
