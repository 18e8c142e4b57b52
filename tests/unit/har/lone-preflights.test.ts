import { expect, test } from '@playwright/test';
import { readHarFile } from '../../../extension/panel/har-file.ts';
import { headline } from '../../../extension/panel/view/headline.ts';
import { sequence } from '../../../extension/panel/view/sequence.ts';
import { why } from '../../../extension/panel/view/why.ts';
import { exportHar } from '../../../src/har/export-har.ts';
import { api, diagnosed, type Entry, harText, lines, page, read } from './file.ts';

// A proxy sees what is sent. A request that its preflight did not allow is not.

const charles = 'Charles Proxy';
const asked: Entry = {
  method: 'OPTIONS',
  sent: {
    Origin: page,
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'x-request-id',
  },
  got: {
    Vary: 'origin',
    'Access-Control-Allow-Origin': page,
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': 'content-type',
  },
  at: 1_000,
};
const passing: Entry = {
  ...asked,
  got: {
    ...asked.got,
    'Access-Control-Allow-Headers': 'x-request-id',
    'Access-Control-Allow-Credentials': 'true',
  },
};

test('a refused preflight alone in a file is the row of the request that it asked for', () => {
  const all = diagnosed(harText(charles, [asked]));
  expect(lines(all)).toEqual(['PUT /api/items/ blocked header-not-allowed header-not-allowed']);
  const [one] = all;
  expect(one?.exchange.hops[0]).toMatchObject({
    method: 'PUT',
    url: api,
    requestHeaders: null,
    response: null,
  });
  expect(one?.exchange.hops[0].preflight?.response?.status).toBe(200);
  expect(one?.exchange.context.origin).toBe(page);
  expect(one?.exchange.notes).toEqual(['request-not-in-file']);
  expect(one?.decision).toMatchObject({ at: 'preflight' });
  expect(one?.fixes.join()).toContain('x-request-id');
});

test('it is not lost among the requests of a larger file', () => {
  const home = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' };
  const get: Entry = { sent: home, at: 2_000 };
  expect(lines(diagnosed(harText(charles, [get, asked])))).toEqual([
    'GET /api/items/ not-cors',
    'PUT /api/items/ blocked header-not-allowed header-not-allowed',
  ]);
});

test('a preflight whose request is there is no row of its own', () => {
  const put: Entry = {
    method: 'PUT',
    sent: { Origin: page, 'X-Request-Id': '1' },
    got: passing.got ?? {},
    at: 1_010,
  };
  const [one, ...others] = diagnosed(harText(charles, [passing, put]));
  expect(others).toEqual([]);
  expect(one?.exchange.notes).toEqual([]);
});

test('one that lets its request through says that the request is not in the file', () => {
  const [one] = diagnosed(harText(charles, [passing]));
  expect(one?.decision).toEqual({ kind: 'undetermined', missing: 'response-headers' });
  if (one === undefined) return;
  expect(why(one.exchange, [])).toEqual({
    text: 'preflight passed; the request is not in the file',
    quiet: true,
  });
  expect(headline(one.exchange, [])).toContain('the request itself is not in this file');
  const drawn = sequence(one.exchange).lines.at(-1);
  expect(drawn).toEqual({
    kind: 'stopped',
    tone: 'quiet',
    text: 'not in this file: PUT /api/items/',
  });
});

test('a preflight that got no answer failed, and its request was not sent', () => {
  const [one] = diagnosed(harText(charles, [{ ...asked, status: 0, got: {} }]));
  expect(one?.decision.kind).toBe('failed');
});

test('behind a redirect it is the next hop of the request', () => {
  const put: Entry = {
    method: 'PUT',
    sent: { Origin: page },
    status: 307,
    got: { 'Access-Control-Allow-Origin': page, Location: 'https://other.example/x' },
    at: 900,
  };
  const before: Entry = { ...passing, at: 890 };
  const next: Entry = { ...asked, url: 'https://other.example/x', got: {}, at: 910 };
  const all = diagnosed(harText(charles, [before, put, next]));
  expect(lines(all)).toEqual(['PUT /api/items/ allowed', expect.stringMatching(/^PUT \/x blocked /)]);
  expect(all[0]?.exchange).toBe(all[1]?.exchange);
});

test("a page's own OPTIONS stays an OPTIONS", () => {
  const home = { 'Sec-Fetch-Site': 'same-origin', Referer: `${page}/` };
  const own: Entry = { url: `${page}/x`, method: 'OPTIONS', sent: home };
  const [one] = diagnosed(harText(charles, [own]));
  expect(one?.exchange.hops[0].method).toBe('OPTIONS');
  expect(one?.exchange.notes).toEqual([]);
});

test('one that the browser calls a preflight and that names no method is a row as well', () => {
  const named: Entry = { method: 'OPTIONS', more: { _resourceType: 'preflight' } };
  expect(diagnosed(harText('WebInspector', [named]))).toHaveLength(1);
});

test('written out it is a preflight alone again, with the decision on it', () => {
  const all = diagnosed(harText(charles, [asked]));
  const text = exportHar(all, { version: '1', browser: 'other' });
  const { log } = JSON.parse(text);
  expect(log.entries.map(({ request }: { request: { method: string } }) => request.method)).toEqual([
    'OPTIONS',
  ]);
  expect(log.entries[0]._corscope.decision).toMatchObject({ kind: 'blocked', at: 'preflight' });
  expect(lines(diagnosed(text))).toEqual(lines(all));
});

test('a tunnel through the proxy is no request of a page', () => {
  const tunnel: Entry = { method: 'CONNECT', url: 'https://api.partner.example', sent: { Host: 'a:443' } };
  expect(lines(diagnosed(harText(charles, [tunnel, asked])))).toEqual([
    'PUT /api/items/ blocked header-not-allowed header-not-allowed',
  ]);
  const result = readHarFile('a.har', harText(charles, [tunnel]));
  expect(result.ok && result.file.exchanges.size).toBe(0);
});

test('whether cookies may have been taken out is told of such a file too', () => {
  expect(read(harText(charles, [asked])).withoutSecrets).toBe(true);
  const result = readHarFile('a.har', harText(charles, [asked]));
  expect(result.ok && result.file.withoutSecrets).toBe(true);
});
