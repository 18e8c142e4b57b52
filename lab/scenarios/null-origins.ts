import type { Page, Scenario } from '../scenario.ts';
import { django, get, gunicorn, json, lamp, without } from './parts.ts';

const sandbox: Page = { sandboxed: true };

/** `Origin: null`: the page has an origin that nobody can name. */
export const nullOrigins: readonly Scenario[] = [
  {
    id: 'null-origin',
    title: 'A sandboxed frame GETs: its origin is null, which no list should hold.',
    rows: [19],
    server: django('healthy'),
    page: sandbox,
    request: get('/api/items/2/'),
    expect: without('null-origin', 'no-fix'),
  },
  {
    id: 'null-origin-preflighted',
    title: 'A sandboxed frame PUTs, and its preflight is refused.',
    rows: [19],
    server: django('healthy'),
    host: 'localhost',
    page: sandbox,
    request: json('PUT', '/api/items/3/', lamp),
    expect: without('null-origin', 'no-fix'),
  },
  {
    id: 'null-origin-allowed',
    title: 'The list holds "null", so that any sandboxed frame of any site may read.',
    rows: [19],
    server: gunicorn('null_listed'),
    page: sandbox,
    request: get('/api/items/'),
    expect: { verdict: 'allowed', cause: 'null-origin-allowed', fix: 'no-fix' },
  },
];
