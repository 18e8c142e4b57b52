import type { RuleCase } from '../cases.ts';
import {
  allowed,
  api,
  bare,
  blocked,
  django,
  page,
  passedPreflight,
  refused,
  refusedPreflight,
} from '../wire.ts';

const by = (origin: string, more: Record<string, string> = {}) => ({
  headers: { ...django, 'access-control-allow-origin': origin, ...more },
});
const local = 'http://localhost:5174';

/** Which origin is allowed. */
export const originCases: readonly RuleCase[] = [
  {
    rule: 'origin-not-allowed',
    match: { wire: { answer: refused, ...blocked } },
    rows: [1, 11],
    sure: 'certain',
    miss: { wire: { answer: bare(), ...blocked } },
  },
  {
    // Express with a list: it varies by origin and names none, and it is no Django.
    rule: 'origin-not-allowed',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: {
          status: 204,
          headers: {
            'X-Powered-By': 'Express',
            Vary: 'Origin, Access-Control-Request-Headers',
            'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
            'Content-Length': '0',
          },
        },
        ...blocked,
      },
    },
    rows: [1],
    sure: 'likely',
    miss: { wire: { answer: { status: 502, headers: { Server: 'nginx', Vary: 'Origin' } }, ...blocked } },
  },
  {
    rule: 'origin-port-moved',
    match: {
      wire: { page: local, answer: refused, ...blocked, at: 2_000 },
      others: [{ page: 'http://localhost:5173', answer: by('http://localhost:5173', { Vary: 'origin' }) }],
    },
    rows: [3],
    miss: {
      wire: { page: local, answer: refused, ...blocked, at: 2_000 },
      others: [{ page, answer: by(page, { Vary: 'origin' }) }],
    },
  },
  {
    rule: 'loopback-names-differ',
    match: { wire: { page: local, answer: by('http://127.0.0.1:5174'), ...blocked } },
    rows: [4],
    sure: 'certain',
    miss: { wire: { page: local, answer: by('http://192.168.0.7:5174'), ...blocked } },
  },
  {
    rule: 'origin-scheme-differs',
    match: { wire: { page: 'http://app.example.com', answer: by(page), ...blocked } },
    rows: [5],
    miss: { wire: { page: 'http://app.example.com', answer: by('https://www.example.com'), ...blocked } },
  },
  {
    rule: 'allow-origin-differs',
    match: { wire: { answer: by('https://www.example.com'), ...blocked } },
    rows: [60, 56],
    sure: 'likely',
    miss: { wire: { page: 'null', answer: by('https://www.example.com'), ...blocked } },
  },
  {
    rule: 'allow-origin-differs',
    match: { wire: { answer: by(`${page}<i a=b>`), ...blocked } },
    rows: [60],
    sure: 'certain',
    miss: { wire: { answer: by(`https://one.example ${page}`), ...blocked } },
  },
  {
    rule: 'allow-origin-differs',
    match: { wire: { answer: by(`${page}/`), ...blocked } },
    rows: [60],
    sure: 'certain',
    miss: { wire: { answer: allowed() } },
  },
  {
    rule: 'allow-origin-twice',
    match: {
      wire: {
        answer: { headers: { Server: 'nginx', 'Access-Control-Allow-Origin': [page, '*'] } },
        ...blocked,
      },
    },
    rows: [52],
    miss: { wire: { answer: by('*') } },
  },
  {
    rule: 'allow-origin-twice',
    match: { wire: { answer: by(`https://one.example ${page}`), ...blocked } },
    rows: [52],
    miss: { wire: { answer: by(`${page}<i a=b>`), ...blocked } },
  },
  {
    rule: 'null-origin',
    match: { wire: { page: 'null', answer: refused, ...blocked } },
    rows: [19],
    sure: 'certain',
    miss: { wire: { answer: refused, ...blocked } },
  },
  {
    rule: 'cached-for-another-origin',
    match: { wire: { answer: by('https://www.example.com', { Age: '120', Vary: 'Origin' }), ...blocked } },
    rows: [56],
    sure: 'likely',
    miss: { wire: { answer: by('https://www.example.com', { Age: '0' }), ...blocked } },
  },
  {
    rule: 'cached-without-cors',
    match: {
      wire: {
        answer: { headers: { Server: 'nginx', ETag: '"1-2"' }, fromCache: true },
        ...blocked,
        at: 2_000,
      },
      others: [
        {
          type: 'image',
          page: null,
          sent: { 'Sec-Fetch-Mode': 'no-cors' },
          answer: { headers: { Server: 'nginx', ETag: '"1-2"' } },
        },
      ],
    },
    rows: [57],
    miss: { wire: { answer: { headers: { Server: 'nginx', ETag: '"1-2"' } }, ...blocked } },
  },
  {
    // Chromium does not say that it took it from its cache; the copy has the date of the answer before.
    rule: 'cached-without-cors',
    match: {
      wire: { answer: { headers: { Server: 'nginx', Date: 'Sat' } }, ...blocked, at: 2_000 },
      others: [
        {
          type: 'image',
          page: null,
          sent: { 'Sec-Fetch-Mode': 'no-cors' },
          answer: { headers: { Server: 'nginx', Date: 'Sat', Connection: 'keep-alive' } },
        },
      ],
    },
    rows: [57],
    sure: 'likely',
    miss: {
      wire: {
        answer: { headers: { Server: 'nginx', Date: 'Sat', Connection: 'close' } },
        ...blocked,
        at: 2_000,
      },
      others: [
        {
          type: 'image',
          page: null,
          sent: { 'Sec-Fetch-Mode': 'no-cors' },
          answer: { headers: { Server: 'nginx', Date: 'Sat', Connection: 'keep-alive' } },
        },
      ],
    },
  },
  {
    rule: 'static-host-without-cors',
    match: {
      wire: {
        url: 'https://files.partner.example/a.json',
        answer: { headers: { Server: 'AmazonS3', 'x-amz-request-id': '1', 'Last-Modified': 'Mon' } },
        ...blocked,
      },
    },
    rows: [55],
    sure: 'likely',
    miss: { wire: { answer: bare(), ...blocked } },
  },
  {
    rule: 'static-host-without-cors',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: { status: 403, headers: { Server: 'AmazonS3', 'x-amz-request-id': '1' } },
        ...blocked,
      },
    },
    rows: [55],
    miss: { wire: { answer: { status: 502, headers: { Server: 'nginx' } }, ...blocked } },
  },
  {
    rule: 'static-files-bypass-middleware',
    match: {
      wire: {
        url: 'http://localhost:8000/static/a.json',
        page: local,
        answer: {
          headers: {
            Server: 'WSGIServer/0.2 CPython/3.11.2',
            'Last-Modified': 'Mon',
            'Content-Type': 'application/json',
          },
        },
        ...blocked,
      },
    },
    rows: [54],
    miss: {
      wire: {
        url: 'http://localhost:8000/static/a.json',
        page: local,
        answer: bare(200, { Server: 'WSGIServer/0.2 CPython/3.11.2' }),
        ...blocked,
      },
    },
  },
  {
    rule: 'no-allow-origin',
    match: { wire: { answer: { status: 404, headers: { 'Content-Type': 'text/plain' } }, ...blocked } },
    rows: [2],
    sure: 'possible',
    miss: { wire: { answer: refused, ...blocked } },
  },
  {
    rule: 'cors-bypass-extension',
    match: { wire: { answer: by('https://www.example.com') } },
    rows: [70],
    miss: { wire: { answer: by('https://www.example.com'), ...blocked } },
  },
  {
    rule: 'unchanged-after-edit',
    match: {
      wire: { answer: refused, ...blocked, at: 3_000 },
      others: [
        { answer: refused, ...blocked, at: 1_000 },
        { error: 'net::ERR_CONNECTION_REFUSED', at: 2_000 },
      ],
    },
    rows: [21],
    sure: 'possible',
    first: false,
    miss: {
      wire: { answer: refused, ...blocked, at: 3_000 },
      others: [{ answer: refused, ...blocked, at: 1_000 }],
    },
  },
  {
    rule: 'cors-on-preflight-only',
    match: {
      wire: {
        method: 'PUT',
        preflight: {
          status: 204,
          headers: {
            Server: 'nginx',
            'Access-Control-Allow-Origin': page,
            'Access-Control-Allow-Methods': 'GET, PUT',
          },
        },
        answer: bare(200, { Server: 'nginx' }),
        ...blocked,
      },
    },
    rows: [53],
    sure: 'certain',
    miss: { wire: { method: 'PUT', preflight: passedPreflight(), answer: bare(), ...blocked } },
  },
  {
    rule: 'no-origin-sent',
    match: {
      wire: {
        page: null,
        url: api,
        type: 'other',
        sent: { 'User-Agent': 'curl/8.5.0', 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': '' },
        answer: bare(),
      },
    },
    rows: [22],
    sure: 'certain',
    miss: { wire: { method: 'PUT', shown: false, preflight: refusedPreflight, ...blocked } },
  },
];
