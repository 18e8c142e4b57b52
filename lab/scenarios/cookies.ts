import type { Scenario } from '../scenario.ts';
import { django, get, json, lamp } from './parts.ts';

const signIn = json('POST', '/api/session/', { name: 'Ada' }, { credentials: 'include' });

/** CORS is in order; what is missing is a header for the script, a cookie or trust in the origin. */
export const cookies: readonly Scenario[] = [
  {
    id: 'header-not-exposed',
    title: 'The answer arrives, but X-Total-Count is hidden from the page.',
    rows: [61],
    server: django('healthy'),
    request: get('/api/report/', { read: 'X-Total-Count' }),
    expect: { verdict: 'allowed', cause: 'header-not-exposed', fix: 'settings' },
  },
  {
    id: 'header-not-exposed-download',
    title: 'A download whose name, in Content-Disposition, is hidden from the page.',
    rows: [61],
    server: django('healthy'),
    host: 'localhost',
    request: get('/api/download/', { api: 'xhr', read: 'Content-Disposition' }),
    expect: { verdict: 'allowed', cause: 'header-not-exposed', fix: 'settings' },
  },
  {
    id: 'csrf-refused',
    title: 'CORS allows the POST, and its token is right; CSRF_TRUSTED_ORIGINS does not know the page.',
    rows: [62],
    server: django('with_credentials'),
    host: 'localhost',
    before: [{ request: get('/api/token/', { credentials: 'include' }) }],
    request: json('POST', '/api/orders/', lamp, {
      headers: { 'X-CSRFToken': '{cookie:csrftoken}' },
      credentials: 'include',
    }),
    expect: { verdict: 'allowed', cause: 'csrf-refused', fix: 'settings' },
  },
  {
    id: 'cookie-not-sent-samesite',
    title: 'The session cookie is SameSite=Lax, and the page of another site is never signed in.',
    rows: [63],
    server: django('lax_session'),
    before: [{ request: signIn }],
    request: get('/api/cart/', { credentials: 'include' }),
    expect: { verdict: 'allowed', cause: 'cookie-not-sent-samesite', fix: 'settings' },
  },
  {
    id: 'cookie-not-sent-by-page',
    title: 'The person is signed in, and the page asks without its cookies.',
    rows: [64],
    server: django('lax_session'),
    host: 'localhost',
    before: [{ request: signIn }, { request: get('/api/me/', { credentials: 'include' }) }],
    request: get('/api/cart/'),
    expect: { verdict: 'allowed', cause: 'cookie-not-sent-by-page', fix: 'no-fix' },
  },
];
