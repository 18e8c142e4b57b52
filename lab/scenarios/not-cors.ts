import type { Scenario } from '../scenario.ts';
import { django, get, json, lamp } from './parts.ts';

const unreachable = { verdict: 'failed', cause: 'server-unreachable', fix: 'no-fix' } as const;

/** What pages take for CORS and is not. */
export const notCors: readonly Scenario[] = [
  {
    id: 'server-unreachable',
    title: 'Nobody listens at that address, and the page GETs.',
    rows: [40],
    server: { kind: 'nobody' },
    request: get('/api/items/'),
    expect: unreachable,
  },
  {
    id: 'server-unreachable-preflighted',
    title: 'Nobody listens at that address, and it is the preflight that finds out.',
    rows: [40],
    server: { kind: 'nobody' },
    host: 'localhost',
    request: json('POST', '/api/items/', lamp, { api: 'xhr' }),
    expect: unreachable,
  },
  {
    id: 'server-unknown',
    title: 'The name in the URL is misspelt, and no server has it.',
    rows: [40],
    server: { kind: 'nobody' },
    host: 'api.invalid',
    request: get('/api/items/'),
    expect: unreachable,
  },
  {
    id: 'server-hangs-up',
    title: 'The server takes the connection and closes it without an answer.',
    rows: [40],
    server: { kind: 'hangs-up' },
    request: get('/api/items/'),
    expect: unreachable,
  },
  {
    id: 'aborted-by-the-page',
    title: 'The page changes its mind before the answer comes.',
    rows: [40],
    server: django('healthy'),
    request: get('/api/slow/', { abort: true }),
    expect: { verdict: 'failed', cause: 'request-failed', fix: 'no-fix' },
  },
  {
    id: 'local-network-access',
    title: 'A page that counts as public calls a server on this machine, which the browser does not permit.',
    rows: [67],
    server: django('healthy'),
    page: { headers: { 'Content-Security-Policy': 'treat-as-public-address' } },
    request: get('/api/items/1/'),
    only: { browser: 'chromium', because: 'Firefox knows no treat-as-public-address' },
    expect: { verdict: 'failed', cause: 'local-network-access', fix: 'no-fix' },
  },
  {
    id: 'no-cors-opaque',
    title: 'The page asks with mode "no-cors" and gets an answer that it cannot read.',
    rows: [71],
    server: { kind: 'files' },
    request: get('/catalogue.json?opaque', { mode: 'no-cors' }),
    expect: { verdict: 'not-cors', cause: 'no-cors-opaque', fix: 'no-fix' },
  },
  {
    id: 'resource-policy-blocked',
    title: 'An image without CORS from a server that keeps it for its own origin.',
    rows: [72],
    server: django('healthy'),
    request: get('/api/badge/', { api: 'img', mode: 'no-cors' }),
    expect: { verdict: 'failed', cause: 'embedder-policy-blocked', fix: 'no-fix' },
  },
  {
    id: 'embedder-policy-blocked',
    title: 'The page requires Cross-Origin-Resource-Policy of all that it embeds, and the image has none.',
    rows: [72],
    server: { kind: 'files' },
    page: { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } },
    request: get('/logo.svg?embedded', { api: 'img', mode: 'no-cors' }),
    expect: { verdict: 'failed', cause: 'embedder-policy-blocked', fix: 'no-fix' },
  },
];
