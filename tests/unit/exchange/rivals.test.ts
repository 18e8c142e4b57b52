import { expect, test } from '@playwright/test';
import { openBook } from '../../../src/exchange/book.ts';
import { allows, asks, play, rows, sent } from './stream.ts';

const pairsOf = (book: Parameters<typeof rows>[0], rules: 'chromium' | 'firefox') =>
  rows(book, rules).map(({ requestId, hops: [hop] }) => [requestId, hop.preflight?.requestId ?? null]);

test('the one of two twins that goes on is the one whose preflight was allowed', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'PUT', 'before-request'],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['3', 'OPTIONS', 'headers-received', { headers: allows }],
    ['3', 'OPTIONS', 'completed'],
    ['2', 'PUT', 'send-headers', { headers: sent }],
    ['4', 'OPTIONS', 'headers-received', { headers: [] }],
    ['4', 'OPTIONS', 'completed'],
    ['1', 'PUT', 'error'],
    ['2', 'PUT', 'completed', { headers: allows }],
  ]);
  expect(pairsOf(book, 'chromium')).toEqual([
    ['1', '4'],
    ['2', '3'],
  ]);
  expect(rows(book, 'chromium').map(({ judgement }) => judgement.agreement)).toEqual(['agrees', 'agrees']);
});

test('in Firefox, where headers come first, the answer to the request itself tells', () => {
  const book = play(
    [
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['2', 'PUT', 'send-headers', { headers: sent }],
      ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['4', 'OPTIONS', 'headers-received', { headers: allows }],
      ['4', 'OPTIONS', 'completed'],
      ['3', 'OPTIONS', 'headers-received', { headers: [] }],
      ['3', 'OPTIONS', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['2', 'PUT', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
    ],
    openBook(7, [], 'firefox'),
  );
  expect(pairsOf(book, 'firefox')).toEqual([
    ['1', '4'],
    ['2', '3'],
  ]);
});

test('headers that are shown after the preflights put right what was first come, first served', () => {
  const withHeader = [...sent, ['X-Tenant', '7']] as const;
  const allowing = [...allows, ['Access-Control-Allow-Headers', 'x-tenant']] as const;
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'PUT', 'before-request'],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT', 'x-tenant') }],
    ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['3', 'OPTIONS', 'completed', { headers: allowing }],
    ['4', 'OPTIONS', 'completed', { headers: allows }],
    ['1', 'PUT', 'send-headers', { headers: sent }],
    ['2', 'PUT', 'send-headers', { headers: withHeader }],
  ]);
  expect(pairsOf(book, 'chromium')).toEqual([
    ['1', '4'],
    ['2', '3'],
  ]);
});

test('one that went on by a kept answer leaves the preflight to the one that waits', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'PUT', 'before-request'],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['1', 'PUT', 'send-headers', { headers: sent }],
    ['1', 'PUT', 'completed', { headers: allows }],
    ['3', 'OPTIONS', 'completed', { headers: [] }],
    ['2', 'PUT', 'error'],
  ]);
  expect(pairsOf(book, 'chromium')).toEqual([
    ['1', null],
    ['2', '3'],
  ]);
});

test('an abort during the preflight says nothing about its answer, and nothing changes hands', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'PUT', 'before-request'],
    ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['1', 'PUT', 'error', { error: 'net::ERR_ABORTED' }],
    ['3', 'OPTIONS', 'completed', { headers: allows }],
    ['4', 'OPTIONS', 'completed', { headers: allows }],
    ['2', 'PUT', 'send-headers', { headers: sent }],
  ]);
  expect(pairsOf(book, 'chromium')).toEqual([
    ['1', '3'],
    ['2', '4'],
  ]);
});

test('a request that ended before its preflight was answered still gets it from the one that goes on', () => {
  const book = play(
    [
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['2', 'PUT', 'send-headers', { headers: sent }],
      ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['2', 'PUT', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['3', 'OPTIONS', 'headers-received', { headers: [] }],
      ['3', 'OPTIONS', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['1', 'PUT', 'headers-received', { headers: allows }],
      ['1', 'PUT', 'completed', { headers: allows }],
    ],
    openBook(7, [], 'firefox'),
  );
  expect(pairsOf(book, 'firefox')).toEqual([
    ['1', null],
    ['2', '3'],
  ]);
});

test('an answer that is told after both requests ended still shows whose it was', () => {
  const book = play(
    [
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['2', 'PUT', 'send-headers', { headers: sent }],
      ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['2', 'PUT', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['1', 'PUT', 'completed', { headers: allows }],
      ['3', 'OPTIONS', 'headers-received', { headers: [] }],
      ['3', 'OPTIONS', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
    ],
    openBook(7, [], 'firefox'),
  );
  expect(pairsOf(book, 'firefox')).toEqual([
    ['1', null],
    ['2', '3'],
  ]);
});

test('three hand on their preflights where no two can: none is from before its request began', () => {
  const book = play(
    [
      ['1', 'PUT', 'before-request'],
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['2', 'PUT', 'before-request'],
      ['2', 'PUT', 'send-headers', { headers: sent }],
      ['3', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['6', 'PUT', 'before-request'],
      ['6', 'PUT', 'send-headers', { headers: sent }],
      ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['5', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
      ['4', 'OPTIONS', 'headers-received', { headers: [] }],
      ['5', 'OPTIONS', 'headers-received', { headers: allows }],
      // Told out of order: the answer of 2 before that of its preflight.
      ['2', 'PUT', 'headers-received', { headers: allows }],
      ['3', 'OPTIONS', 'headers-received', { headers: allows }],
      ['1', 'PUT', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
      ['6', 'PUT', 'headers-received', { headers: allows }],
    ],
    openBook(7, [], 'firefox'),
  );
  expect(pairsOf(book, 'firefox')).toEqual([
    ['1', '4'],
    ['2', '3'],
    ['6', '5'],
  ]);
});
