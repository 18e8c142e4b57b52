import { expect, test } from '@playwright/test';
import { evaluate } from '../../../src/cors/evaluate.ts';
import type { SeenFetch } from '../../../src/cors/types.ts';
import { answer, api, brief, hop, page, seen, trace } from './seen.ts';

/** What one thing seen tells about another that was not. */
const standard = (fetch: SeenFetch) => evaluate(fetch, 'standard');
const decide = (fetch: SeenFetch) => brief(standard(fetch).decision);
const fine = answer({ origin: '*' });
const away = answer({ origin: '*', Location: '/b' }, 302);

test('a preflight tells the mode', () => {
  const unknown = { mode: 'unknown' } as const;
  const put = { method: 'PUT', response: answer({ origin: page }) };
  const preflight = { response: answer({}) };
  expect(decide(seen([hop({ ...put, preflight })], unknown))).toBe(
    'blocked preflight 0 missing-allow-origin',
  );
  expect(decide(seen([hop({ ...put, preflightCached: true })], unknown))).toBe('allowed');
  expect(decide(seen([hop(put)], unknown))).toBe('undetermined request-mode');
});

test('without the origin mode no-cors is decided all the same', () => {
  const blind = { origin: null } as const;
  expect(decide(seen([hop({ response: answer() })], { ...blind, mode: 'no-cors' }))).toBe(
    'not-cors no-cors-mode',
  );
  expect(decide(seen([hop({ response: answer() })], blind))).toBe('undetermined origin');
});

test('a further hop tells that the preflight before it passed', () => {
  const unseen = hop({ method: 'PUT', response: away });
  const blind = hop({ method: 'PUT', preflight: { response: null } });
  const last = hop({ response: fine });
  expect(decide(seen([unseen, last]))).toBe('allowed');
  expect(decide(seen([blind, last]))).toBe('allowed');
  expect(decide(seen([blind]))).toBe('undetermined preflight-response');
});

test('a further hop tells the redirect mode', () => {
  const hops = [hop({ response: away }), hop({ response: fine })];
  const followed = standard(seen(hops, { redirect: 'unknown' }));
  expect(trace(followed)).toContain('redirect 0 redirect-mode passed');
  const last = standard(seen(hops.slice(0, 1), { redirect: 'unknown' }));
  expect(trace(last)).toContain('redirect 0 redirect-mode unknown');
});

test('redirect modes mean nothing to an answer that does not redirect', () => {
  for (const redirect of ['error', 'manual'] as const) {
    const evaluation = standard(seen([hop({ response: fine })], { redirect }));
    expect(evaluation.decision).toEqual({ kind: 'allowed' });
    expect(trace(evaluation).filter((step) => step.includes('redirect'))).toEqual([]);
  }
});

test('of an opaque redirect the page sees no header, not even a safelisted one', () => {
  const response = answer({ origin: '*', Location: '/b', 'Content-Type': 'a/b' }, 302);
  expect(standard(seen([hop({ response })], { redirect: 'manual' })).exposed).toEqual([]);
});

test('mode same-origin: a redirect that leads abroad is refused before its target is seen', () => {
  const from = (location: string) =>
    decide(
      seen([hop({ url: `${page}/a`, response: answer({ Location: location }, 302) })], {
        mode: 'same-origin',
      }),
    );
  expect(from(`${api}/v1`)).toBe('blocked redirect 0 mode-same-origin');
  expect(from('/b')).toBe('undetermined response-headers');
});

test('whether a body can be sent again is asked only where it may be a stream', () => {
  const hops = [hop({ response: away }), hop({ response: fine })];
  const asked = (useCorsPreflight: boolean) =>
    trace(standard(seen(hops, { useCorsPreflight }))).filter((step) => step.includes('redirect-body'));
  expect(asked(false)).toEqual([]);
  expect(asked(true)).toEqual(['redirect 0 redirect-body unknown']);
});

test('with credentials one reason, without another: neither is told for certain', () => {
  for (const [status, without] of [
    [200, 'blocked preflight 0 method-not-allowed PUT'],
    [404, 'blocked preflight 0 preflight-not-ok-status'],
  ] as const) {
    const response = answer({ origin: page, methods: 'GET' }, status);
    const refused = hop({ method: 'PUT', unsafeHeaderNames: [], preflight: { response } });
    const decisions = (['include', 'omit', 'unknown'] as const).map((credentials) =>
      decide(seen([refused], { credentials })),
    );
    expect(decisions).toEqual([
      'blocked preflight 0 allow-credentials-not-true',
      without,
      'undetermined credentials-mode',
    ]);
  }
});

test('an extension page has an origin of its own', () => {
  const origin = 'chrome-extension://abcdef';
  expect(decide(seen([hop({ response: answer({ origin }) })], { origin }))).toBe('allowed');
});
