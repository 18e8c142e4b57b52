import type { DjangoServer, Scenario } from '../scenario.ts';
import { django, get, json, lamp, token, without } from './parts.ts';

/** Its own CORS is in order; it sends pages on to another server. */
const moved: DjangoServer = { kind: 'django', settings: 'moved', elsewhere: django('healthy') };
const identityProvider = { kind: 'identity-provider' } as const;

/** The request itself is answered with a redirect. */
export const redirects: readonly Scenario[] = [
  {
    id: 'actual-append-slash',
    title:
      'The middleware is below CommonMiddleware: the preflight passes, the missing slash redirects the GET.',
    rows: [43],
    server: django('middleware_last'),
    request: get('/api/items', { headers: token }),
    expect: without('actual-redirect-append-slash'),
  },
  {
    id: 'redirect-changed-method',
    title: 'The slash is missing: the redirect is followed, and the POST becomes a GET.',
    rows: [44],
    server: django('production'),
    request: {
      api: 'fetch',
      path: '/api/items',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'name=Stool&price=59.00',
    },
    expect: { verdict: 'allowed', cause: 'redirect-changed-method', fix: 'no-fix' },
  },
  {
    id: 'actual-to-www',
    title: 'PREPEND_WWW answers above the middleware: the GET is sent to another name.',
    rows: [37],
    server: django('prepend_www'),
    host: 'api.localhost',
    request: get('/api/items/'),
    expect: without('redirect-prepend-www', 'no-fix'),
  },
  {
    id: 'actual-to-language',
    title: 'LocaleMiddleware stands above the middleware and sends the GET to /en/.',
    rows: [38],
    server: django('languages'),
    host: 'localhost',
    request: get('/catalogue/'),
    expect: without('redirect-language-prefix'),
  },
  {
    id: 'redirect-made-origin-null',
    title: 'The server sends the page on to a third origin, and the browser says Origin: null there.',
    rows: [46],
    server: moved,
    request: get('/api/moved/'),
    expect: without('redirect-made-origin-null', 'no-fix'),
  },
  {
    id: 'redirect-made-origin-null-preflighted',
    title: 'A PUT is sent on with 307 to a third origin, where its second preflight says Origin: null.',
    rows: [46],
    server: moved,
    host: 'localhost',
    request: json('PUT', '/api/moved/', lamp),
    expect: without('redirect-made-origin-null', 'no-fix'),
  },
  {
    id: 'redirect-to-identity-provider',
    title: 'The session has expired: the API sends the request to the login service of the company.',
    rows: [47],
    server: { kind: 'django', settings: 'single_sign_on', elsewhere: identityProvider },
    request: get('/api/dashboard/'),
    expect: without('redirect-to-identity-provider', 'no-fix'),
  },
  {
    id: 'redirect-to-identity-provider-without-cors',
    title: 'The session has expired, and not even the redirect to the login service has CORS headers.',
    rows: [47],
    server: { kind: 'django', settings: 'single_sign_on_above', elsewhere: identityProvider },
    host: 'localhost',
    request: get('/api/dashboard/', { api: 'xhr' }),
    expect: without('redirect-to-identity-provider', 'no-fix'),
  },
  {
    id: 'redirect-to-login',
    title: 'login_required on an API: the page is given the HTML of the login form.',
    rows: [48],
    server: django('healthy'),
    request: get('/api/account/'),
    expect: { verdict: 'allowed', cause: 'redirect-to-login', fix: 'no-fix' },
  },
];
