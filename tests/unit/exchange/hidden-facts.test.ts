import { expect, test } from '@playwright/test';
import type { HeaderList } from '../../../src/cors/types.ts';
import { openBook } from '../../../src/exchange/book.ts';
import { api, asks, page, play, rows, sent } from './stream.ts';

/** What the differential run against both browsers brought to light. */
const star: HeaderList = [['Access-Control-Allow-Origin', '*']];
const plain = { url: 'http://api.test/' };
const home = { url: `${page}/` };
const here: HeaderList = [
  ['Origin', page],
  ['Sec-Fetch-Site', 'same-site'],
];

test('a preflight names headers that the browser could have added too', () => {
  const book = play(
    [
      ['1', 'GET', 'before-request'],
      ['1', 'GET', 'send-headers', { headers: [...sent, ['User-Agent', 'own'], ['X-A', '1']] }],
      ['2', 'OPTIONS', 'before-request'],
      ['2', 'OPTIONS', 'send-headers', { headers: asks('GET', 'user-agent,x-a') }],
    ],
    openBook(7, [], 'firefox'),
  );
  expect(book.exchanges.size).toBe(1);
});

test('a page’s own OPTIONS and its preflight, where neither shows headers before the preflight does', () => {
  const [row, ...others] = rows(
    play([
      ['1', 'OPTIONS', 'before-request'],
      ['2', 'OPTIONS', 'before-request'],
      ['2', 'OPTIONS', 'send-headers', { headers: asks('OPTIONS') }],
      ['2', 'OPTIONS', 'headers-received', { status: 404 }],
      ['2', 'OPTIONS', 'completed', { status: 404 }],
      ['1', 'OPTIONS', 'error'],
    ]),
    'chromium',
  );
  expect(others).toEqual([]);
  expect(row?.hops[0].preflight?.requestId).toBe('2');
  expect(row?.judgement.decision).toMatchObject({ kind: 'blocked', at: 'preflight' });
});

for (const [rules, because] of [
  ['chromium', 'no-storage-access-header'],
  // Only that the redirect was followed tells there.
  ['firefox', 'browser-outcome'],
] as const) {
  test(`another site behind a redirect proves something in Chromium only: ${rules}`, () => {
    const [row] = rows(
      play([
        ['1', 'GET', 'before-request'],
        ['1', 'GET', 'send-headers', { headers: here }],
        ['1', 'GET', 'headers-received', { status: 302, headers: star }],
        ['1', 'GET', 'redirect'],
        ['1', 'GET', 'before-request', { url: 'http://127.0.0.1:9/' }],
        ['1', 'GET', 'send-headers', { url: 'http://127.0.0.1:9/', headers: sent }],
      ]),
      rules,
    );
    expect(row?.judgement.credentials).toMatchObject({ value: 'same-origin', because });
  });
}

test('a GET without Origin at home says nothing of the mode, one with it abroad does', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request', home],
      ['1', 'GET', 'send-headers', home],
      ['1', 'GET', 'redirect', home],
      ['1', 'GET', 'before-request', plain],
      ['1', 'GET', 'send-headers', { ...plain, headers: [['Origin', page]] }],
    ]),
    'chromium',
  );
  expect(row?.judgement.mode).toMatchObject({ value: 'cors', because: 'origin-header' });
});

test('a GET abroad without Origin is no CORS request, and it is its absence that tells', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request', plain],
      ['1', 'GET', 'send-headers', { ...plain, headers: [['Accept', '*/*']] }],
    ]),
    'chromium',
  );
  expect(row?.judgement.mode).toMatchObject({ value: 'no-cors', because: 'no-origin-header' });
});

test('a likely mode that the outcome refutes: delivered without any permission', () => {
  const [row] = rows(
    play([
      ['1', 'POST', 'before-request', plain],
      ['1', 'POST', 'send-headers', { ...plain, headers: [['Origin', page]] }],
      ['1', 'POST', 'headers-received', plain],
      ['1', 'POST', 'completed', plain],
    ]),
    'chromium',
  );
  expect(row?.judgement.mode).toMatchObject({ value: 'no-cors', because: 'browser-outcome' });
  expect(row?.judgement.decision).toEqual({ kind: 'not-cors', why: 'no-cors-mode' });
});

test('what went on past its preflight was content with it', () => {
  const [row] = rows(
    play([
      ['1', 'PUT', 'before-request', plain],
      ['2', 'OPTIONS', 'before-request', plain],
      ['2', 'OPTIONS', 'send-headers', { ...plain, headers: asks('PUT') }],
      [
        '2',
        'OPTIONS',
        'headers-received',
        { ...plain, headers: [...star, ['Access-Control-Allow-Methods', '*']] },
      ],
      ['1', 'PUT', 'send-headers', { ...plain, headers: [['Origin', page]] }],
      ['1', 'PUT', 'headers-received', plain],
      ['1', 'PUT', 'error', plain],
    ]),
    'chromium',
  );
  expect(row?.judgement.credentials).toMatchObject({ value: 'same-origin', because: 'browser-outcome' });
  expect(row?.judgement.otherwise).toBeNull();
});

test('a kept preflight is told from none needed', () => {
  const [row] = rows(
    play([
      ['1', 'PUT', 'before-request'],
      ['1', 'PUT', 'send-headers', { headers: sent }],
      ['1', 'PUT', 'headers-received', { headers: star }],
      ['1', 'PUT', 'completed', { url: api }],
    ]),
    'chromium',
  );
  expect(row?.judgement.evaluation.steps.map(({ id }) => id)).toContain('preflight-cached');
  expect(row?.judgement.decision.kind).toBe('allowed');
});
