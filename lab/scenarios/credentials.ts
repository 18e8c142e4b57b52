import type { Expectation, Scenario } from '../scenario.ts';
import { django, get, json, lamp } from './parts.ts';

const star: Expectation = {
  verdict: 'blocked',
  failure: 'wildcard-with-credentials',
  cause: 'wildcard-with-credentials',
  fix: 'settings',
};

const notAllowed: Expectation = {
  verdict: 'blocked',
  failure: 'allow-credentials-not-true',
  cause: 'credentials-not-allowed',
  fix: 'settings',
};

/**
 * The page includes credentials and the server is not ready for it, once from another site, where browsers
 * give the mode away, and once from the same site, where they do not.
 */
export const credentials: readonly Scenario[] = [
  {
    id: 'wildcard-with-credentials',
    title: 'The server allows any origin with a star, and the page of another site includes credentials.',
    rows: [58],
    server: django('any_origin'),
    request: get('/api/me/', { credentials: 'include' }),
    expect: star,
  },
  {
    id: 'wildcard-with-credentials-same-site',
    title: 'The server allows any origin with a star, and the page of the same site includes credentials.',
    rows: [58],
    server: django('any_origin'),
    host: 'localhost',
    request: get('/api/me/', { credentials: 'include' }),
    expect: star,
  },
  {
    id: 'wildcard-with-credentials-stream',
    title: 'The server allows any origin with a star, and an EventSource includes credentials.',
    rows: [58],
    server: django('any_origin'),
    request: get('/api/events/', { api: 'eventsource', credentials: 'include' }),
    expect: star,
  },
  {
    id: 'credentials-not-allowed',
    title: 'The origin is listed, but CORS_ALLOW_CREDENTIALS is off, and another site includes credentials.',
    rows: [59],
    server: django('healthy'),
    request: get('/api/me/', { api: 'xhr', credentials: 'include' }),
    expect: notAllowed,
  },
  {
    id: 'credentials-not-allowed-same-site',
    title: 'The origin is listed, but CORS_ALLOW_CREDENTIALS is off, and the same site includes credentials.',
    rows: [59],
    server: django('healthy'),
    host: 'localhost',
    request: get('/api/me/', { credentials: 'include' }),
    expect: notAllowed,
  },
  {
    id: 'credentials-not-allowed-preflighted',
    title: 'CORS_ALLOW_CREDENTIALS is off, and a PUT with credentials fails already at its preflight.',
    rows: [59],
    server: django('healthy'),
    request: json('PUT', '/api/items/2/', lamp, { credentials: 'include' }),
    expect: notAllowed,
  },
  {
    id: 'beacon-credentials-not-allowed',
    title: 'A beacon of JSON always carries credentials, and CORS_ALLOW_CREDENTIALS is off.',
    rows: [59],
    server: django('healthy'),
    request: json('POST', '/api/session/', { name: 'Ada' }, { api: 'beacon' }),
    expect: notAllowed,
  },
  {
    id: 'allow-credentials-misspelt',
    title: 'A middleware of the project writes "True" in capitals, and browsers compare letter by letter.',
    rows: [59],
    server: django('cors_by_hand'),
    request: get('/api/me/', { credentials: 'include' }),
    expect: notAllowed,
  },
];
