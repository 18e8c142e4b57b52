import type { RuleCase } from '../cases.ts';
import { allowed, api, bare, blocked, page, passedPreflight, refused } from '../wire.ts';

/** Whether the CORS layer had a say in the answer. */
export const middlewareCases: readonly RuleCase[] = [
  {
    rule: 'middleware-missing',
    match: { wire: { answer: bare(), ...blocked } },
    rows: [2],
    sure: 'likely',
    miss: { wire: { answer: refused, ...blocked } },
  },
  {
    // The REST framework answers OPTIONS by describing itself.
    rule: 'middleware-missing',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: bare(200, { Allow: 'GET, PUT, HEAD, OPTIONS', 'Content-Type': 'application/json' }),
        ...blocked,
      },
    },
    rows: [2],
    miss: { wire: { answer: bare(), ...blocked }, others: [{ url: api, answer: allowed() }] },
  },
  {
    rule: 'middleware-missing',
    match: { wire: { answer: { headers: { 'X-Powered-By': 'Express', ETag: 'W/"1"' } }, ...blocked } },
    rows: [2],
    sure: 'likely',
    miss: { wire: { answer: { headers: { ETag: '"1"' } }, ...blocked } },
  },
  {
    rule: 'urls-regex-misses-path',
    match: {
      wire: { answer: bare(), ...blocked },
      others: [{ url: 'https://api.partner.example/v2/items/', answer: allowed() }],
    },
    rows: [18],
    sure: 'likely',
    miss: { wire: { answer: bare(), ...blocked }, others: [{ url: api, answer: allowed() }] },
  },
  {
    rule: 'urls-regex-misses-path',
    match: {
      wire: { answer: { headers: { 'X-Powered-By': 'Express' } }, ...blocked },
      others: [
        {
          url: 'https://api.partner.example/v2/items/',
          answer: { headers: { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': page } },
        },
      ],
    },
    rows: [18],
    sure: 'possible',
    miss: { wire: { answer: { headers: { 'X-Powered-By': 'Express' } }, ...blocked } },
  },
  {
    rule: 'middleware-too-low',
    match: {
      wire: {
        url: 'https://api.partner.example/api/items',
        method: 'POST',
        preflight: passedPreflight(),
        answer: bare(500),
        ...blocked,
      },
    },
    rows: [45],
    miss: { wire: { method: 'POST', preflight: passedPreflight(), answer: bare(500), ...blocked } },
  },
  {
    rule: 'middleware-too-low',
    match: { wire: { method: 'PUT', preflight: passedPreflight(), answer: bare(401), ...blocked } },
    rows: [50],
    miss: {
      wire: {
        method: 'PUT',
        preflight: {
          status: 204,
          headers: {
            Server: 'nginx',
            'Access-Control-Allow-Origin': page,
            'Access-Control-Allow-Methods': 'PUT',
          },
        },
        answer: bare(401),
        ...blocked,
      },
    },
  },
  {
    rule: 'error-above-middleware',
    match: { wire: { method: 'POST', preflight: passedPreflight(), answer: bare(500), ...blocked } },
    rows: [50],
    sure: 'likely',
    miss: { wire: { answer: allowed({}, 500) } },
  },
  {
    rule: 'error-above-middleware',
    match: { wire: { answer: bare(500), ...blocked } },
    rows: [50, 2],
    sure: 'possible',
    miss: { wire: { answer: { status: 502, headers: { Server: 'nginx' } }, ...blocked } },
  },
  {
    rule: 'disallowed-host',
    match: { wire: { answer: bare(400, { 'Content-Type': 'text/html; charset=utf-8' }), ...blocked } },
    rows: [36],
    sure: 'likely',
    miss: { wire: { answer: bare(400, { 'Content-Type': 'application/json' }), ...blocked } },
  },
  {
    rule: 'disallowed-host',
    match: {
      wire: { answer: bare(400), ...blocked },
      known: { body: '<title>DisallowedHost at /api/items/</title>' },
    },
    sure: 'certain',
    miss: { wire: { answer: allowed({}, 400) } },
  },
  {
    rule: 'proxy-error',
    match: { wire: { answer: { status: 502, headers: { Server: 'nginx/1.22.1' } }, ...blocked } },
    rows: [51],
    sure: 'certain',
    miss: { wire: { answer: allowed({ Server: 'nginx/1.22.1' }, 502) } },
  },
  {
    rule: 'proxy-error',
    match: {
      wire: {
        method: 'POST',
        preflight: passedPreflight(),
        answer: { status: 413, headers: { Server: 'nginx' } },
        ...blocked,
      },
    },
    rows: [51],
    miss: { wire: { answer: bare(413), ...blocked } },
  },
  {
    // nginx leaves its own headers out of errors unless told "always".
    rule: 'proxy-error',
    match: {
      wire: { answer: { status: 404, headers: { Server: 'nginx' } }, ...blocked },
      others: [
        {
          url: 'https://api.partner.example/other',
          answer: { headers: { Server: 'nginx', 'Access-Control-Allow-Origin': '*' } },
        },
      ],
    },
    rows: [51],
    miss: { wire: { answer: { status: 404, headers: { 'X-Powered-By': 'Express' } }, ...blocked } },
  },
];
