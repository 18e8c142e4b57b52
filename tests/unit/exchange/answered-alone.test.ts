import { expect, test } from '@playwright/test';
import { asks, page, play } from './stream.ts';

/** Preflights of which only the answers were seen: what they were sent with was missed. */

const allows = {
  headers: [
    ['Access-Control-Allow-Origin', page],
    ['Access-Control-Allow-Methods', 'PUT'],
  ],
};
const refuses = { headers: [['Access-Control-Allow-Origin', 'http://localhost:9999']] };

const rowsOf = (book: ReturnType<typeof play>) =>
  [...book.exchanges.values()].map(({ requestId, hops: [{ preflight }], notes }) => [
    requestId,
    preflight?.requestId ?? null,
    notes,
  ]);
const unsure = ['missing-start', 'preflight-may-be-anothers'];

test('one that was answered and a request that went on after it are one row', () => {
  const book = play([
    ['8', 'OPTIONS', 'headers-received', allows],
    ['8', 'OPTIONS', 'completed', allows],
    ['7', 'PUT', 'send-headers'],
    ['7', 'PUT', 'completed', allows],
  ]);
  expect(rowsOf(book)).toEqual([['7', '8', unsure]]);
});

test('one that was refused and a request that failed are one row', () => {
  const book = play([
    ['8', 'OPTIONS', 'completed', refuses],
    ['7', 'PUT', 'error'],
  ]);
  expect(rowsOf(book)).toEqual([['7', '8', unsure]]);
});

test('of two each goes to the request that began right before it', () => {
  const book = play([
    ['8', 'OPTIONS', 'completed', allows],
    ['6', 'OPTIONS', 'completed', allows],
    ['7', 'PUT', 'send-headers'],
    ['5', 'PUT', 'send-headers'],
  ]);
  expect(rowsOf(book)).toEqual([
    ['7', '8', unsure],
    ['5', '6', unsure],
  ]);
});

test('one that refuses is not that of a request that went on, nor one that began before it', () => {
  const book = play([
    ['8', 'OPTIONS', 'completed', refuses],
    ['4', 'OPTIONS', 'completed', allows],
    ['7', 'PUT', 'send-headers'],
  ]);
  expect(rowsOf(book)).toEqual([
    ['8', null, ['missing-start']],
    ['4', null, ['missing-start']],
    ['7', null, ['missing-start']],
  ]);
});

test('one that the browser ended is that of a request that failed, whatever it answered', () => {
  const ended = [
    ['8', 'OPTIONS', 'headers-received', allows],
    ['8', 'OPTIONS', 'error', { error: 'NS_ERROR_DOM_BAD_URI' }],
  ] as const;
  expect(rowsOf(play([...ended, ['7', 'PUT', 'send-headers']])).length).toBe(2);
  expect(rowsOf(play([...ended, ['7', 'PUT', 'error']]))).toEqual([['7', '8', unsure]]);
});

for (const first of ['7', '8']) {
  test(`of a request and its preflight only the ends were seen, that of ${first} first: they are one row`, () => {
    const ends = [
      ['7', 'DELETE', 'error', { error: 'NS_BINDING_ABORTED' }],
      ['8', 'OPTIONS', 'error', { error: 'NS_BINDING_ABORTED' }],
    ] as const;
    const book = play(first === '7' ? ends : ends.toReversed());
    expect(rowsOf(book)).toEqual([['7', '8', unsure]]);
  });
}

test('a request that waits gets the answer; what was asked for, told late, settles whose it is', () => {
  const lines = [
    ['7', 'PUT', 'before-request'],
    ['8', 'OPTIONS', 'completed', allows],
  ] as const;
  expect(rowsOf(play(lines))).toEqual([['7', '8', ['preflight-may-be-anothers']]]);
  const own = play([...lines, ['8', 'OPTIONS', 'send-headers', { headers: asks('PUT') }]]);
  expect(rowsOf(own)).toEqual([['7', '8', []]]);
  const another = play([...lines, ['8', 'OPTIONS', 'send-headers', { headers: asks('PATCH') }]]);
  expect(rowsOf(another).map(([id, preflight]) => [id, preflight])).toEqual([
    ['7', null],
    ['8', null],
  ]);
});
