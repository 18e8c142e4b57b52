import { expect, test } from '@playwright/test';
import type { Header } from '../../../src/cors/types.ts';
import type { Book } from '../../../src/exchange/book.ts';
import { enter, openBook } from '../../../src/exchange/book.ts';
import { missedEvents } from '../../../src/exchange/unfinished.ts';
import { addUnheard, compareGap } from '../../../src/har/compare-record.ts';
import { type HarEntry, readHar } from '../../../src/har/read-har.ts';
import { api, asks, page, play, rows } from '../exchange/stream.ts';

interface Recorded {
  readonly at: number;
  /** Milliseconds; ten if not given. */
  readonly took?: number;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly request?: readonly Header[];
  readonly answer?: readonly Header[];
  readonly error?: string;
  /** As Firefox records what it stopped before there was anything to send. */
  readonly unopened?: true;
}

/** Entries of DevTools' record, from time 1,000,000 on. */
function record(...all: readonly Recorded[]): readonly HarEntry[] {
  const named = (headers: readonly Header[] = []) => headers.map(([name, value]) => ({ name, value }));
  const entries = all.map(
    ({ at, took = 10, method = 'PUT', url = api, status = 200, request, answer, error, unopened }) => ({
      startedDateTime: new Date(1_000_000 + at).toISOString(),
      time: took,
      request: { method, url, headers: named(request) },
      response: {
        status,
        headers: named(answer),
        bodySize: unopened === true ? -1 : 0,
        ...(error !== undefined && { _error: error }),
      },
      timings: unopened === true ? {} : { wait: 10 },
    }),
  );
  const read = readHar(JSON.stringify({ log: { entries } }));
  if (!read.ok) throw new Error(read.problem);
  return read.har.entries;
}

const allows: readonly Header[] = [
  ['Access-Control-Allow-Origin', page],
  ['Access-Control-Allow-Methods', 'PUT'],
];
const serial = (value: string): Header => ['X-Serial', value];
const preflight = (at: number, answer: readonly Header[]): Recorded => ({
  at,
  method: 'OPTIONS',
  request: asks('PUT'),
  answer,
});
const time = (at: number) => ({ at: 1_000_000 + at });
const origin: Header = ['Origin', page];

/** A PUT of which all was seen but its preflight. */
function sentPut(book: Book, id: string, at: number, number: string): Book {
  const headers = [['Access-Control-Allow-Origin', page], serial(number)];
  return play(
    [
      [id, 'PUT', 'before-request', time(at)],
      [id, 'PUT', 'send-headers', { ...time(at + 30), headers: [origin] }],
      [id, 'PUT', 'headers-received', { ...time(at + 40), headers }],
      [id, 'PUT', 'completed', { ...time(at + 41), headers }],
    ],
    book,
  );
}

function never(): never {
  throw new Error('no answer');
}

test('a preflight that no event told of goes to the request that it was sent for', () => {
  const book = sentPut(openBook(7), '1', 0, 'a1');
  const { added, completed } = compareGap(book, record(preflight(5, [...allows, serial('p1')])));
  expect(added).toEqual([]);
  expect(completed).toMatchObject([
    {
      requestId: '1',
      hops: [{ preflight: { response: { status: 200 } } }],
      notes: ['completed-from-devtools-record'],
    },
  ]);
});

test('a preflight that was refused is no one’s that went on: its request was never sent', () => {
  const book = sentPut(openBook(7), '1', 0, 'a1');
  const { added, completed } = compareGap(book, record(preflight(5, [serial('p1')])));
  expect(completed).toEqual([]);
  expect(added).toMatchObject([
    {
      hops: [{ method: 'PUT', preflight: { response: { status: 200 } }, response: null }],
      end: { kind: 'error' },
      notes: ['only-in-devtools-record'],
    },
  ]);
});

test('one that was allowed and whose request nobody knows is a row that says so', () => {
  const { added } = compareGap(openBook(7), record(preflight(5, allows)));
  expect(added).toMatchObject([
    { hops: [{ method: 'OPTIONS' }], notes: ['only-in-devtools-record', 'unpaired-preflight'] },
  ]);
});

test('of twins each gets the preflight that explains what it did, and the nearest', () => {
  const book = sentPut(sentPut(openBook(7), '1', 0, 'a1'), '2', 200, 'a2');
  play(
    [
      ['3', 'PUT', 'before-request', time(100)],
      ['3', 'PUT', 'error', { ...time(130), error: 'net::ERR_FAILED' }],
    ],
    book,
  );
  const { added, completed } = compareGap(
    book,
    record(
      preflight(103, [serial('p3')]),
      preflight(204, [...allows, serial('p2')]),
      preflight(4, [...allows, serial('p1')]),
    ),
  );
  expect(added).toEqual([]);
  const found = completed.map(({ requestId, hops: [hop] }) => [
    requestId,
    hop.preflight?.response?.headers.find(([name]) => name === 'X-Serial')?.[1],
  ]);
  expect(new Map(found as [string, string][])).toEqual(
    new Map([
      ['1', 'p1'],
      ['2', 'p2'],
      ['3', 'p3'],
    ]),
  );
});

test('a preflight that is a row of its own finds its request in the record', () => {
  const headers = [...allows, serial('p1')];
  const book = play([
    ['9', 'OPTIONS', 'send-headers', { ...time(5), headers: asks('PUT') }],
    ['9', 'OPTIONS', 'completed', { ...time(15), headers }],
  ]);
  const { added, replaced } = compareGap(
    book,
    record({ at: 0, request: [origin], answer: [...allows, serial('a1')] }),
  );
  expect(replaced).toEqual(['7:9']);
  expect(added).toMatchObject([
    { hops: [{ preflight: { requestId: '9', response: { headers } } }], notes: ['only-in-devtools-record'] },
  ]);
});

test('Chromium’s record has no answer for one that was kept from the page: it is that row all the same', () => {
  const headers = [serial('a1')];
  const book = play([
    ['1', 'PUT', 'before-request', time(0)],
    ['1', 'PUT', 'send-headers', { ...time(1), headers: [origin] }],
    ['1', 'PUT', 'headers-received', { ...time(9), headers }],
    ['1', 'PUT', 'error', { ...time(10), error: 'net::ERR_FAILED' }],
  ]);
  const told = { at: 0, status: 0, request: [origin], error: 'net::ERR_FAILED' };
  expect(compareGap(book, record(told))).toEqual({ added: [], completed: [], replaced: [] });
  // A second one like it is another request.
  expect(compareGap(book, record(told, { ...told, at: 300 })).added).toHaveLength(1);
});

test('the nearest entry is the row’s, in whatever order the record has them', () => {
  const book = play([['1', 'PUT', 'before-request', time(500)]]);
  const failed = { status: 0, error: 'net::ERR_FAILED' };
  const { added, completed } = compareGap(book, record({ at: 0, ...failed }, { at: 501, ...failed }));
  expect(completed).toMatchObject([{ requestId: '1', end: { at: 1_000_511 } }]);
  expect(added).toMatchObject([{ startedAt: 1_000_000 }]);
});

test('what a redirect led to is a hop of the same row', () => {
  const next = `${page}/next`;
  const headers = [['Location', next]];
  const book = play([
    ['1', 'GET', 'before-request', time(0)],
    ['1', 'GET', 'send-headers', { ...time(1), headers: [origin] }],
    ['1', 'GET', 'headers-received', { ...time(9), status: 302, headers }],
  ]);
  const { added, completed } = compareGap(
    book,
    record(
      { at: 0, method: 'GET', status: 302, request: [origin], answer: [['Location', next]] },
      { at: 12, method: 'GET', url: next, request: [origin], answer: allows },
    ),
  );
  expect(added).toEqual([]);
  expect(completed).toMatchObject([
    {
      hops: [{ response: { status: 302 } }, { url: next, response: { status: 200 } }],
      end: { kind: 'completed' },
    },
  ]);
});

test('of twins that each have the next one’s preflight, each hands its own on', () => {
  const first = sentPut(openBook(7), '1', 0, 'a1');
  const book = sentPut(first, '2', 300, 'a2');
  const [one, two] = [...book.exchanges.values()];
  const next = record(preflight(301, [...allows, serial('p2')]));
  const [given] = compareGap(sentPut(openBook(7), '2', 300, 'a2'), next).completed;
  const preflight2 = given?.hops[0].preflight ?? null;
  if (one === undefined || two === undefined || preflight2 === null) throw new Error('no twins');
  // As it comes where the first one's was missed, and what the two did next tells nothing.
  const hop = { ...one.hops[0], startedAt: 1_000_000, sentAt: 1_000_330 };
  const end = { kind: 'completed', at: 1_000_341 } as const;
  const late = { ...hop, response: { ...(hop.response ?? never()), at: 1_000_340 }, preflight: preflight2 };
  enter(book, { ...one, hops: [late], end, notes: ['preflight-may-be-anothers'] });
  const { added, completed } = compareGap(book, record(preflight(1, [...allows, serial('p1')])));
  expect(added).toEqual([]);
  expect(completed).toMatchObject([
    { requestId: '1', hops: [{ preflight: { startedAt: 1_000_001 } }] },
    { requestId: '2', hops: [{ preflight: { startedAt: 1_000_301 } }] },
  ]);
});

test('redirects that only the record shows are one row each, also where they are told in two parts', () => {
  const next = `${page}/next`;
  const led = (at: number, url: string, to: string): Recorded => ({
    at,
    method: 'GET',
    url,
    status: 302,
    request: [origin],
    answer: [
      ['Access-Control-Allow-Origin', page],
      ['Location', to],
    ],
  });
  const last = (at: number): Recorded => ({
    at,
    method: 'GET',
    url: `${page}/last`,
    request: [origin],
    answer: [...allows, serial(`a${at}`)],
  });
  const all = record(
    led(0, api, next),
    led(100, api, next),
    last(124),
    led(12, next, `${page}/last`),
    last(24),
  );
  const hops = [{ url: api }, { url: next }, { url: `${page}/last`, response: { status: 200 } }];
  const whole = compareGap(openBook(7), [...all, ...record(led(112, next, `${page}/last`))]);
  expect(whole.added).toMatchObject([
    { startedAt: 1_000_000, hops },
    { startedAt: 1_000_100, hops },
  ]);
  const book = openBook(7);
  for (const row of compareGap(book, record(led(0, api, next))).added) enter(book, row);
  const { added, completed } = compareGap(book, record(led(12, next, `${page}/last`), last(24)));
  expect(added).toEqual([]);
  expect(completed).toMatchObject([{ startedAt: 1_000_000, hops, end: { kind: 'completed' } }]);
});

test('a request that was seen to begin and to fail takes the redirect between, and what that led to', () => {
  const next = `${page}/next`;
  const failed = { status: 0, error: 'net::ERR_FAILED' };
  const led = {
    method: 'GET',
    status: 302,
    request: [origin],
    answer: [...allows, ['Location', next] as const],
  };
  const all = record({ at: 1, ...led }, { at: 12, method: 'GET', url: next, ...failed });
  const ends = {
    open: [],
    failed: [['1', 'GET', 'error', { ...time(23), url: next, error: 'net::ERR_FAILED' }]],
  } as const;
  for (const end of [ends.open, ends.failed]) {
    const book = play([['1', 'GET', 'before-request', time(0)], ...end]);
    const { added, completed } = compareGap(book, all);
    expect(added).toEqual([]);
    expect(completed).toMatchObject([
      { requestId: '1', hops: [{ response: { status: 302 } }, { url: next }], end: { kind: 'error' } },
    ]);
  }
});

for (const at of [2, 4_002]) {
  test(`Firefox’s record may leave out the wait for a preflight, however long: from ${at} ms on`, () => {
    const headers = [...allows, serial('a1')];
    const begun = [
      ['1', 'PUT', 'before-request', time(0)],
      ['1', 'PUT', 'send-headers', { ...time(1), headers: [origin] }],
      ['p1', 'OPTIONS', 'before-request', time(2)],
      ['p1', 'OPTIONS', 'send-headers', { ...time(3), headers: asks('PUT') }],
    ] as const;
    const ended = [
      ['p1', 'OPTIONS', 'headers-received', { ...time(4_000), headers: allows }],
      ['p1', 'OPTIONS', 'completed', { ...time(4_000), headers: allows }],
      ['1', 'PUT', 'headers-received', { ...time(4_010), headers }],
      ['1', 'PUT', 'completed', { ...time(4_011), headers }],
    ] as const;
    const found = record({ at, request: [origin], answer: headers });
    const whole = play([...begun, ...ended], openBook(7, [], 'firefox'));
    expect(compareGap(whole, found)).toEqual({ added: [], completed: [], replaced: [] });
    const torn = compareGap(play(begun, openBook(7, [], 'firefox')), found);
    expect(torn.added).toEqual([]);
    expect(torn.completed).toMatchObject([{ requestId: '1', hops: [{ response: { status: 200 } }] }]);
    // The next gap may be told the same entry.
    const filled = play(begun, openBook(7, [], 'firefox'));
    for (const row of torn.completed) enter(filled, row);
    expect(compareGap(filled, found).added).toEqual([]);
  });
}

test('where a service worker answers a page, what it passed on and what failed for the page are one row', () => {
  const context = {
    tabId: -1,
    frameId: -1,
    parentFrameId: -1,
    documentId: null,
    type: 'xmlhttprequest',
    origin: page,
  };
  const book = play([
    ['1', 'GET', 'before-request', { ...time(2), context: { ...context, documentUrl: null } }],
    ['1', 'GET', 'headers-received', time(6)],
    ['1', 'GET', 'error', { ...time(7), error: 'net::ERR_FAILED' }],
  ]);
  const failed = { method: 'GET', error: 'net::ERR_FAILED' };
  const both = record({ at: 2, ...failed }, { at: 1, status: 0, ...failed });
  const [answered] = record({ at: 500, method: 'GET', url: `${page}/own`, answer: allows });
  if (answered === undefined) throw new Error('no entry');
  const own = { ...answered, byServiceWorker: true };
  expect(compareGap(book, [...both, own])).toMatchObject({ added: [], completed: [] });
  expect(compareGap(book, both).added).toHaveLength(1);
});

test('the answer of a twin is not that of a request whose preflight was refused', () => {
  const book = play([
    ['1', 'PUT', 'before-request', time(0)],
    ['p1', 'OPTIONS', 'before-request', time(1)],
    ['p1', 'OPTIONS', 'send-headers', { ...time(2), headers: asks('PUT') }],
    ['p1', 'OPTIONS', 'completed', { ...time(8), status: 403 }],
  ]);
  const { added, completed } = compareGap(book, record({ at: 3, answer: [serial('a2')] }));
  expect(added).toHaveLength(1);
  expect(completed).toEqual([]);
});

test('events that begin where a redirect led are its request: it is numbered before those that began since', () => {
  const next = `${page}/next`;
  const redirect = {
    at: 500,
    method: 'GET',
    status: 302,
    request: [origin],
    answer: [['Location', next]],
  } as const;
  const begins = (id: string, at: number, url = api) =>
    [id, 'GET', 'before-request', { ...time(at), url }] as const;
  const others = ['12', '13', '14', '15'].map((id, place) => begins(id, 502 + place, `${page}/other`));
  const goesOn = (id: string) => play([...others, begins(id, 512, next)]);
  const { added, completed } = compareGap(goesOn('11'), record(redirect));
  expect(added).toEqual([]);
  expect(completed).toMatchObject([
    { requestId: '11', startedAt: 1_000_500, hops: [{ response: { status: 302 } }, { url: next }] },
  ]);
  expect(compareGap(goesOn('16'), record(redirect)).added).toHaveLength(1);
  expect(compareGap(goesOn('11'), record({ ...redirect, at: 100 })).added).toHaveLength(1);
});

test('a request of which only the end was seen is the one that ended then, though a twin began with it', () => {
  const book = play([
    ['1', 'GET', 'before-request', time(3)],
    ['2', 'GET', 'before-request', time(400)],
    ['3', 'GET', 'error', { ...time(111), error: 'net::ERR_FAILED' }],
  ]);
  const failed = { method: 'GET', status: 0, error: 'net::ERR_FAILED' };
  const [entry] = record({ at: 0, ...failed });
  if (entry === undefined) throw new Error('no entry');
  const { added, completed } = compareGap(book, [{ ...entry, endedAt: 1_000_109 }]);
  expect(added).toEqual([]);
  expect(completed).toMatchObject([{ requestId: '3', startedAt: 1_000_000 }]);
});

test('a request that failed is the one whose answer the page was not given', () => {
  const book = play([
    ['1', 'GET', 'before-request', time(0)],
    ['1', 'GET', 'error', { ...time(11), error: 'net::ERR_FAILED' }],
  ]);
  const kept = { at: 1, method: 'GET', request: [origin], answer: [serial('a1')] };
  const { added, completed } = compareGap(book, record({ ...kept, error: 'net::ERR_FAILED' }));
  expect(added).toEqual([]);
  expect(completed).toMatchObject([{ requestId: '1', hops: [{ response: { status: 200 } }] }]);
  expect(compareGap(book, record(kept)).added).toHaveLength(1);
});

test('what has another method, or other headers of its own, is none that a redirect led to', () => {
  const next = `${page}/next`;
  const own = (name: string): readonly Header[] => [origin, [name, '1']];
  const led = {
    at: 0,
    method: 'GET',
    status: 307,
    request: own('X-A'),
    answer: [['Location', next]],
  } as const;
  const others = record(
    led,
    { at: 12, method: 'POST', url: next, request: own('X-A'), answer: allows },
    { at: 13, method: 'GET', url: next, request: own('X-B'), answer: allows },
    { at: 14, method: 'GET', url: next, request: own('X-A'), answer: allows },
  );
  const { added } = compareGap(openBook(7), others);
  expect(added.map(({ hops }) => hops.map(({ startedAt }) => startedAt - 1_000_000))).toEqual([
    [0, 14],
    [12],
    [13],
  ]);
});

test('without a gap only what no event told of is added', () => {
  const book = play([['1', 'PUT', 'before-request', time(0)]]);
  const failed = { status: 0, error: '' };
  const found = addUnheard(book, record({ at: 1, ...failed }, { at: 2, url: `${api}?other`, ...failed }));
  expect(found).toMatchObject([{ hops: [{ url: `${api}?other` }] }]);
});

/** Firefox: a GET that was led on and ended with the redirect of the second server, which names a third URL. */
function ledOnAndStopped(allowed: string, end: 'error' | 'completed' = 'error'): Book {
  const second = 'http://127.0.0.2:8000/redirect';
  const first = [
    ['Access-Control-Allow-Origin', page],
    ['Location', second],
  ];
  const last = [
    ['Access-Control-Allow-Origin', allowed],
    ['Location', 'none'],
  ];
  const sentTo = (at: number, url: string, from: string) => ({
    ...time(at),
    url,
    headers: [
      ['Origin', from],
      ['Sec-Fetch-Mode', 'cors'],
    ],
  });
  return play(
    [
      ['1', 'GET', 'before-request', time(0)],
      ['1', 'GET', 'send-headers', sentTo(1, api, page)],
      ['1', 'GET', 'headers-received', { ...time(5), status: 302, headers: first }],
      ['1', 'GET', 'redirect', { ...time(5), status: 302, headers: first, redirectUrl: second }],
      ['1', 'GET', 'before-request', { ...time(6), url: second }],
      ['1', 'GET', 'send-headers', sentTo(7, second, 'null')],
      ['1', 'GET', 'headers-received', { ...time(15), url: second, status: 307, headers: last }],
      end === 'error'
        ? ['1', 'GET', 'error', { ...time(16), url: second, error: 'NS_ERROR_DOM_BAD_URI' }]
        : ['1', 'GET', 'completed', { ...time(16), url: second, status: 307, headers: last }],
    ],
    openBook(7, [], 'firefox'),
  );
}

const named = (at: number) =>
  record({ at, method: 'GET', url: 'http://127.0.0.2:8000/none', status: 0, request: [['Accept', '*/*']] });

test('what a refused redirect names was never sent, though Firefox records it: it is no row', () => {
  expect(addUnheard(ledOnAndStopped(page), named(17))).toEqual([]);
  expect(compareGap(ledOnAndStopped(page), named(17))).toEqual({ added: [], completed: [], replaced: [] });
});

test('one redirect stands for one such entry, of its time; where nothing stopped it, what came next is a row', () => {
  expect(addUnheard(ledOnAndStopped(page), [...named(17), ...named(18)])).toHaveLength(1);
  expect(addUnheard(ledOnAndStopped(page), named(9_000))).toHaveLength(1);
  // The page asked for the redirect itself, and then for what it names.
  expect(addUnheard(ledOnAndStopped('*', 'completed'), named(17))).toHaveLength(1);
});

test('an entry that failed is that of the twin that failed then, not of the one that is not over', () => {
  const book = play(
    [
      ['1', 'GET', 'before-request', time(0)],
      ['1', 'GET', 'error', { ...time(14), error: 'net::ERR_FAILED' }],
      ['2', 'GET', 'before-request', time(2)],
    ],
    openBook(7),
  );
  const { added, completed } = compareGap(
    book,
    record({ at: 3, method: 'GET', status: 0 }, { at: 4, method: 'GET', answer: [serial('a2')] }),
  );
  expect(added).toEqual([]);
  expect(completed).toMatchObject([{ requestId: '2', hops: [{ response: { status: 200 } }] }]);
});

test('in Chromium a twin that failed later is no request that began long before it', () => {
  const book = play(
    [
      ['1', 'PUT', 'before-request', time(0)],
      ['2', 'PUT', 'before-request', time(-100)],
      ['2', 'PUT', 'error', { ...time(-90), error: 'net::ERR_FAILED' }],
    ],
    openBook(7),
  );
  const { added, completed } = compareGap(
    book,
    record({ at: 230, status: 0, error: 'net::ERR_FAILED' }, { at: -1, answer: [serial('a1')] }),
  );
  expect(completed).toMatchObject([
    { requestId: '1', hops: [{ response: { headers: [['X-Serial', 'a1']] } }] },
  ]);
  expect(added).toMatchObject([{ startedAt: 1_000_230, end: { kind: 'error' } }]);
});

test('an answer seen alone is that of the entry that was under way then, however long before it began', () => {
  const there = 'http://127.0.0.1:9000/';
  const answer = { headers: [serial('a1')] };
  const to = 'http://127.0.0.1:8000/redirect/';
  const book = play(
    [
      ['1', 'GET', 'headers-received', { ...time(4_000), ...answer }],
      ['2', 'GET', 'before-request', { ...time(0), url: to }],
      ['2', 'GET', 'headers-received', { ...time(4_000), url: there, headers: [serial('a2')] }],
    ],
    openBook(7),
  );
  const took = 4_010;
  const { added } = compareGap(
    book,
    record(
      { at: 0, took, method: 'GET', answer: [serial('a1')] },
      { at: 0, took, method: 'GET', url: there, answer: [serial('a2')] },
    ),
  );
  expect(added).toEqual([]);
});

test('in Chromium an answer seen alone is not an entry without one that ended at another time', () => {
  const book = play(
    [
      ['1', 'GET', 'headers-received', { ...time(2_000), headers: [serial('a1')] }],
      ['1', 'GET', 'error', { ...time(2_004), error: 'net::ERR_FAILED' }],
    ],
    openBook(7),
  );
  const failed = { at: 0, took: 1_700, method: 'GET', status: 0, error: 'net::ERR_FAILED' };
  const { added, completed } = compareGap(book, record(failed));
  expect(completed).toEqual([]);
  expect(added).toMatchObject([{ startedAt: 1_000_000, hops: [{ response: null }] }]);
});

test('a preflight of the record is not that of a worker without a tab, which the record does not have', () => {
  const worker = { tabId: -1, frameId: -1, parentFrameId: -1, documentId: null, type: 'xmlhttprequest' };
  const context = { ...worker, origin: page, documentUrl: null };
  const book = play(
    [
      ['1', 'PUT', 'send-headers', { ...time(20), context }],
      ['1', 'PUT', 'completed', { ...time(30), context, headers: [...allows] }],
    ],
    openBook(7),
  );
  const { completed, added } = compareGap(book, record(preflight(5, [...allows])));
  expect(completed).toEqual([]);
  expect(added).toMatchObject([{ notes: ['only-in-devtools-record', 'unpaired-preflight'] }]);
});

test('an answered request does not keep a refused preflight that may be a twin’s: the twin that failed gets it', () => {
  const book = play([['1', 'PUT', 'before-request', time(0)]], openBook(7));
  missedEvents(book, 1_000_002);
  play(
    [
      ['3', 'PUT', 'before-request', time(10)],
      ['2', 'OPTIONS', 'send-headers', { ...time(12), headers: asks('PUT') }],
      ['2', 'OPTIONS', 'completed', { ...time(14), headers: [serial('p1')] }],
    ],
    book,
  );
  const { completed, added } = compareGap(
    book,
    record({ at: 9, answer: [serial('a1')] }, { at: -1, status: 0, error: 'net::ERR_FAILED' }),
  );
  expect(added).toEqual([]);
  const rows = completed.map(({ requestId, hops: [{ preflight, response }] }) => [
    requestId,
    preflight?.requestId,
    response?.status,
  ]);
  expect(rows.toSorted()).toEqual([
    ['1', '2', undefined],
    ['3', undefined, 200],
  ]);
});

test('a refused preflight of the record goes to its request once nothing else explains what that did', () => {
  const book = openBook(7);
  const first = compareGap(book, record(preflight(5, [serial('p1')])));
  for (const row of first.added) enter(book, row);
  play(
    [
      ['1', 'PUT', 'before-request', time(0)],
      ['1', 'PUT', 'error', { ...time(20), error: 'net::ERR_FAILED' }],
    ],
    book,
  );
  const { added, completed, replaced } = compareGap(book, []);
  expect(added).toEqual([]);
  expect(replaced).toEqual(first.added.map(({ id }) => id));
  expect(completed).toMatchObject([{ requestId: '1', hops: [{ preflight: { response: { status: 200 } } }] }]);
});

test('a request that only the record shows, never sent, gets the preflight that was refused for it', () => {
  const headers: readonly Header[] = [['User-Agent', 'Chromium']];
  const { added, completed } = compareGap(
    openBook(7),
    record({ at: 0, status: 0, request: headers }, preflight(2, [serial('p1')])),
  );
  expect(completed).toEqual([]);
  expect(added).toMatchObject([{ hops: [{ method: 'PUT', preflight: { response: { status: 200 } } }] }]);
  expect(added.length).toBe(1);
});

test('what a redirect led to, and the page’s own policy forbids, is no row beside the one that stopped there', () => {
  const target = 'http://localhost:8000/ok';
  const headers = [...allows, ['Access-Control-Allow-Credentials', 'true'], ['Location', target]];
  const stopped = (id: string, at: number) =>
    play(
      [
        [id, 'GET', 'before-request', time(at)],
        [id, 'GET', 'send-headers', { ...time(at + 1), headers: [origin] }],
        [id, 'GET', 'headers-received', { ...time(at + 2), status: 307, headers }],
        [id, 'GET', 'error', { ...time(at + 9), url: target, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' }],
      ],
      book,
    );
  const book = openBook(7, [], 'firefox');
  stopped('1', 0);
  stopped('2', 5);
  const never = { method: 'GET', url: target, status: 0 };
  expect(addUnheard(book, record({ ...never, at: 8 }, { ...never, at: 9 }))).toEqual([]);
  // A third one is a request of the page's own.
  const three = record({ ...never, at: 8 }, { ...never, at: 9 }, { ...never, at: 10 });
  expect(addUnheard(book, three)).toHaveLength(1);
  expect(rows(book, 'firefox').map(({ judgement }) => judgement.decision)).toMatchObject([
    { kind: 'failed', why: 'unknown' },
    { kind: 'failed', why: 'unknown' },
  ]);
});

test('what Firefox stopped before it was sent has no events: an equal request right behind it is another row', () => {
  const book = sentPut(openBook(7, [], 'firefox'), '1', 5, 'a1');
  const aborted = { at: 3, status: 0, unopened: true } as const;
  const added = addUnheard(book, record(aborted, aborted));
  expect(added).toMatchObject([{ end: { kind: 'error' } }, { end: { kind: 'error' } }]);
  for (const row of added) enter(book, row);
  // Told again, by itself or for a stretch that events may be missing of, they are the same rows.
  expect(addUnheard(book, record(aborted, aborted))).toEqual([]);
  expect(compareGap(book, record(aborted, aborted)).added).toEqual([]);
  expect(compareGap(book, record(aborted, aborted, aborted)).added).toHaveLength(1);
});

test('what a refused redirect names has no headers of the page’s own yet, in the record', () => {
  const target = 'http://127.0.0.1:8000/api/';
  const book = play(
    [
      ['1', 'GET', 'before-request', time(0)],
      ['1', 'GET', 'send-headers', { ...time(1), headers: [origin, ['X-Tenant', '7']] }],
      ['1', 'GET', 'headers-received', { ...time(5), status: 307, headers: [['Location', target]] }],
      ['1', 'GET', 'error', { ...time(9), url: target, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' }],
      // One of its own to that URL, which is no place for it.
      ['2', 'GET', 'before-request', { ...time(2), url: target }],
      ['2', 'GET', 'send-headers', { ...time(3), url: target, headers: [origin] }],
    ],
    openBook(7, [], 'firefox'),
  );
  const named = { at: 6, method: 'GET', url: target, status: 0, request: [['Host', 'x']] } as const;
  expect(addUnheard(book, record({ ...named, unopened: true }))).toEqual([]);
  expect(compareGap(book, record({ ...named, unopened: true })).added).toEqual([]);
});

test('what another extension cancelled looks the same in the record, and has events', () => {
  const cancel = (id: string, at: number, book: Book): Book =>
    play(
      [
        [id, 'PUT', 'before-request', time(at)],
        [id, 'PUT', 'error', { ...time(at + 4), error: 'NS_ERROR_ABORT' }],
      ],
      book,
    );
  const book = cancel('2', 9, cancel('1', 0, openBook(7, [], 'firefox')));
  const entry = (at: number) => ({ at, status: 0, unopened: true }) as const;
  expect(addUnheard(book, record(entry(1), entry(10)))).toEqual([]);
  expect(addUnheard(book, record(entry(1), entry(10), entry(20)))).toHaveLength(1);
});
