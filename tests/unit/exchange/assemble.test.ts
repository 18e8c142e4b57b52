import { expect, test } from '@playwright/test';
import { openBook } from '../../../src/exchange/book.ts';
import { allows, asks, play, rows, sent } from './stream.ts';

test('Chromium order: the preflight comes between the actual’s start and its headers', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'OPTIONS', 'before-request'],
    ['2', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['2', 'OPTIONS', 'headers-received', { headers: allows }],
    ['2', 'OPTIONS', 'completed'],
    ['1', 'PUT', 'send-headers', { headers: sent }],
    ['1', 'PUT', 'headers-received', { headers: allows }],
    ['1', 'PUT', 'completed'],
  ]);
  const [row, ...others] = rows(book, 'chromium');
  expect(others).toEqual([]);
  expect(row?.hops[0].preflight?.requestId).toBe('2');
  expect(row?.judgement.decision.kind).toBe('allowed');
  expect(row?.judgement.agreement).toBe('agrees');
});

test('Firefox order: the actual shows its headers before its preflight starts', () => {
  const book = play(
    [
      ['1', 'PUT', 'before-request'],
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['2', 'OPTIONS', 'before-request'],
      ['2', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['2', 'OPTIONS', 'headers-received', { status: 404, headers: allows }],
      ['2', 'OPTIONS', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['1', 'PUT', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
    ],
    openBook(7, [], 'firefox'),
  );
  const [row, ...others] = rows(book, 'firefox');
  expect(others).toEqual([]);
  expect(row?.judgement.decision).toMatchObject({
    kind: 'blocked',
    at: 'preflight',
    failure: { code: 'preflight-not-ok-status' },
  });
  expect(row?.judgement.agreement).toBe('agrees');
});

test('two identical requests at once: each preflight goes to its own row, first come first served', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'PUT', 'before-request'],
    ['3', 'OPTIONS', 'before-request'],
    ['4', 'OPTIONS', 'before-request'],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
  ]);
  const pairs = rows(book, 'chromium').map((row) => [row.requestId, row.hops[0].preflight?.requestId]);
  expect(pairs).toEqual([
    ['1', '3'],
    ['2', '4'],
  ]);
});

test('a page’s own OPTIONS is a request of its own', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'OPTIONS', 'before-request'],
    ['2', 'OPTIONS', 'send-headers', { headers: sent }],
    ['2', 'OPTIONS', 'completed', { headers: allows }],
  ]);
  expect(rows(book, 'chromium').map(({ requestId, hops }) => [requestId, hops[0].preflight])).toEqual([
    ['1', null],
    ['2', null],
  ]);
});

test('redirects add hops to one row', () => {
  const book = play([
    ['1', 'GET', 'before-request'],
    ['1', 'GET', 'send-headers', { headers: sent }],
    ['1', 'GET', 'headers-received', { status: 302, headers: allows }],
    ['1', 'GET', 'redirect', { status: 302, headers: allows }],
    ['1', 'GET', 'before-request', { url: 'http://127.0.0.1:9000/' }],
    ['1', 'GET', 'send-headers', { url: 'http://127.0.0.1:9000/', headers: [['Origin', 'null']] }],
    ['1', 'GET', 'headers-received', { url: 'http://127.0.0.1:9000/', headers: allows }],
    ['1', 'GET', 'error', { url: 'http://127.0.0.1:9000/' }],
  ]);
  const [row] = rows(book, 'chromium');
  expect(row?.hops.map(({ url }) => url)).toEqual([
    'http://127.0.0.1:8000/api/items/',
    'http://127.0.0.1:9000/',
  ]);
  expect(row?.judgement.decision).toMatchObject({
    kind: 'blocked',
    hop: 1,
    failure: { code: 'allow-origin-mismatch' },
  });
});

test('a book is rebuilt from its kept exchanges and goes on where it was', () => {
  const before = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'OPTIONS', 'before-request'],
    ['2', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
  ]);
  const after = play(
    [
      ['2', 'OPTIONS', 'headers-received', { headers: [] }],
      ['2', 'OPTIONS', 'completed'],
      ['1', 'PUT', 'error'],
    ],
    openBook(7, [...before.exchanges.values()]),
  );
  const [row, ...others] = rows(after, 'chromium');
  expect(others).toEqual([]);
  expect(row?.judgement.decision).toMatchObject({
    kind: 'blocked',
    failure: { code: 'missing-allow-origin' },
  });
});

test('odd input makes a row with a note and never throws', () => {
  const book = play([
    ['1', 'GET', 'completed'],
    ['2', 'GET', 'before-request', { url: 'http://[broken' }],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['4', 'OPTIONS', 'error'],
    ['5', 'GET', 'redirect'],
    ['5', 'GET', 'error'],
  ]);
  const found = Object.fromEntries(rows(book, 'firefox').map((row) => [row.requestId, row.notes]));
  expect(found).toEqual({
    '1': ['missing-start'],
    '2': ['malformed-url'],
    '3': ['unpaired-preflight'],
    '4': ['missing-start'],
    '5': ['missing-start'],
  });
});
