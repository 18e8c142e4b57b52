import type { Scenario } from '../scenario.ts';

const missing = {
  verdict: 'blocked',
  failure: 'missing-allow-origin',
  cause: 'middleware-missing',
  fix: 'settings',
} as const;

const token = { Authorization: 'Bearer of-the-lab' };

/** django-cors-headers is missing, comes too late, or looks away. */
export const middleware: readonly Scenario[] = [
  {
    id: 'middleware-missing',
    title: 'django-cors-headers was never added to the project, and the page GETs.',
    server: { kind: 'django', settings: 'without_middleware' },
    host: 'localhost',
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: missing,
  },
  {
    id: 'middleware-missing-preflighted',
    title: 'django-cors-headers was never added, and the preflight reaches the REST framework view.',
    server: { kind: 'django', settings: 'without_middleware' },
    request: {
      api: 'fetch',
      path: '/api/items/1/',
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Lamp","price":"45.00"}',
    },
    expect: missing,
  },
  {
    id: 'preflight-append-slash',
    title: 'The middleware is missing and the slash too: Django redirects the preflight.',
    server: { kind: 'django', settings: 'without_middleware' },
    request: { api: 'fetch', path: '/api/items', method: 'GET', headers: token },
    expect: {
      verdict: 'blocked',
      failure: 'preflight-redirect',
      cause: 'preflight-redirect-append-slash',
      fix: 'settings',
    },
  },
  {
    id: 'preflight-to-login',
    title: 'The middleware is missing, and login_required sends the preflight to the login page.',
    server: { kind: 'django', settings: 'without_middleware' },
    host: 'localhost',
    request: { api: 'xhr', path: '/api/account/', method: 'GET', headers: token },
    expect: {
      verdict: 'blocked',
      failure: 'preflight-redirect',
      cause: 'preflight-redirect-login',
      fix: 'settings',
    },
  },
  {
    id: 'preflight-to-https',
    title: 'SECURE_SSL_REDIRECT answers above the middleware: the preflight is sent to https.',
    server: { kind: 'django', settings: 'https_only' },
    request: { api: 'fetch', path: '/api/items/', method: 'GET', headers: token },
    expect: {
      verdict: 'blocked',
      failure: 'preflight-redirect',
      cause: 'preflight-redirect-https',
      fix: 'no-fix',
    },
  },
  {
    id: 'actual-append-slash',
    title:
      'The middleware is below CommonMiddleware: the preflight passes, the missing slash redirects the GET.',
    server: { kind: 'django', settings: 'middleware_last' },
    request: { api: 'fetch', path: '/api/items', method: 'GET', headers: token },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'actual-redirect-append-slash',
      fix: 'settings',
    },
  },
  {
    id: 'middleware-too-low',
    title:
      'The middleware is last: the preflight passes, then CommonMiddleware crashes on a POST without slash.',
    server: { kind: 'django', settings: 'middleware_last' },
    host: 'localhost',
    request: {
      api: 'fetch',
      path: '/api/items',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Sofa","price":"599.00"}',
    },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'middleware-too-low',
      fix: 'settings',
    },
  },
  {
    id: 'host-not-allowed',
    title: 'ALLOWED_HOSTS lacks the name in the URL, and the middleware is too low to answer first.',
    server: { kind: 'django', settings: 'other_host' },
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'disallowed-host',
      fix: 'settings',
    },
  },
  {
    id: 'urls-regex-misses-path',
    title: 'CORS_URLS_REGEX covers /api/v2/ alone, and the page still calls /api/.',
    server: { kind: 'django', settings: 'only_v2' },
    host: 'localhost',
    before: '/api/v2/items/',
    request: { api: 'fetch', path: '/api/items/', method: 'GET' },
    expect: {
      verdict: 'blocked',
      failure: 'missing-allow-origin',
      cause: 'urls-regex-misses-path',
      fix: 'settings',
    },
  },
];
