import { expect, test } from '@playwright/test';
import { Session } from '../../../extension/background/session.ts';
import type { ToPanel } from '../../../src/protocol.ts';
import { event, page, sent } from '../exchange/stream.ts';

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
