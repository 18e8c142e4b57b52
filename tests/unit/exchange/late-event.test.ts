import { expect, test } from '@playwright/test';
import { assemble } from '../../../src/exchange/assemble.ts';
import { openBook } from '../../../src/exchange/book.ts';
import { api, event } from './stream.ts';

/** Right after a restart a browser may tell the later events of a request before the earlier ones. */

const there = 'http://127.0.0.1:9000/';
const of = (marker: string) => ({ headers: [['X-Of', marker]] });

const events = (
  [
    ['1', 'GET', 'before-request', {}],
    ['1', 'GET', 'send-headers', of('asked')],
    ['1', 'GET', 'headers-received', { status: 302, ...of('leads on') }],
    ['1', 'GET', 'redirect', { status: 302, redirectUrl: there, ...of('leads on') }],
    ['1', 'GET', 'before-request', { url: there }],
    ['1', 'GET', 'send-headers', { url: there, ...of('asked there') }],
    ['1', 'GET', 'headers-received', { url: there, ...of('answered') }],
    ['1', 'GET', 'completed', { url: there, ...of('answered') }],
  ] as const
).map(([id, method, phase, more], at) => event([id, method, phase, { at: 100 + at, ...more }]));

const rowOf = (told: typeof events) => {
  const book = openBook(7, [], 'chromium');
  for (const one of told) assemble(book, one);
  return [...book.exchanges.values()].map(({ startedAt, hops, end, notes }) => ({
    startedAt,
    hops: hops.map(({ url, startedAt, requestHeaders, response }) => [
      url,
      startedAt,
      requestHeaders,
      response?.status,
      response?.headers,
    ]),
    end: end?.kind,
    startUnseen: notes.includes('missing-start'),
  }));
};

test('told in order there is one row with both hops', () => {
  const [row, ...more] = rowOf(events);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ startedAt: 100, end: 'completed', startUnseen: false });
  expect(row?.hops.map(([url, startedAt, , status]) => [url, startedAt, status])).toEqual([
    [api, 100, 302],
    [there, 104, 200],
  ]);
});

for (const [from, { phase, url }] of events.entries()) {
  if (from === 0) continue;
  test(`told from its ${phase} at ${url === api ? 'first' : 'last'} on, and only then from its beginning, it is the same row`, () => {
    expect(rowOf([...events.slice(from), ...events.slice(0, from)])).toEqual(rowOf(events));
  });
}

test('told by kind, it is the same row', () => {
  const kinds = ['before-request', 'send-headers', 'headers-received', 'redirect', 'completed'];
  const byKind = events.toSorted((a, b) => kinds.indexOf(a.phase) - kinds.indexOf(b.phase));
  expect(rowOf(byKind)).toEqual(rowOf(events));
});

test('what it was sent with where a redirect led is not that of the hop before, whose answer was missed', () => {
  const [row] = rowOf(
    events.filter(
      ({ phase, url }) => url === there || (phase !== 'headers-received' && phase !== 'redirect'),
    ),
  );
  expect(row?.hops.map(([url, , headers]) => [url, headers])).toEqual([
    [api, of('asked').headers],
    [there, of('asked there').headers],
  ]);
});

test('told backwards, it is the same row', () => {
  expect(rowOf(events.toReversed())).toEqual(rowOf(events));
});

test('told twice, by a background that was ended and by the next one, it is the same row', () => {
  expect(rowOf([...events, ...events])).toEqual(rowOf(events));
});
