import { expect, test } from '@playwright/test';
import { Session } from '../../../extension/background/session.ts';
import { type HarEntry, readHar } from '../../../src/har/read-har.ts';
import type { ToPanel } from '../../../src/protocol.ts';
import { api, asks, event, page, sent } from '../exchange/stream.ts';

const context = { tabId: 7, frameId: 0, parentFrameId: -1, documentId: 'd', origin: page, documentUrl: null };

function rowsOf(session: Session): readonly string[] {
  const snapshot: ToPanel = session.snapshot(true);
  if (snapshot.type !== 'snapshot') throw new Error('no snapshot');
  return snapshot.exchanges.map(({ requestId }) => requestId);
}

const navigation = [
  event(['9', 'GET', 'before-request', { url: `${page}/b`, context: { ...context, type: 'main_frame' } }]),
  event(['9', 'GET', 'headers-received', { url: `${page}/b` }]),
];

test('the last events of a page that was left make no rows in the next one', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([
    event(['1', 'PUT', 'before-request']),
    event(['2', 'OPTIONS', 'before-request']),
    event(['2', 'OPTIONS', 'send-headers', { headers: [['Access-Control-Request-Method', 'PUT']] }]),
    ...navigation,
    event(['2', 'OPTIONS', 'completed']),
    event(['1', 'PUT', 'error', { error: 'net::ERR_ABORTED' }]),
  ]);
  expect(rowsOf(session)).toEqual(['9']);
});

test('with the log preserved they end the rows that they belong to, and the navigation is a line', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.setPreserveLog(true);
  session.apply([
    event(['1', 'GET', 'before-request']),
    ...navigation,
    event(['1', 'GET', 'error', { error: 'net::ERR_ABORTED' }]),
  ]);
  const snapshot = session.snapshot(true);
  expect(rowsOf(session)).toEqual(['1', '9']);
  expect(snapshot).toMatchObject({
    exchanges: [{ end: { kind: 'error' } }, {}],
    markers: [{ kind: 'navigation' }],
  });
});

/** The lines of navigations, as the panel is told them. */
const linesOf = (session: Session) =>
  session.kept.markers.filter((marker) => marker.kind === 'navigation').map(({ url, at }) => [url, at]);

const loads = (id: string, path: string, at: number) => {
  const url = `${page}${path}`;
  return [
    event([id, 'GET', 'before-request', { url, at, context: { ...context, type: 'main_frame' } }]),
    event([id, 'GET', 'headers-received', { url, at: at + 20 }]),
  ];
};

test('each navigation that clears the list is the first line of the new one', () => {
  const session = new Session(7, 'firefox', 5_000);
  for (const [id, at] of [
    ['8', 1_000],
    ['9', 2_000],
  ] as const) {
    const { messages } = session.apply(loads(id, '/b', at));
    expect(messages.map(({ type }) => type)).toEqual(['cleared', 'marker-added']);
    session.navigated(`${page}/b`, at + 70, at);
    expect(linesOf(session)).toEqual([[`${page}/b`, at + 20]]);
  }
});

for (const preserved of [true, false]) {
  const log = preserved ? 'preserved' : 'not preserved';
  test(`told by DevTools before the events or after them, a navigation is one line, by its answer; log ${log}`, () => {
    const session = new Session(7, 'firefox', 5_000);
    session.setPreserveLog(preserved);
    session.navigated(`${page}/b`, 1_060, 1_040);
    session.apply([...loads('9', '/b', 1_000), event(['1', 'GET', 'before-request', { at: 1_040 }])]);
    session.navigated(`${page}/b`, 1_070, 1_040);
    expect(linesOf(session)).toEqual([[`${page}/b`, 1_020]]);
  });
}

test('a navigation that DevTools tells after the next one is no second line', () => {
  const session = new Session(7, 'firefox', 5_000);
  session.setPreserveLog(true);
  session.apply([...loads('8', '/a', 1_000), ...loads('9', '/b', 2_000)]);
  session.navigated(`${page}/a`, 1_500, 1_000);
  expect(linesOf(session).map(([url]) => url)).toEqual([`${page}/a`, `${page}/b`]);
});

test('a navigation told a moment before its answer, but after the next one, is no second line', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.setPreserveLog(true);
  session.apply([...loads('8', '/a', 1_000), ...loads('9', '/b', 2_000)]);
  session.navigated(`${page}/a`, 1_010, 1_010);
  expect(linesOf(session).map(([url]) => url)).toEqual([`${page}/a`, `${page}/b`]);
});

test('of a page that was left, whose line is gone with its rows, DevTools may tell late: there is no line', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([...loads('8', '/a', 1_000), ...loads('9', '/b', 2_000)]);
  const { messages } = session.navigated(`${page}/a`, 1_500, 1_500);
  expect(messages).toEqual([]);
  expect(linesOf(session).map(([url]) => url)).toEqual([`${page}/b`]);
});

test('a page brought back without a request is a line, also soon after its last one', () => {
  const session = new Session(7, 'firefox', 5_000);
  session.setPreserveLog(true);
  session.apply([...loads('8', '/a', 1_000), ...loads('9', '/b', 2_000)]);
  session.navigated(`${page}/a`, 3_000, 3_000);
  expect(linesOf(session).map(([url]) => url)).toEqual([`${page}/a`, `${page}/b`, `${page}/a`]);
});

test('Chromium’s look into the font cache is no row; the font itself is', () => {
  const font = { context: { ...context, type: 'font' } };
  const session = new Session(7, 'chromium', 5_000);
  const { removed } = session.apply([
    event(['1', 'GET', 'before-request', font]),
    event(['1', 'GET', 'send-headers', { ...font, headers: sent }]),
    event(['1', 'GET', 'error', { error: 'net::ERR_CACHE_MISS' }]),
    event(['2', 'GET', 'before-request', font]),
  ]);
  expect(removed).toEqual(['7:1']);
  expect(rowsOf(session)).toEqual(['2']);
});

test('while paused, requests that began before are still followed to their end', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'GET', 'before-request'])]);
  session.setRecording(false);
  session.apply([event(['2', 'GET', 'before-request']), event(['1', 'GET', 'completed'])]);
  expect(rowsOf(session)).toEqual(['1']);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ end: { kind: 'completed' } }] });
});

/** A HAR entry as the devtools page sends it: a GET to the API that was answered. */
function recorded(at: number, more: Partial<HarEntry> = {}): HarEntry {
  const read = readHar(
    JSON.stringify({
      log: {
        entries: [
          {
            startedDateTime: new Date(at).toISOString(),
            time: 10,
            request: { method: 'GET', url: api, headers: [{ name: 'Origin', value: page }] },
            response: { status: 200, headers: [{ name: 'Access-Control-Allow-Origin', value: page }] },
          },
        ],
      },
    }),
  );
  if (!read.ok || read.har.entries[0] === undefined) throw new Error('no HAR');
  return { ...read.har.entries[0], ...more };
}

const gapsOf = (session: Session) => session.kept.markers.filter(({ kind }) => kind === 'gap');

test('restarts with nothing between them are one line; each tells what the record filled in', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'GET', 'before-request', { at: 1_000 }])]);
  session.addGap(2_000);
  session.addGap(3_000);
  expect(gapsOf(session)).toMatchObject([{ from: 1_000, to: 3_000, restarts: 2, filled: null }]);
  session.fill(session.openGaps[0]?.id ?? null, [recorded(2_500, { method: 'POST' })]);
  session.apply([event(['2', 'GET', 'before-request', { at: 4_000 }])]);
  session.addGap(5_000);
  expect(gapsOf(session)).toMatchObject([
    { restarts: 2, filled: 1 },
    { from: 4_000, to: 5_000, restarts: 1, filled: null },
  ]);
});

test('while paused a restart is no gap', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.setRecording(false);
  expect(session.addGap(2_000)).toBeNull();
});

test('what was missed while the background was away comes from DevTools’ own record, and says so', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'GET', 'before-request', { at: 1_000 }])]);
  const gap = session.addGap(2_000);
  session.fill(gap?.id ?? null, [recorded(1_001), recorded(1_500, { url: `${api}?other` })]);
  const snapshot = session.snapshot(true);
  expect(snapshot).toMatchObject({
    exchanges: [
      { requestId: '1', end: { kind: 'completed' }, notes: ['completed-from-devtools-record'] },
      { hops: [{ url: `${api}?other` }], notes: ['only-in-devtools-record'] },
    ],
  });
  expect(gapsOf(session)).toMatchObject([{ filled: 2 }]);
});

for (const [twin, entries] of [
  ['without a twin', [recorded(1_001, { method: 'PUT' })]],
  ['with a twin', [recorded(1_001, { method: 'PUT' }), recorded(1_700, { method: 'PUT' })]],
] as const) {
  test(`once DevTools’ own record was looked at, a preflight is its request’s own ${twin}, or may be the twin’s`, () => {
    const session = new Session(7, 'chromium', 5_000);
    session.apply([event(['1', 'PUT', 'before-request', { at: 1_000 }])]);
    const gap = session.addGap(1_500);
    session.apply([
      event(['2', 'OPTIONS', 'send-headers', { at: 1_600, headers: asks('PUT') }]),
      event(['2', 'OPTIONS', 'completed', { at: 1_610 }]),
      event(['1', 'PUT', 'completed', { at: 1_620, headers: [['Access-Control-Allow-Origin', page]] }]),
    ]);
    const notes = () => session.judgedAll()[0]?.notes;
    expect(notes()).toEqual(['preflight-may-be-anothers']);
    session.fill(gap?.id ?? null, entries);
    expect(notes()).toEqual(twin === 'with a twin' ? ['preflight-may-be-anothers'] : []);
  });
}

test('what was asked while nothing was recorded does not come from DevTools’ own record either', () => {
  const paused = new Session(7, 'chromium', 5_000);
  paused.setRecording(false);
  expect(paused.kept.pauses).toEqual([{ from: expect.any(Number), to: null }]);
  paused.setRecording(true);
  expect(paused.kept.pauses).toEqual([{ from: expect.any(Number), to: expect.any(Number) }]);
  const facts = { ...paused.kept, lastAt: 1_000, pauses: [{ from: 1_200, to: 1_600 }] };
  const session = new Session(7, 'chromium', 5_000, { facts, exchanges: [] });
  const gap = session.addGap(2_000);
  session.fill(gap?.id ?? null, [
    recorded(1_100, { url: `${api}?before` }),
    recorded(1_300, { url: `${api}?meanwhile` }),
    recorded(1_700, { url: `${api}?after` }),
  ]);
  expect(session.judgedAll().map(({ hops: [{ url }] }) => url)).toEqual([`${api}?before`, `${api}?after`]);
  expect(gapsOf(session)).toMatchObject([{ filled: 2 }]);
});

test('without a gap the record completes nothing: what is open is only not over yet', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'GET', 'before-request', { at: 1_000 }])]);
  const blocked = { status: 0, responseHeaders: [], error: 'net::ERR_FAILED' };
  session.fill(null, [recorded(1_001, blocked), recorded(1_500, { ...blocked, url: `${api}?other` })]);
  expect(session.snapshot(true)).toMatchObject({
    exchanges: [{ requestId: '1', end: null, notes: [] }, { notes: ['only-in-devtools-record'] }],
  });
});

test('what DevTools tells late of a page that was left is no row of the next one', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'PUT', 'before-request', { at: 1_000 }]), ...navigation]);
  const left = session.kept.clearedAt;
  const blocked = { status: 0, responseHeaders: [], error: 'net::ERR_FAILED' };
  session.fill(null, [recorded(left - 50, blocked), recorded(left + 50, { ...blocked, url: `${api}?new` })]);
  expect(session.snapshot(true)).toMatchObject({
    exchanges: [{ requestId: '9' }, { hops: [{ url: `${api}?new` }] }],
  });
});

test('what was seen whole is not changed by the record, and nothing is doubled', () => {
  const session = new Session(7, 'chromium', 5_000);
  const headers = [['Access-Control-Allow-Origin', page]];
  session.apply([
    event(['1', 'GET', 'before-request', { at: 1_000 }]),
    event(['1', 'GET', 'headers-received', { at: 1_005, headers }]),
    event(['1', 'GET', 'completed', { at: 1_006, headers }]),
  ]);
  const gap = session.addGap(2_000);
  session.fill(gap?.id ?? null, [recorded(1_001)]);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ requestId: '1', notes: [] }] });
  expect(rowsOf(session)).toEqual(['1']);
});

test('events that come after the record told of their request make that one row, and not of a twin’s', () => {
  const headers = [['Access-Control-Allow-Origin', page]];
  for (const [at, rows] of [
    [1_503, ['2']],
    [1_303, ['record', '2']],
  ] as const) {
    const session = new Session(7, 'chromium', 5_000);
    session.apply([event(['1', 'GET', 'before-request', { at: 1_000, url: `${api}?first` }])]);
    const gap = session.addGap(2_000);
    session.fill(gap?.id ?? null, [recorded(1_500)]);
    const { messages } = session.apply([
      event(['2', 'GET', 'before-request', { at }]),
      event(['2', 'GET', 'headers-received', { at: at + 5, headers }]),
      event(['2', 'GET', 'completed', { at: at + 6, headers }]),
    ]);
    expect(rowsOf(session).map((id) => id.split('-')[0])).toEqual(['1', ...rows]);
    expect(messages.filter(({ type }) => type === 'exchanges-dropped')).toHaveLength(2 - rows.length);
  }
});

test('what went for room does not come back by DevTools’ own record after a restart', () => {
  const session = new Session(7, 'chromium', 2);
  session.apply(
    [1_000, 1_100, 1_200, 1_300].map((at) =>
      event([`${at}`, 'GET', 'before-request', { at, url: `${api}?${at}` }]),
    ),
  );
  expect(rowsOf(session)).toEqual(['1200', '1300']);
  const gap = session.addGap(2_000);
  session.fill(gap?.id ?? null, [
    recorded(1_001, { url: `${api}?1000` }),
    recorded(1_102, { url: `${api}?1100` }),
  ]);
  expect(rowsOf(session)).toEqual(['1200', '1300']);
  expect(session.state(true).dropped).toBe(2);
});

test('a request of which nothing is heard after a restart may have ended; an event takes that back', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([event(['1', 'GET', 'before-request', { at: 1_000 }])]);
  const gap = session.addGap(2_000);
  session.fill(gap?.id ?? null, []);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ notes: ['may-have-ended-unseen'] }] });
  session.apply([event(['1', 'GET', 'completed', { at: 9_000 }])]);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ notes: [] }] });
});

test('past its capacity the oldest go, and are counted', () => {
  const session = new Session(7, 'chromium', 2);
  const { removed } = session.apply(['1', '2', '3'].map((id) => event([id, 'GET', 'before-request'])));
  expect(removed).toEqual(['7:1']);
  expect(session.state(true).dropped).toBe(1);
  session.dropSome(1);
  expect(session.state(true).dropped).toBe(2);
});

test('a call site is given to the request nearest in time', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([
    event(['1', 'GET', 'before-request', { at: 1_000 }]),
    event(['2', 'GET', 'before-request', { at: 1_400 }]),
  ]);
  const site = { url: `${page}/items.js`, line: 42, column: 5, functionName: 'load', original: null };
  const request = { url: api, method: 'GET', startedAt: 1_390, endedAt: null, status: null };
  session.setCallSites([{ request, site }]);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ requestId: '1' }, { callSite: site }] });
});

test('however many were under way when the list was emptied, none comes back', () => {
  const session = new Session(7, 'chromium', 5_000);
  const ids = Array.from({ length: 900 }, (_, at) => `${at}`);
  session.apply(ids.map((id) => event([id, 'GET', 'before-request'])));
  session.clear(Date.now());
  session.apply(
    ids.flatMap((id) => [event([id, 'GET', 'headers-received']), event([id, 'GET', 'completed'])]),
  );
  expect(rowsOf(session)).toEqual([]);
});

test('what went for room does not come back torn, and pushes nothing else out', () => {
  const session = new Session(7, 'chromium', 2);
  session.apply(['1', '2', '3'].map((id) => event([id, 'GET', 'before-request'])));
  session.apply(['1', '2', '3'].map((id) => event([id, 'GET', 'completed'])));
  expect(rowsOf(session)).toEqual(['2', '3']);
  expect(session.state(true).dropped).toBe(1);
});

test('what began while nothing was recorded makes no torn row afterwards', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.setRecording(false);
  session.apply([event(['1', 'PUT', 'before-request']), event(['2', 'OPTIONS', 'before-request'])]);
  session.setRecording(true);
  session.apply([event(['2', 'OPTIONS', 'completed']), event(['1', 'PUT', 'completed'])]);
  session.apply([event(['3', 'GET', 'before-request'])]);
  expect(rowsOf(session)).toEqual(['3']);
});

test('after a restart a request without a beginning is a row all the same', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.clear(Date.now());
  session.addGap(Date.now() + 1_000);
  session.apply([event(['1', 'GET', 'completed'])]);
  expect(rowsOf(session)).toEqual(['1']);
});

const main = { context: { ...context, type: 'main_frame' }, url: `${page}/file` };

test('a download leaves the page and its rows where they are', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([
    event(['1', 'GET', 'before-request']),
    event(['9', 'GET', 'before-request', main]),
    event(['9', 'GET', 'headers-received', { ...main, headers: [['Content-Disposition', 'attachment']] }]),
    event(['9', 'GET', 'error', { ...main, error: 'net::ERR_ABORTED' }]),
  ]);
  expect(rowsOf(session)).toEqual(['1', '9']);
  expect(linesOf(session)).toEqual([]);
});

test('a page that cannot be reached is left for the browser’s own', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([
    event(['1', 'GET', 'before-request']),
    event(['9', 'GET', 'before-request', main]),
    event(['9', 'GET', 'error', { ...main, error: 'net::ERR_CONNECTION_REFUSED' }]),
  ]);
  expect(rowsOf(session)).toEqual(['9']);
  expect(linesOf(session).length).toBe(1);
});

for (const preserved of [false, true]) {
  test(`a page without a request of its own takes the place of the last one's rows, ${preserved ? 'but not where they are preserved' : 'and keeps its own'}`, () => {
    const session = new Session(7, 'chromium', 5_000);
    session.setPreserveLog(preserved);
    session.apply([
      event(['1', 'GET', 'before-request', { at: 1_000 }]),
      event(['2', 'GET', 'before-request', { at: 2_000 }]),
    ]);
    const { removed, messages } = session.navigated(`${page}/offline`, 2_100, 1_990);
    expect(removed).toEqual(preserved ? [] : ['7:1']);
    expect(messages.map(({ type }) => type)).toEqual([...(preserved ? [] : ['cleared']), 'marker-added']);
    expect(rowsOf(session)).toEqual(preserved ? ['1', '2'] : ['2']);
  });
}

test('of equal requests at once a call site is given to the one that ended then with that answer', () => {
  const session = new Session(7, 'chromium', 5_000);
  session.apply([
    event(['1', 'GET', 'before-request', { at: 1_000 }]),
    event(['2', 'GET', 'before-request', { at: 1_002 }]),
    event(['2', 'GET', 'completed', { at: 1_100, status: 200 }]),
    event(['1', 'GET', 'completed', { at: 1_300, status: 500 }]),
  ]);
  const site = { url: `${page}/items.js`, line: 1, column: 5, functionName: 'second', original: null };
  const request = { url: api, method: 'GET', startedAt: 1_000, endedAt: 1_100, status: 200 };
  session.setCallSites([{ request, site }]);
  expect(session.snapshot(true)).toMatchObject({ exchanges: [{ requestId: '1' }, { callSite: site }] });
});

const answered = (id: string, at: number, allowed: boolean) => {
  const cors = [
    ['Access-Control-Allow-Origin', allowed ? page : 'https://elsewhere.example'],
    ['Access-Control-Allow-Credentials', 'true'],
  ];
  const sender = [
    ['Origin', page],
    ['Sec-Fetch-Mode', 'cors'],
  ];
  return [
    event([id, 'GET', 'before-request', { at }]),
    event([id, 'GET', 'send-headers', { at: at + 1, headers: sender }]),
    event([id, 'GET', 'headers-received', { at: at + 9, headers: cors }]),
    event([id, 'GET', 'completed', { at: at + 9, headers: cors }]),
  ];
};

/** Of a Firefox: what is said of each request, and whether it agrees. */
const saidIn = (session: Session) => {
  const snapshot = session.snapshot(true);
  if (snapshot.type !== 'snapshot') throw new Error('no snapshot');
  return snapshot.exchanges.map(({ judgement: { decision, agreement } }) =>
    'why' in decision ? [decision.kind, decision.why, agreement] : [decision.kind, agreement],
  );
};

test('Firefox completes what the page aborts as it is answered: its timing tells', () => {
  const session = new Session(7, 'firefox', 5_000);
  session.apply([
    ...answered('1', 10_000, true),
    ...answered('2', 20_000, true),
    ...answered('3', 30_000, false),
  ]);
  session.setDelivered('7:1', false);
  session.setDelivered('7:2', true);
  session.setDelivered('7:3', false);
  expect(saidIn(session)).toEqual([
    ['failed', 'aborted', 'agrees'],
    ['allowed', 'agrees'],
    ['blocked', 'agrees'],
  ]);
});

test('timing that speaks against the headers says nothing where it may be another request’s', () => {
  const session = new Session(7, 'firefox', 5_000);
  session.apply([...answered('1', 10_000, true), ...answered('2', 10_030, false)]);
  session.setDelivered('7:1', false);
  session.setDelivered('7:2', true);
  expect(saidIn(session)).toEqual([
    ['allowed', 'not-told'],
    ['blocked', 'not-told'],
  ]);
  session.setDelivered('7:1', true);
  session.setDelivered('7:2', false);
  expect(saidIn(session)).toEqual([
    ['allowed', 'agrees'],
    ['blocked', 'agrees'],
  ]);
});

test('what was under way before DevTools has an end in Firefox too, which tells of none', () => {
  const headers = [['Access-Control-Allow-Origin', page]];
  const late = () => event(['1', 'GET', 'headers-received', { at: 50, headers }]);
  const notes = (session: Session) => {
    const snapshot = session.snapshot(true);
    return snapshot.type === 'snapshot' ? snapshot.exchanges.map((one) => [one.end?.kind, one.notes]) : [];
  };
  const session = new Session(7, 'firefox', 5_000);
  session.apply([late(), event(['2', 'OPTIONS', 'headers-received', { at: 51, status: 204, headers }])]);
  expect(notes(session)).toEqual([
    ['completed', ['missing-start', 'end-not-told']],
    ['completed', ['missing-start', 'end-not-told']],
  ]);
  expect(saidIn(session)[0]).not.toEqual(['pending', 'not-told']);
  // Told after all, it is an end like any other.
  session.apply([event(['1', 'GET', 'error', { at: 90, error: 'NS_ERROR_NET_RESET' }])]);
  expect(notes(session)[0]).toEqual(['error', ['missing-start']]);
  // Chromium tells of it, and so does Firefox where only a stretch was missed.
  const others = [new Session(7, 'chromium', 5_000), new Session(7, 'firefox', 5_000)] as const;
  others[1].addGap(40);
  for (const other of others) {
    other.apply([late()]);
    expect(notes(other)).toEqual([[undefined, ['missing-start']]]);
  }
});
