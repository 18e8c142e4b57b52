import { expect, test } from '@playwright/test';
import { page, play, rows, sent } from './stream.ts';

const star = [['Access-Control-Allow-Origin', '*']] as const;
const sameSite = { url: 'http://localhost:8000/api/me/' };
const sentSameSite = [
  ['Origin', page],
  ['Sec-Fetch-Site', 'same-site'],
  ['Sec-Fetch-Mode', 'cors'],
] as const;

test('a cookie proves credentials', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request'],
      ['1', 'GET', 'send-headers', { headers: [...sent, ['Cookie', 'a=b']] }],
      ['1', 'GET', 'headers-received', { headers: star }],
      ['1', 'GET', 'error'],
    ]),
    'chromium',
  );
  expect(row?.judgement.credentials).toMatchObject({ value: 'include', because: 'cookie-sent' });
  expect(row?.judgement.decision).toMatchObject({ failure: { code: 'wildcard-with-credentials' } });
});

for (const [end, value, kind] of [
  ['completed', 'same-origin', 'allowed'],
  ['error', 'include', 'blocked'],
] as const) {
  test(`same-site without a cookie: the outcome "${end}" settles the credentials mode`, () => {
    const [row] = rows(
      play([
        ['1', 'GET', 'before-request', sameSite],
        ['1', 'GET', 'send-headers', { ...sameSite, headers: sentSameSite }],
        ['1', 'GET', 'headers-received', { ...sameSite, headers: star }],
        ['1', 'GET', end, sameSite],
      ]),
      'chromium',
    );
    expect(row?.judgement.credentials).toMatchObject({ value, because: 'browser-outcome' });
    expect(row?.judgement.decision.kind).toBe(kind);
    expect(row?.judgement.agreement).toBe('settled');
  });
}

test('Firefox completes blocked responses too: without resource timing it cannot be told', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request', sameSite],
      ['1', 'GET', 'send-headers', { ...sameSite, headers: sentSameSite }],
      ['1', 'GET', 'headers-received', { ...sameSite, headers: star }],
      ['1', 'GET', 'completed', sameSite],
    ]),
    'firefox',
  );
  expect(row?.judgement.decision).toEqual({ kind: 'undetermined', missing: 'credentials-mode' });
  expect(row?.judgement.agreement).toBe('not-told');
});

test('a contradiction is shown as one: all checks pass and the browser blocked', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request'],
      ['1', 'GET', 'send-headers', { headers: sent }],
      ['1', 'GET', 'headers-received', { headers: star }],
      ['1', 'GET', 'error'],
    ]),
    'chromium',
  );
  expect(row?.judgement.decision.kind).toBe('allowed');
  expect(row?.judgement.agreement).toBe('disagrees');
});

test('a refused connection is not CORS, on whichever of the two requests the browser says so', () => {
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request'],
      ['1', 'GET', 'error', { error: 'net::ERR_CONNECTION_REFUSED' }],
    ]),
    'chromium',
  );
  expect(row?.judgement.decision).toMatchObject({ kind: 'failed', why: 'network' });
});

test('a redirect that nothing forbids and that was not followed: the page asked for that, and it is not called an abort', () => {
  const redirect = [...star, ['Location', '/elsewhere/']];
  const [row] = rows(
    play([
      ['1', 'GET', 'before-request'],
      ['1', 'GET', 'send-headers', { headers: sent }],
      ['1', 'GET', 'headers-received', { status: 302, headers: redirect }],
      ['1', 'GET', 'redirect', { headers: redirect }],
      ['1', 'GET', 'error', { error: 'net::ERR_ABORTED' }],
    ]),
    'chromium',
  );
  expect(row?.judgement.decision).toEqual({ kind: 'undetermined', missing: 'redirect-mode' });
});

test('a beacon that was answered once its page was gone is judged by its answer, and not called an abort', () => {
  const context = {
    tabId: 7,
    frameId: 0,
    parentFrameId: -1,
    documentId: 'd',
    origin: page,
    documentUrl: null,
  };
  const verdictOf = (type: string, answer: readonly (readonly [string, string])[]) => {
    const [row] = rows(
      play([
        ['1', 'POST', 'before-request', { context: { ...context, type } }],
        ['1', 'POST', 'send-headers', { headers: sent }],
        ['1', 'POST', 'headers-received', { headers: answer }],
        ['1', 'POST', 'error', { error: 'net::ERR_ABORTED' }],
      ]),
      'chromium',
    );
    return row?.judgement;
  };
  const allowed = [
    ['Access-Control-Allow-Origin', page],
    ['Access-Control-Allow-Credentials', 'true'],
  ] as const;
  expect(verdictOf('ping', allowed)).toMatchObject({ decision: { kind: 'allowed' }, agreement: 'not-told' });
  expect(verdictOf('ping', [])).toMatchObject({ decision: { kind: 'blocked' } });
  expect(verdictOf('xmlhttprequest', allowed)).toMatchObject({
    decision: { kind: 'failed', why: 'aborted' },
  });
});

test('an event stream that CORS lets through is allowed while it is open, and any other answer waits for its end', () => {
  const kindOf = (type: string) => {
    const [row] = rows(
      play([
        ['1', 'GET', 'before-request'],
        ['1', 'GET', 'send-headers', { headers: sent }],
        ['1', 'GET', 'headers-received', { headers: [...star, ['Content-Type', type]] }],
      ]),
      'chromium',
    );
    return row?.judgement.decision.kind;
  };
  expect(kindOf('text/event-stream; charset=utf-8')).toBe('allowed');
  expect(kindOf('application/json')).toBe('pending');
});
