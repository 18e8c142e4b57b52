import { expect, test } from '@playwright/test';
import { rowView } from '../../../extension/panel/view/row-view.ts';
import { sequence } from '../../../extension/panel/view/sequence.ts';
import type { HeaderList } from '../../../src/cors/types.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { event, page, play, rows } from './stream.ts';

const { context } = event(['0', 'GET', 'before-request']) as unknown as { readonly context: object };

interface Handshake {
  readonly url?: string;
  /** What webRequest showed; `null` where it showed none. */
  readonly status?: number | null;
  readonly headers?: HeaderList;
  /** `null` where it completed. */
  readonly error?: string | null;
  readonly browser?: 'chromium' | 'firefox';
}

const html: HeaderList = [['Content-Type', 'text/html']];

/** The events of a WebSocket as tests/fixtures/streams/*\/websocket.json has them. */
function socket({
  url = 'ws://127.0.0.1:8000/live',
  status = null,
  headers = html,
  error = null,
  browser = 'firefox',
}: Handshake): JudgedExchange {
  const of = { url, context: { ...context, type: 'websocket' } };
  const sent: HeaderList = [
    ['Origin', page],
    ['Sec-Fetch-Mode', 'websocket'],
    ['Upgrade', 'websocket'],
  ];
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request', of],
      ['1', 'GET', 'send-headers', { ...of, headers: sent }],
      ...(status === null ? [] : [['1', 'GET', 'headers-received', { ...of, status, headers }] as const]),
      ['1', 'GET', error === null ? 'completed' : 'error', { ...of, status, headers, error }],
    ]),
    browser,
  );
  if (row === undefined) throw new Error('no row');
  return row;
}

const headlineOf = (row: JudgedExchange) => diagnose(row, [])[0]?.title;

for (const [what, handshake] of [
  ['as Firefox tells it', { status: 200 }],
  ['with an error', { status: 200, error: 'net::ERR_FAILED', browser: 'chromium' }],
  [
    'over TLS, with an error',
    { url: 'wss://api.test/live', status: 200, headers: [], error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED' },
  ],
  ['over TLS, with a body', { url: 'wss://api.test/live', status: 200 }],
] as const) {
  test(`a WebSocket that was answered with 200 was not opened, and not by CORS: ${what}`, () => {
    const row = socket(handshake);
    expect(row.judgement.decision).toMatchObject({ kind: 'failed', why: 'websocket-not-opened' });
    expect(row.judgement.agreement).not.toBe('disagrees');
    expect(headlineOf(row)).toBe(
      'The server answered the WebSocket with 200 instead of switching protocols (101)',
    );
    const [finding] = diagnose(row, []);
    expect(finding?.explain).toContain('CORS does not apply to WebSockets');
    expect(finding?.remedies.map(({ kind }) => kind)).toEqual(['elsewhere']);
    expect(rowView(row).pairText).toContain('200');
  });
}

test('a WebSocket that was turned away with 403', () => {
  const row = socket({ url: 'wss://api.test/live', status: 403, headers: [] });
  expect(headlineOf(row)).toContain('with 403 instead of');
  expect(diagnose(row, [])[0]?.explain).toContain('Django Channels');
});

test('one whose answer Chromium does not show is not said to have had none', () => {
  const row = socket({ error: 'net::ERR_FAILED', browser: 'chromium' });
  expect(row.judgement.decision).toEqual({ kind: 'failed', why: 'unknown', error: 'net::ERR_FAILED' });
  expect(headlineOf(row)).toBe('The WebSocket was not opened; the browser does not say why');
  expect(rowView(row).pairText).not.toContain('no answer');
  expect(sequence(row).label).not.toContain('no answer');
});

test('an error that says why is told by it', () => {
  const refused = socket({ error: 'NS_ERROR_CONNECTION_REFUSED' });
  expect(refused.judgement.decision).toMatchObject({ kind: 'failed', why: 'network' });
  const left = socket({ error: 'NS_BINDING_ABORTED' });
  expect(left.judgement.decision).toMatchObject({ kind: 'failed', why: 'aborted' });
});

for (const [what, handshake] of [
  ['101', { status: 101, headers: [] }],
  // https://www.rfc-editor.org/rfc/rfc8441#section-5
  ['over HTTP/2 a 200 without a body', { url: 'wss://api.test/live', status: 200, headers: [] }],
] as const) {
  test(`one that opened, or may have, is no failure: ${what}`, () => {
    expect(socket(handshake).judgement.decision).toEqual({ kind: 'not-cors', why: 'websocket' });
    expect(headlineOf(socket(handshake))).toBeUndefined();
  });
}
