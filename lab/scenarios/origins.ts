import type { Page, Scenario } from '../scenario.ts';
import { django, get, json, nginx, token, without } from './parts.ts';

const refused = without('origin-not-allowed');
const oldPort: Page = { oldPort: true };

/** The middleware runs and does not know this page, or somebody wrote another one's origin by hand. */
export const origins: readonly Scenario[] = [
  {
    id: 'origin-not-listed-simple',
    title: 'Only the production site is listed, and the page in development GETs.',
    rows: [1],
    server: django('origin_not_listed'),
    host: 'localhost',
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'origin-not-listed-preflighted',
    title: 'Only the production site is listed, and the page in development POSTs JSON.',
    rows: [1],
    server: django('origin_not_listed'),
    request: json('POST', '/api/items/', { name: 'Sofa', price: '599.00' }, { api: 'xhr' }),
    expect: refused,
  },
  {
    id: 'origin-not-listed-behind-nginx',
    title: 'Only the production site is listed, and nginx passes the refusal on under its own name.',
    rows: [1],
    server: nginx('passes-on', 'origin_not_listed'),
    request: get('/api/items/', { headers: token }),
    expect: refused,
  },
  {
    id: 'origin-port-moved',
    title: 'The page moved to another port; the server still allows the one it had.',
    rows: [3],
    server: django('old_port_listed'),
    host: 'localhost',
    before: [{ page: oldPort, request: get('/api/items/') }],
    request: get('/api/items/'),
    expect: without('origin-port-moved'),
  },
  {
    id: 'origin-port-written-by-hand',
    title: 'A view sets Access-Control-Allow-Origin by hand, to the port that the page had before.',
    rows: [3, 60],
    server: django('feed_for_old_port'),
    request: get('/api/feed/'),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'origin-port-moved',
      fix: 'settings',
    },
  },
  {
    // On the wire this is any refused origin: the server never tells what its list holds.
    id: 'loopback-entry',
    title: 'The list holds the page under its other name, 127.0.0.1 instead of localhost.',
    rows: [4],
    server: django('loopback_entry'),
    request: get('/api/items/'),
    expect: refused,
  },
  {
    id: 'loopback-names-differ',
    title: 'A view sets Access-Control-Allow-Origin by hand, to 127.0.0.1 instead of localhost.',
    rows: [4, 60],
    server: django('feed_for_other_loopback'),
    request: get('/api/feed/'),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'loopback-names-differ',
      fix: 'settings',
    },
  },
  {
    id: 'origin-scheme-differs',
    title: 'A view sets Access-Control-Allow-Origin by hand, to https where the page is on http.',
    rows: [5, 60],
    server: django('feed_for_https'),
    host: 'localhost',
    request: get('/api/feed/'),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'origin-scheme-differs',
      fix: 'settings',
    },
  },
  {
    id: 'allow-origin-written-by-hand',
    title: 'A view sets Access-Control-Allow-Origin by hand, to the production site.',
    rows: [60],
    server: django('feed_for_production'),
    request: get('/api/feed/', { api: 'xhr' }),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'allow-origin-differs',
      fix: 'settings',
    },
  },
];
