import { expect, test } from '@playwright/test';
import { assemble } from '../../../src/exchange/assemble.ts';
import { openBook } from '../../../src/exchange/book.ts';
import { missedEvents } from '../../../src/exchange/unfinished.ts';
import { api, asks, event, play } from './stream.ts';

/** What a book makes of events of which some were missed, or came twice. */

const notesOf = (book: ReturnType<typeof play>) =>
  [...book.exchanges.values()].map(({ requestId, notes }) => [requestId, notes]);

test('a preflight for one that was under way while events were missed may be another’s', () => {
  const book = play([['1', 'PUT', 'before-request', { at: 10 }]]);
  book.missedUntil = [20];
  play([['2', 'OPTIONS', 'send-headers', { at: 30, headers: asks('PUT') }]], book);
  expect(notesOf(book)).toEqual([['1', ['preflight-may-be-anothers']]]);
});

test('so may that of one that began later, as long as the first is not over', () => {
  const book = play([['1', 'PUT', 'before-request', { at: 10 }]]);
  book.missedUntil = [20];
  play(
    [
      ['2', 'OPTIONS', 'send-headers', { at: 30, headers: asks('PUT') }],
      ['3', 'PUT', 'before-request', { at: 31 }],
      ['4', 'OPTIONS', 'send-headers', { at: 32, headers: asks('PUT') }],
      ['1', 'PUT', 'error', { at: 40 }],
      ['3', 'PUT', 'error', { at: 41 }],
      ['5', 'PUT', 'before-request', { at: 50 }],
      ['6', 'OPTIONS', 'send-headers', { at: 51, headers: asks('PUT') }],
    ],
    book,
  );
  expect(notesOf(book)).toEqual([
    ['1', ['preflight-may-be-anothers']],
    ['3', ['preflight-may-be-anothers']],
    ['5', []],
  ]);
});

test('a preflight after missed events goes to a twin that began after them: the older one had its own unseen', () => {
  const older = play([['1', 'PUT', 'before-request', { at: 10 }]]);
  missedEvents(older, 20);
  const book = play(
    [
      ['3', 'PUT', 'before-request', { at: 30 }],
      ['4', 'OPTIONS', 'send-headers', { at: 31, headers: asks('PUT') }],
    ],
    older,
  );
  const preflights = [...book.exchanges.values()].map(({ hops: [{ preflight }] }) => preflight?.requestId);
  expect(preflights).toEqual([undefined, '4']);
});

test('twins that were under way then may have each other’s preflights', () => {
  const book = play([
    ['1', 'PUT', 'before-request', { at: 10 }],
    ['2', 'PUT', 'before-request', { at: 11 }],
    ['3', 'OPTIONS', 'send-headers', { at: 12, headers: asks('PUT') }],
    ['4', 'DELETE', 'before-request', { at: 13 }],
    ['5', 'OPTIONS', 'send-headers', { at: 14, headers: asks('DELETE') }],
  ]);
  missedEvents(book, 20);
  expect(notesOf(book)).toEqual([
    ['1', ['preflight-may-be-anothers']],
    ['2', []],
    ['4', []],
  ]);
});

test('where nothing was missed nothing is doubtful', () => {
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['3', 'PUT', 'before-request'],
    ['2', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['4', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
  ]);
  expect(notesOf(book)).toEqual([
    ['1', []],
    ['3', []],
  ]);
});

test('a redirect’s events that come once more change nothing', () => {
  const next = `${api}next`;
  const all = [
    event(['1', 'GET', 'before-request']),
    event(['1', 'GET', 'send-headers']),
    event(['1', 'GET', 'headers-received', { status: 302 }]),
    event(['1', 'GET', 'redirect', { redirectUrl: next }]),
    event(['1', 'GET', 'before-request', { url: next }]),
    event(['1', 'GET', 'send-headers', { url: next }]),
    event(['1', 'GET', 'headers-received', { url: next }]),
    event(['1', 'GET', 'completed', { url: next }]),
  ];
  const book = openBook(7);
  for (const one of all) assemble(book, one);
  const once = [...book.exchanges.values()];
  for (const one of all) assemble(book, one);
  expect([...book.exchanges.values()]).toEqual(once);
  expect(once[0]?.hops.map(({ url }) => url)).toEqual([api, next]);
});

test('an answer from a URL that it was not seen to be led to makes a hop, and says so', () => {
  const next = `${api}next`;
  const book = play([
    ['1', 'GET', 'before-request'],
    ['1', 'GET', 'headers-received', { url: next }],
  ]);
  const [exchange] = book.exchanges.values();
  expect(exchange?.hops.map(({ url }) => url)).toEqual([api, next]);
  expect(exchange?.notes).toEqual(['unknown-event-order']);
});

test('the first event that is seen of a request tells who sent it', () => {
  const context = event(['0', 'GET', 'before-request']).context;
  const { context: _, ...bare } = event(['2', 'GET', 'completed']);
  const book = play([['1', 'GET', 'completed', { context }]]);
  assemble(book, bare as ReturnType<typeof event>);
  const [told, untold] = [...book.exchanges.values()];
  expect(told?.context).toEqual(context);
  expect(untold?.context.origin).toBeNull();
});

test('a beginning that is told after the answer is its beginning', () => {
  const book = play([
    ['1', 'GET', 'headers-received', { at: 20 }],
    ['1', 'GET', 'completed', { at: 21 }],
    ['1', 'GET', 'before-request', { at: 10 }],
    ['1', 'GET', 'send-headers', { at: 11, headers: [['Origin', 'http://localhost:3000']] }],
  ]);
  expect([...book.exchanges.values()]).toMatchObject([
    { startedAt: 10, hops: [{ requestHeaders: [['Origin', 'http://localhost:3000']] }], notes: [] },
  ]);
});

test('an OPTIONS whose answer is told first turns out to be the preflight that a request waits for', () => {
  const book = play([
    ['1', 'PUT', 'before-request', { at: 10 }],
    ['2', 'OPTIONS', 'headers-received', { at: 20, status: 204 }],
    ['2', 'OPTIONS', 'completed', { at: 21, status: 204 }],
    ['2', 'OPTIONS', 'before-request', { at: 11 }],
    ['2', 'OPTIONS', 'send-headers', { at: 12, headers: asks('PUT') }],
  ]);
  expect([...book.exchanges.values()]).toMatchObject([
    {
      requestId: '1',
      hops: [{ preflight: { response: { status: 204 }, end: { kind: 'completed' } } }],
      notes: [],
    },
  ]);
});
