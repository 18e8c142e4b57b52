import { expect, test } from '@playwright/test';
import { api, diagnosed, type Entry, harText, lines, page, read } from './file.ts';

const chromium = 'WebInspector';
const cors = { Origin: page, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site' };
const echo = { 'Access-Control-Allow-Origin': page, Vary: 'origin' };
const django = {
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};
const preflight: Entry = {
  method: 'OPTIONS',
  sent: { Origin: page, 'Access-Control-Request-Method': 'PUT' },
  got: { vary: 'origin', 'content-length': '0', 'content-type': 'text/html; charset=utf-8' },
};
const told = (creator: string, ...entries: readonly Entry[]): readonly string[] =>
  lines(diagnosed(harText(creator, entries)));

test('header names in any case, an HTTP/2 request line among them', () => {
  const sent = { ':method': 'GET', ':path': '/api/items/', origin: page, 'sec-fetch-mode': 'cors' };
  expect(
    told(chromium, { sent, got: { 'ACCESS-CONTROL-ALLOW-ORIGIN': page, vary: 'Origin' }, error: null }),
  ).toEqual(['GET /api/items/ allowed']);
});

test('headers as an object of names, statuses as text', () => {
  const text = JSON.stringify({
    log: {
      entries: [
        {
          request: { method: 'GET', url: api, headers: { Origin: page, 'Sec-Fetch-Mode': 'cors' } },
          response: { status: '200', headers: { ...django, Vary: 'origin' } },
        },
      ],
    },
  });
  expect(lines(diagnosed(text))).toEqual(['GET /api/items/ blocked missing-allow-origin origin-not-allowed']);
});

test('a preflight without Access-Control-Request-Method is known by the request behind it', () => {
  const stripped: Entry = { method: 'OPTIONS', sent: { Origin: page }, got: preflight.got ?? {}, at: 1_000 };
  const put: Entry = { method: 'PUT', sent: { Origin: page }, status: 0, at: 1_010 };
  expect(told(chromium, stripped, put)).toEqual([
    'PUT /api/items/ blocked missing-allow-origin origin-not-allowed',
  ]);
});

test('a preflight that the browser calls one, with no headers at all', () => {
  const named: Entry = {
    method: 'OPTIONS',
    got: { ...preflight.got, ...echo, 'Access-Control-Allow-Methods': 'PUT' },
    more: { _initiator: { type: 'preflight' } },
    at: 1_000,
  };
  const put: Entry = { method: 'PUT', sent: cors, got: echo, error: null, at: 1_001 };
  expect(told(chromium, named, put)).toEqual(['PUT /api/items/ allowed preflight-not-cacheable']);
});

test("a page's own OPTIONS at home is a request", () => {
  const own: Entry = {
    method: 'OPTIONS',
    sent: { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' },
    error: null,
  };
  expect(told(chromium, own)).toEqual(['OPTIONS /api/items/ not-cors']);
});

test('a preflight far away in time is none of this request', () => {
  const late: Entry = { method: 'PUT', sent: cors, got: { ...django, ...echo }, error: null, at: 500_000 };
  expect(told(chromium, { ...preflight, at: 1_000 }, late)).toEqual([
    'PUT /api/items/ blocked missing-allow-origin origin-not-allowed',
    'PUT /api/items/ allowed preflight-cached',
  ]);
});

test('without anything that tells the page the verdict is undetermined', () => {
  expect(told('Charles Proxy', { got: django })).toEqual(['GET /api/items/ undetermined no-origin-sent']);
});

test('the page by the referrer, by the file, or by the browser that says it is at home', () => {
  const home = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' };
  expect(told(chromium, { sent: home, error: null })).toEqual(['GET /api/items/ not-cors']);
  const referred = { Referer: 'https://api.partner.example/start', 'Sec-Fetch-Dest': 'empty' };
  expect(told('Firefox', { sent: referred })).toEqual(['GET /api/items/ not-cors']);
  // Of another site by the browser's word: then that page is not the one that asked.
  const foreign = { ...referred, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' };
  expect(told('Firefox', { sent: foreign })[0]).toMatch(/ undetermined/);
});

test('navigations and WebSockets are not CORS', () => {
  const navigation = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none' };
  expect(told('Firefox', { sent: navigation })).toEqual(['GET /api/items/ not-cors']);
  const typed = { Accept: 'text/html,application/xhtml+xml', 'Upgrade-Insecure-Requests': '1' };
  expect(told('Charles Proxy', { sent: typed })[0]).toContain(' not-cors');
  const socket: Entry = {
    url: 'wss://api.partner.example/live',
    status: 101,
    sent: { Origin: page, Upgrade: 'websocket' },
  };
  expect(told('Firefox', socket)).toEqual(['GET /live not-cors']);
});

test('a tool that only listened never says that a page was given an answer', () => {
  const answer: Entry = { sent: cors, got: django };
  for (const creator of ['Charles Proxy', 'HTTP Toolkit', 'WebKit Web Inspector', chromium]) {
    expect(told(creator, answer), creator).toEqual([
      'GET /api/items/ blocked missing-allow-origin middleware-missing',
    ]);
  }
});

test('credentials that are not in the file are unknown, never none', () => {
  const star: Entry = {
    sent: { Origin: page, 'Sec-Fetch-Mode': 'cors' },
    got: { 'Access-Control-Allow-Origin': '*' },
  };
  expect(read(harText('HTTP Toolkit', [star])).withoutSecrets).toBe(true);
  expect(told('HTTP Toolkit', star)).toEqual(['GET /api/items/ undetermined']);
  // Somewhere else in the file there are some: then here there were none.
  const login: Entry = { url: `${page}/me`, sent: { Cookie: 'a=1', Referer: `${page}/` } };
  expect(told('HTTP Toolkit', star, login)[0]).toBe('GET /api/items/ allowed');
});

test('cookies that only the list of cookies holds count as sent', () => {
  const star: Entry = { sent: cors, got: { 'Access-Control-Allow-Origin': '*' } };
  const { log } = JSON.parse(harText('Firefox', [star]));
  log.entries[0].request.cookies = [{ name: 'sessionid', value: 's3cr3t' }];
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual([
    'GET /api/items/ blocked wildcard-with-credentials wildcard-with-credentials',
  ]);
});

test('what the browser blocked although it is allowed without credentials had them', () => {
  const star: Entry = { sent: cors, got: { 'Access-Control-Allow-Origin': '*' }, error: 'net::ERR_FAILED' };
  expect(told(chromium, star)).toEqual([
    'GET /api/items/ blocked wildcard-with-credentials wildcard-with-credentials',
  ]);
});

test('the body makes a cause certain, and says that it did', () => {
  const post: Entry = {
    method: 'POST',
    sent: cors,
    status: 403,
    got: { ...django, ...echo, 'Content-Type': 'text/html' },
  };
  const found = (body?: string) =>
    diagnosed(harText('Firefox', [body === undefined ? post : { ...post, body }]))[0]?.findings[0];
  expect(found()).toMatchObject({ id: 'csrf-refused', sure: 'likely' });
  const certain = found('<h1>CSRF verification failed. Request aborted.</h1>');
  expect(certain).toMatchObject({ id: 'csrf-refused', sure: 'certain' });
  expect(certain?.evidence.map(({ label }) => label)).toContain('Body (makes it certain)');
});

test('a redirect whose target is not in the file passed by itself', () => {
  const lone: Entry = { sent: cors, status: 302, got: { ...echo, Location: '/elsewhere/' }, error: null };
  expect(told(chromium, lone)).toEqual(['GET /api/items/ allowed']);
  const { Location } = { Location: '/elsewhere/' };
  expect(told(chromium, { ...lone, got: { ...django, Location } })[0]).toContain(
    'blocked missing-allow-origin',
  );
});

test('the same URL asked for by the page later is no hop of the redirect', () => {
  const refused: Entry = { sent: cors, status: 302, got: { Location: '/elsewhere/' }, at: 1_000 };
  const own: Entry = { url: 'https://api.partner.example/elsewhere/', sent: cors, got: echo, at: 1_050 };
  expect(told('Firefox', refused, own)).toEqual([
    'GET /api/items/ blocked missing-allow-origin static-host-without-cors',
    'GET /elsewhere/ allowed',
  ]);
});

test('an answer that never came is no network error unless the file says so', () => {
  const [one] = diagnosed(harText('Firefox', [{ sent: cors, status: 0 }]));
  expect(one?.findings[0]).toMatchObject({ id: 'request-failed', sure: 'possible' });
});

test('mixed content is told from any other empty error', () => {
  const entry: Entry = {
    url: 'http://api.partner.example/x',
    status: 0,
    error: '',
    more: { _resourceType: 'fetch', pageref: 'p' },
  };
  const { log } = JSON.parse(harText(chromium, [entry]));
  log.pages = [{ id: 'p', title: `${page}/` }];
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual(['GET /x failed mixed-content']);
  log.pages = [{ id: 'p', title: 'http://app.example.com/' }];
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual(['GET /x failed request-failed']);
});

test('a 304 is judged by what was kept before, never by itself', () => {
  const first: Entry = { sent: cors, got: { ...echo, ETag: '"1"' }, error: null, at: 1_000 };
  const again: Entry = {
    sent: cors,
    status: 304,
    got: { ETag: '"1"', Vary: 'origin' },
    error: null,
    at: 9_000,
  };
  expect(told(chromium, first, again)).toEqual(['GET /api/items/ allowed', 'GET /api/items/ allowed']);
  expect(told(chromium, again)).toEqual(['GET /api/items/ undetermined']);
});

test('errors in words are no network errors unless they name the network', () => {
  const failed = (error: string): string =>
    told('WebKit Web Inspector', { sent: cors, status: 0, error })[0] ?? '';
  expect(failed('Origin https://app.example.com is not allowed by Access-Control-Allow-Origin.')).toContain(
    'request-failed',
  );
  expect(failed('Could not connect to the server.')).toContain('server-unreachable');
});

test('the names that Playwright has for a failure', () => {
  const entry = JSON.parse(harText('Playwright', [{ sent: cors, status: -1 }]));
  entry.log.entries[0].response._failureText = 'net::ERR_CONNECTION_REFUSED';
  expect(lines(diagnosed(JSON.stringify(entry)))).toEqual(['GET /api/items/ failed server-unreachable']);
});

test('an answer whose status is not in the file is judged by its headers', () => {
  const { log } = JSON.parse(harText('Firefox', [{ sent: cors, got: { ...django, Vary: 'origin' } }]));
  delete log.entries[0].response.status;
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual([
    'GET /api/items/ blocked missing-allow-origin origin-not-allowed',
  ]);
});

test('addresses and methods may be spelt in other ways', () => {
  const asked: Entry = { ...preflight, url: 'https://API.partner.example:443/api/items/', at: 1_000 };
  const put: Entry = { method: 'put', status: 0, at: 1_001, error: 'net::ERR_FAILED' };
  expect(told(chromium, asked, put)).toEqual([
    'PUT /api/items/ blocked missing-allow-origin origin-not-allowed',
  ]);
  const first: Entry = {
    url: 'https://api.partner.example',
    sent: cors,
    status: 302,
    got: { ...echo, Location: 'https://API.partner.example' },
    at: 1_000,
  };
  const second: Entry = { url: 'https://api.partner.example/', sent: cors, got: echo, at: 1_100 };
  const [one] = diagnosed(harText('Firefox', [first, second]));
  expect(one?.exchange.hops).toHaveLength(2);
});

test('what a service worker answered, and files of the browser itself, are not judged by their headers', () => {
  const { log } = JSON.parse(harText(chromium, [{ sent: cors, error: null }]));
  log.entries[0].response._fetchedViaServiceWorker = true;
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual(['GET /api/items/ undetermined']);
  const own: Entry = { url: 'chrome-extension://abcdef/script.js', sent: { Origin: page }, error: null };
  expect(told(chromium, own)).toEqual(['GET /script.js not-cors']);
});

test('the change is for whoever answered, and holds what the page asks', () => {
  const powered = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': page };
  const asked: Entry = {
    method: 'OPTIONS',
    sent: {
      Origin: page,
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'x-tenant',
    },
    status: 204,
    got: { ...powered, 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE' },
    at: 1_000,
  };
  const put: Entry = { method: 'PUT', status: 0, at: 1_001, error: 'net::ERR_FAILED' };
  const [one] = diagnosed(harText(chromium, [asked, put]));
  expect(one?.findings[0]).toMatchObject({ id: 'header-not-allowed', answeredBy: 'express' });
  expect(one?.fixes).toHaveLength(1);
  for (const part of ["require('cors')", page, '"PUT"', 'x-tenant']) expect(one?.fixes[0]).toContain(part);
});

test('a change works at the first try: what the refusal hides is in it', () => {
  const asked: Entry = {
    ...preflight,
    sent: { ...preflight.sent, 'Access-Control-Request-Headers': 'x-tenant' },
    at: 1_000,
  };
  const put: Entry = { method: 'PUT', status: 0, at: 1_001, error: 'net::ERR_FAILED' };
  const [one] = diagnosed(harText(chromium, [asked, put]));
  const text = one?.fixes.join('\n') ?? '';
  expect(text).toContain('CORS_ALLOWED_ORIGINS');
  expect(text).toContain('x-tenant');
});

test('a file that names failures means by its silence that the others went well', () => {
  const star: Entry = {
    sent: { Origin: page, 'Sec-Fetch-Mode': 'cors' },
    got: { 'Access-Control-Allow-Origin': '*' },
  };
  expect(told(chromium, star)).toEqual(['GET /api/items/ undetermined']);
  const failed: Entry = { ...star, url: 'https://api.partner.example/other', error: 'net::ERR_FAILED' };
  expect(told(chromium, star, failed)).toEqual([
    'GET /api/items/ allowed',
    'GET /other blocked wildcard-with-credentials wildcard-with-credentials',
  ]);
  // Its own headers say otherwise, and silence is no proof against them.
  const bare: Entry = { sent: cors, got: django };
  expect(told(chromium, bare, failed)[0]).toBe(
    'GET /api/items/ blocked missing-allow-origin middleware-missing',
  );
  expect(told(chromium, { ...bare, error: null })[0]).toBe(
    'GET /api/items/ blocked missing-allow-origin cors-bypass-extension',
  );
});
