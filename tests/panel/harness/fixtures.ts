import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { Marker, RecordingState } from '../../../src/protocol.ts';
import { allowsPage, api, django, exchange, lists, page, start } from './build.ts';

export const recordingState: RecordingState = {
  recording: true,
  preserveLog: false,
  since: start - 4000,
  dropped: 0,
  siteAccess: true,
  browser: 'chromium',
};

/** A server of its own, open to every origin: what one server answers is of one kind. */
const openApi = 'http://localhost:8100';

/** A page's life against a Django server, as a person would see it. */
export const everyday: readonly JudgedExchange[] = [
  exchange({
    id: 'same-origin',
    hops: [{ url: `${page}/app.js`, response: { status: 200 } }],
  }),
  exchange({
    id: 'simple',
    at: start + 100,
    hops: [{ url: `${api}/api/items/`, response: { status: 200, headers: [...django, allowsPage] } }],
  }),
  exchange({
    id: 'header-not-allowed',
    at: start + 200,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/api/items/42/`,
        method: 'PUT',
        headers: null,
        preflight: {
          status: 200,
          asks: 'content-type,x-request-id,x-trace-id',
          headers: [...django, allowsPage, ...lists],
        },
      },
    ],
  }),
  exchange({
    id: 'wildcard',
    at: start + 300,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${openApi}/api/me/`,
        headers: [
          ['Origin', page],
          ['Cookie', '••••'],
          ['Sec-Fetch-Mode', 'cors'],
        ],
        response: { status: 200, headers: [...django, ['Access-Control-Allow-Origin', '*']] },
      },
    ],
  }),
  exchange({
    id: 'append-slash',
    at: start + 400,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/api/items`,
        method: 'POST',
        headers: null,
        preflight: {
          status: 301,
          asks: 'content-type',
          headers: [
            ['Location', '/api/items/'],
            ['Server', 'WSGIServer/0.2 CPython/3.11.2'],
          ],
        },
      },
    ],
  }),
  exchange({
    id: 'trailing-slash',
    at: start + 500,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/api/report/?from=2025-01-01&to=2025-12-31`,
        response: { status: 200, headers: [...django, ['Access-Control-Allow-Origin', `${page}/`]] },
      },
    ],
  }),
  exchange({
    id: 'preflighted',
    at: start + 600,
    hops: [
      {
        url: `${api}/api/items/7/`,
        method: 'DELETE',
        preflight: { status: 200, headers: [...django, allowsPage, ...lists] },
        response: { status: 204, headers: [...django, allowsPage, ['X-Total-Count', '41']] },
      },
    ],
  }),
  exchange({
    id: 'redirected',
    at: start + 700,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/api/login/`,
        response: {
          status: 302,
          headers: [...django, allowsPage, ['Location', 'https://login.example.com/authorize?client=shop']],
        },
      },
      {
        url: 'https://login.example.com/authorize?client=shop',
        headers: [
          ['Origin', 'null'],
          ['Sec-Fetch-Mode', 'cors'],
        ],
        response: { status: 200, headers: [['Content-Type', 'text/html']] },
      },
    ],
  }),
  exchange({
    id: 'network',
    at: start + 800,
    error: 'net::ERR_CONNECTION_REFUSED',
    hops: [{ url: 'http://localhost:8001/health', headers: null, response: null }],
  }),
  exchange({
    id: 'no-cors',
    at: start + 900,
    type: 'image',
    hops: [
      {
        url: 'http://cdn.localhost:9000/logo.png',
        headers: [
          ['Sec-Fetch-Mode', 'no-cors'],
          ['Sec-Fetch-Dest', 'image'],
        ],
        response: { status: 200, headers: [['Content-Type', 'image/png']] },
      },
    ],
  }),
  exchange({
    id: 'server-error',
    at: start + 1000,
    hops: [{ url: `${api}/api/boom/`, response: { status: 500, headers: [...django, allowsPage] } }],
  }),
  exchange({
    id: 'pending',
    at: start + 1100,
    error: null,
    hops: [{ url: `${api}/api/slow/`, method: 'PATCH', headers: null, preflight: 'unanswered' }],
  }),
  exchange({
    id: 'noted',
    at: start + 1200,
    notes: ['preflight-may-be-anothers'],
    hops: [{ url: `${api}/api/odd/`, headers: null, response: { status: 200 } }],
  }),
];

export const markers: readonly Marker[] = [
  { kind: 'navigation', id: 'n1', at: start - 10, url: `${page}/` },
  { kind: 'gap', id: 'g1', from: start + 650, to: start + 690, restarts: 1, filled: null },
];

const long = 'v'.repeat(64 * 1024);

/** What a page or a server may send to break a panel. */
export const hostile: readonly JudgedExchange[] = [
  exchange({
    id: 'markup',
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/<img src=x onerror=alert(1)>/%3Cscript%3E`,
        response: {
          status: 200,
          headers: [
            ['Access-Control-Allow-Origin', '<img src=x onerror="window.pwned=1">'],
            ['X-Control', 'a\u0001b\u007fc\u0085d'],
            ['X-Long', long],
            ['X-Backtick', '`code` <b>bold</b>'],
          ],
        },
      },
    ],
  }),
  exchange({
    id: 'right to left',
    error: 'net::ERR_FAILED',
    at: start + 10,
    hops: [
      {
        url: `${api}/\u202egnp.exe/שלום/${'long-segment/'.repeat(60)}`,
        method: 'BREW',
        headers: null,
        preflight: {
          status: 200,
          asks: Array.from({ length: 120 }, (_, index) => `x-header-${index}`).join(','),
          headers: [['Access-Control-Allow-Origin', page]],
        },
      },
    ],
  }),
  exchange({
    id: 'not-a-url',
    at: start + 20,
    notes: ['malformed-url', 'missing-start'],
    hops: [{ url: 'http://[::bad/\u0000', response: { status: 200 } }],
  }),
  exchange({
    id: 'many-hops',
    at: start + 30,
    error: 'net::ERR_FAILED',
    hops: [
      { url: `${api}/0/`, response: { status: 302, headers: [allowsPage, ['Location', '/1/']] } },
      ...Array.from({ length: 8 }, (_, index) => ({
        url: `http://host-${index}.example:8080/very/long/path/that/does/not/fit/${index}/`,
        response: {
          status: 307,
          headers: [['Access-Control-Allow-Origin', '*'] as const, ['Location', `/${index + 2}/`] as const],
        },
      })),
    ],
  }),
];

/** Many rows, every seventh refused. */
export function many(count: number): readonly JudgedExchange[] {
  return Array.from({ length: count }, (_, index) =>
    exchange({
      id: `row-${index}`,
      at: start + index,
      ...(index % 7 === 0 ? { error: 'net::ERR_FAILED' } : {}),
      hops: [
        {
          url: `${api}/api/items/${index}/`,
          response: { status: 200, headers: index % 7 === 0 ? django : [...django, allowsPage] },
        },
      ],
    }),
  );
}

/** Two pages that ask slow and quick servers: what a waterfall is looked at for. */
export const timed: readonly JudgedExchange[] = [
  exchange({
    id: 'before',
    at: start,
    took: 300,
    hops: [{ url: `${api}/api/me/`, response: { status: 200, headers: [...django, allowsPage] } }],
  }),
  exchange({
    id: 'both',
    at: start + 5_100,
    took: 900,
    preflightTook: 300,
    hops: [
      {
        url: `${api}/api/items/7/`,
        method: 'PUT',
        preflight: { status: 200, headers: [...django, allowsPage, ...lists] },
        response: { status: 200, headers: [...django, allowsPage] },
      },
    ],
  }),
  exchange({
    id: 'only-preflight',
    at: start + 5_400,
    took: 210,
    preflightTook: 200,
    error: 'net::ERR_FAILED',
    hops: [
      {
        url: `${api}/api/items/8/`,
        method: 'DELETE',
        headers: null,
        preflight: { status: 200, headers: [...django, ...lists] },
      },
    ],
  }),
  exchange({
    id: 'quick',
    at: start + 5_950,
    took: 4,
    error: 'net::ERR_FAILED',
    hops: [{ url: `${api}/api/tags/`, response: { status: 200, headers: django } }],
  }),
  exchange({
    id: 'refused',
    at: start + 6_100,
    took: 500,
    error: 'net::ERR_CONNECTION_REFUSED',
    hops: [{ url: 'http://localhost:8001/health', headers: null, response: null }],
  }),
  exchange({
    id: 'open',
    at: start + 6_500,
    error: null,
    hops: [{ url: `${api}/api/slow/`, response: null }],
  }),
  exchange({
    id: 'last',
    at: start + 6_700,
    took: 400,
    hops: [{ url: `${api}/api/late/`, response: { status: 200, headers: [...django, allowsPage] } }],
  }),
  exchange({
    id: 'untold',
    at: 0,
    took: 0,
    hops: [{ url: `${api}/api/file/`, response: { status: 200, headers: [...django, allowsPage] } }],
  }),
];

export const timedMarkers: readonly Marker[] = [
  { kind: 'navigation', id: 'second page', at: start + 5_000, url: `${page}/second` },
];

/** Many rows, every fifth of them allowed and with a header that the page cannot read. */
export function warned(count = 5_000): readonly JudgedExchange[] {
  return Array.from({ length: count }, (_, index) =>
    exchange({
      id: `row-${index}`,
      at: start + index,
      hops: [
        {
          url: `${api}/api/items/${index}/`,
          response: {
            status: 200,
            headers: [
              ...django,
              allowsPage,
              ...(index % 5 === 0 ? [['X-Total-Count', String(index)] as const] : []),
            ],
          },
        },
      ],
    }),
  );
}

const echo = (id: string, at: number, origin: string): JudgedExchange =>
  exchange({
    id,
    at,
    origin,
    hops: [
      {
        url: 'https://api.example.com/api/me/',
        headers: [
          ['Origin', origin],
          ['Sec-Fetch-Mode', 'cors'],
        ],
        response: {
          status: 200,
          headers: [
            ...django,
            ['Access-Control-Allow-Origin', origin],
            ['Access-Control-Allow-Credentials', 'true'],
          ],
        },
      },
    ],
  });

/** More rows than are drawn, of a server that may echo whoever asks: that is not seen until `stranger` comes. */
export const echoing: readonly JudgedExchange[] = Array.from({ length: 300 }, (_, index) =>
  echo(`echo-${index}`, start + index, 'https://shop.example.com'),
);
export const stranger: readonly JudgedExchange[] = [
  echo('stranger', start + 1_000, 'https://elsewhere.example.net'),
];
