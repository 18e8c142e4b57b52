import type { Scenario } from '../scenario.ts';
import { django, get, gunicorn, json, lamp, without } from './parts.ts';

/** On the wire all of these are a refused origin: the server never tells what its list holds. */
const refused = without('origin-not-allowed');

/** The origin is in the settings, in a form that matches nothing. */
export const originLists: readonly Scenario[] = [
  {
    id: 'entry-without-scheme',
    title: 'The entry has no scheme.',
    rows: [6],
    server: gunicorn('entry_without_scheme'),
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'entries-joined',
    title: 'A comma is missing between two entries, and Python joins them to one.',
    rows: [8],
    server: gunicorn('entries_joined'),
    host: 'localhost',
    request: json('PUT', '/api/items/1/', lamp),
    expect: refused,
  },
  {
    id: 'origins-are-a-string',
    title: 'CORS_ALLOWED_ORIGINS is a string, which is a list of single letters.',
    rows: [9],
    server: gunicorn('origins_are_a_string'),
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'star-in-list',
    title: 'The list holds "*", which is compared letter by letter.',
    rows: [10],
    server: gunicorn('star_in_list'),
    host: 'localhost',
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'wildcard-in-list',
    title: 'The list holds patterns such as http://localhost:*, which are compared letter by letter.',
    rows: [11],
    server: django('wildcard_in_list'),
    host: 'localhost',
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'entry-in-capitals',
    title: 'The host of the entry is written in capitals; browsers send it in small letters.',
    rows: [13],
    server: django('entry_in_capitals'),
    page: { host: 'shop.localhost' },
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'pattern-without-scheme',
    title: 'The pattern has no scheme, and patterns are matched from the start.',
    rows: [14],
    server: django('pattern_without_scheme'),
    request: get('/api/items/', { api: 'xhr' }),
    expect: refused,
  },
  {
    id: 'pattern-misses-hyphen',
    title: 'The pattern has \\w+ for the name of a preview, and this preview has a hyphen.',
    rows: [14],
    server: django('pattern_misses_hyphen'),
    page: { host: 'preview-42.shop.localhost' },
    before: [{ page: { host: 'main.shop.localhost' }, request: get('/api/items/') }],
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'pattern-unanchored',
    title: 'The pattern has no end: a name that only begins like the page is allowed as well.',
    rows: [15],
    server: django('pattern_unanchored'),
    page: { host: 'shop.localhost.evil.localhost' },
    before: [{ page: { host: 'shop.localhost' }, request: get('/api/items/') }],
    request: get('/api/items/'),
    expect: { verdict: 'allowed', cause: 'origin-pattern-unanchored', fix: 'no-fix' },
  },
  {
    id: 'any-origin-with-credentials',
    title: 'CORS_ALLOW_ALL_ORIGINS with credentials: a stranger is echoed and may read what the person may.',
    rows: [20],
    server: django('any_origin_with_credentials'),
    before: [{ page: { host: 'stranger.localhost' }, request: get('/api/me/', { credentials: 'include' }) }],
    request: get('/api/me/', { credentials: 'include' }),
    expect: { verdict: 'allowed', cause: 'any-origin-with-credentials', fix: 'settings' },
  },
];
