import type { RuleCase } from '../cases.ts';
import { allowed, bare, blocked, including, page, passedPreflight } from '../wire.ts';

/** A refused preflight that asks for these headers. */
const asking = (names: string, lists: Record<string, string> = {}) => ({
  shown: false as const,
  asks: { 'Access-Control-Request-Headers': names },
  preflight: passedPreflight(page, lists),
  ...blocked,
});
const only = (headers: string) => ({ 'access-control-allow-headers': headers });
const verbs = (methods: string) => ({ 'access-control-allow-methods': methods });

/** What a preflight asked for, and what its answer allows. */
export const preflightCases: readonly RuleCase[] = [
  {
    rule: 'header-not-allowed',
    match: { wire: asking('x-tenant-id') },
    rows: [23, 16],
    sure: 'certain',
    miss: {
      wire: {
        asks: { 'Access-Control-Request-Headers': 'content-type' },
        preflight: passedPreflight(),
        answer: allowed(),
      },
    },
  },
  {
    rule: 'header-not-allowed',
    match: { wire: asking('x-tenant-id', only('content-type, x-other')) },
    rows: [23],
    miss: { wire: asking('content-type', only('x-other')) },
  },
  {
    rule: 'client-sends-response-header',
    match: { wire: asking('access-control-allow-origin') },
    rows: [26],
    miss: { wire: asking('x-access-token') },
  },
  {
    rule: 'default-headers-replaced',
    match: { wire: asking('content-type', only('x-tenant-id')) },
    rows: [24],
    miss: { wire: asking('x-other', only('x-tenant-id')) },
  },
  {
    rule: 'setting-is-a-string',
    match: { wire: asking('x-to', only('x, -, t, o')) },
    rows: [25],
    miss: { wire: asking('x-to', only('x')) },
  },
  {
    rule: 'wildcard-literal-with-credentials',
    match: {
      wire: {
        shown: false,
        method: 'PUT',
        asks: { 'Access-Control-Request-Headers': 'x-tenant-id', ...including },
        preflight: passedPreflight(page, { ...only('*'), 'access-control-allow-credentials': 'true' }),
        ...blocked,
      },
    },
    rows: [29],
    miss: {
      wire: {
        shown: false,
        asks: { 'Access-Control-Request-Headers': 'x-tenant-id', ...including },
        preflight: passedPreflight(page, { 'access-control-allow-credentials': 'true' }),
        ...blocked,
      },
    },
  },
  {
    rule: 'wildcard-misses-authorization',
    match: { wire: { ...asking('authorization', only('*')), rules: 'standard' } },
    rows: [30],
    miss: { wire: asking('authorization', only('x-other')) },
  },
  {
    // Chromium lets it pass, for now.
    rule: 'wildcard-misses-authorization',
    match: {
      wire: {
        asks: { 'Access-Control-Request-Headers': 'authorization' },
        sent: { Authorization: 'Bearer 1' },
        preflight: passedPreflight(page, only('*')),
        answer: allowed(),
      },
    },
    rows: [30],
    miss: {
      wire: {
        asks: { 'Access-Control-Request-Headers': 'x-a' },
        sent: { 'X-A': '1' },
        preflight: passedPreflight(page, only('*')),
        answer: allowed(),
      },
    },
  },
  {
    rule: 'extension-injected-header',
    match: {
      wire: asking('x-injected'),
      others: [
        { url: 'https://one.example/', sent: { 'X-Injected': '1' }, answer: allowed() },
        { url: 'https://two.example/', sent: { 'X-Injected': '1' }, answer: allowed() },
      ],
    },
    rows: [69],
    sure: 'possible',
    first: false,
    miss: {
      wire: asking('x-injected'),
      others: [{ url: 'https://one.example/', sent: { 'X-Injected': '1' }, answer: allowed() }],
    },
  },
  {
    rule: 'method-not-allowed',
    match: {
      wire: {
        method: 'DELETE',
        shown: false,
        preflight: passedPreflight(page, verbs('GET, POST')),
        ...blocked,
      },
    },
    rows: [27],
    sure: 'certain',
    miss: { wire: { method: 'patch', shown: false, preflight: passedPreflight(), ...blocked } },
  },
  {
    rule: 'method-not-allowed',
    match: { wire: { method: 'QUERY', shown: false, preflight: passedPreflight(), ...blocked } },
    rows: [27, 16],
    miss: { wire: { method: 'DELETE', preflight: passedPreflight(), answer: allowed() } },
  },
  {
    rule: 'method-case',
    match: { wire: { method: 'patch', shown: false, preflight: passedPreflight(), ...blocked } },
    rows: [28],
    miss: { wire: { method: 'query', shown: false, preflight: passedPreflight(), ...blocked } },
  },
  {
    rule: 'malformed-allow-list',
    match: {
      wire: { method: 'PUT', shown: false, preflight: passedPreflight(page, verbs('PUT, B@D')), ...blocked },
    },
    miss: {
      wire: { method: 'PUT', shown: false, preflight: passedPreflight(page, verbs('GET')), ...blocked },
    },
  },
  {
    rule: 'preflight-turned-away',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: bare(401, { 'WWW-Authenticate': 'Basic' }),
        ...blocked,
      },
    },
    rows: [31],
    sure: 'certain',
    miss: { wire: { method: 'PUT', preflight: passedPreflight(), answer: bare(401), ...blocked } },
  },
  {
    rule: 'preflight-turned-away',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: { status: 403, headers: { Server: 'nginx' } },
        ...blocked,
      },
    },
    rows: [31],
    miss: { wire: { method: 'PUT', shown: false, preflight: { status: 405, headers: {} }, ...blocked } },
  },
  {
    rule: 'preflight-method-refused',
    match: {
      wire: { method: 'PUT', shown: false, preflight: bare(405, { Allow: 'GET, HEAD' }), ...blocked },
    },
    rows: [32],
    miss: { wire: { method: 'PUT', preflight: passedPreflight(), answer: allowed({ Allow: 'GET' }, 405) } },
  },
  {
    rule: 'preflight-client-certificate',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: 'unanswered',
        error: 'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED',
      },
    },
    rows: [39],
    miss: {
      wire: { method: 'PUT', shown: false, preflight: 'unanswered', error: 'net::ERR_CERT_DATE_INVALID' },
    },
  },
  {
    // The body, where it is known, makes it certain.
    rule: 'preflight-client-certificate',
    match: {
      wire: {
        method: 'PUT',
        shown: false,
        preflight: { status: 400, headers: { Server: 'nginx' } },
        ...blocked,
      },
      known: { body: '<center>No required SSL certificate was sent</center>' },
    },
    rows: [39],
    sure: 'certain',
    miss: { wire: { method: 'PUT', shown: false, preflight: { status: 400, headers: {} }, ...blocked } },
  },
];
