import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { diagnoseHar } from '../../../src/har/diagnose-har.ts';
import { readHar } from '../../../src/har/read-har.ts';

/** Exported by Chromium 156 after the whole lab was played; bodies, timings and call sites taken out. */
const recorded = readFileSync(new URL('../../fixtures/har/chromium-156-lab.har', import.meta.url), 'utf8');
const key = '0123456789abcdef';

test('a HAR of Chromium gives the same decisions and causes as the live lab', () => {
  const read = readHar(recorded);
  if (!read.ok) throw new Error(read.problem);
  expect(read.har.writer).toBe('chromium');
  const rows = diagnoseHar(read.har, key)
    .filter(({ exchange }) => exchange.judgement.decision.kind === 'blocked')
    .map(({ exchange, findings }) => {
      const { decision } = exchange.judgement;
      const [{ method, url }] = exchange.hops;
      const code = decision.kind === 'blocked' ? decision.failure.code : null;
      return `${method} ${new URL(url).pathname} ${code} ${findings[0]?.id}`;
    });
  expect(rows).toEqual([
    'GET /api/items/ missing-allow-origin origin-not-allowed',
    'POST /api/items/ missing-allow-origin origin-not-allowed',
    'GET /api/items/ missing-allow-origin origin-not-allowed',
    'GET /api/items/ missing-allow-origin origin-not-allowed',
    'GET /api/feed/ allow-origin-mismatch loopback-names-differ',
    'GET /api/report/ header-not-allowed header-not-allowed',
    'POST /api/items/ header-not-allowed default-headers-replaced',
    'DELETE /api/items/3/ method-not-allowed method-not-allowed',
    'patch /api/items/2/ method-not-allowed method-case',
    'GET /api/me/ wildcard-with-credentials wildcard-with-credentials',
    'GET /api/me/ wildcard-with-credentials wildcard-with-credentials',
    'GET /api/me/ allow-credentials-not-true credentials-not-allowed',
    'GET /api/me/ allow-credentials-not-true credentials-not-allowed',
    'PUT /api/items/2/ allow-credentials-not-true credentials-not-allowed',
    'GET /api/items/ missing-allow-origin middleware-missing',
    'PUT /api/items/1/ missing-allow-origin middleware-missing',
    'GET /api/items preflight-redirect preflight-redirect-append-slash',
    'GET /api/account/ preflight-redirect preflight-redirect-login',
    'GET /api/items/ preflight-redirect preflight-redirect-https',
    'GET /api/items missing-allow-origin actual-redirect-append-slash',
    'POST /api/items missing-allow-origin middleware-too-low',
    'GET /api/items/ missing-allow-origin disallowed-host',
    'GET /api/items/ missing-allow-origin urls-regex-misses-path',
    'GET /api/items/ missing-allow-origin proxy-error',
    'GET /catalogue.json missing-allow-origin static-host-without-cors',
  ]);
});

for (const [text, problem] of [
  ['', 'not JSON: the file is empty'],
  ['{', 'not JSON: it breaks off before its end'],
  ['{"log": {"entries": []}} and so on', 'not JSON: it has more text after its end (and so on)'],
  ['{"log": {"entries": []}}\n{"log": {"entries": []}}', 'not JSON: it has more text after its end ({"log":'],
  ['{"log": "}', 'not JSON: it has a mistake in it'],
  ['{"log": {"a": "\\"}"}} ]', 'not JSON: it has more text after its end (])'],
  ['{"log": {]} }, x', 'not JSON: it breaks off before its end'],
  ['{"log": {},}', 'not JSON: it has a mistake in it'],
  ['<!doctype html>', 'not JSON: it begins like a web page or XML'],
  ['hello', 'not JSON: it begins with something else'],
  ['[]', 'not a HAR file'],
  ['{"log":{}}', 'not a HAR file'],
] as const) {
  test(`${JSON.stringify(text)} is no HAR, and it says so`, () => {
    const read = readHar(text);
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.problem).toContain(problem);
  });
}

test('a broken entry is named, and the others stay', () => {
  const entries = [
    null,
    { request: { method: 'GET', url: 'http://a.test/' }, response: {} },
    { request: {} },
  ];
  const read = readHar(JSON.stringify({ log: { entries } }));
  if (!read.ok) throw new Error(read.problem);
  expect(read.har.entries).toHaveLength(1);
  expect(read.har.problems).toEqual([
    'entry 1: it has no request with a method and a URL',
    'entry 3: it has no request with a method and a URL',
  ]);
});

test('without its preflights a file cannot tell whether a request that needs one failed by CORS', () => {
  const file = JSON.parse(recorded);
  const isAsked = ({ request }: { request: { method: string } }) => request.method !== 'OPTIONS';
  file.log.entries = file.log.entries.filter(isAsked);
  const read = readHar(JSON.stringify(file));
  if (!read.ok) throw new Error(read.problem);
  const failed = diagnoseHar(read.har, key).filter(
    ({ exchange: { judgement } }) =>
      judgement.decision.kind === 'failed' && judgement.decision.error === 'net::ERR_FAILED',
  );
  expect(failed.length).toBeGreaterThan(5);
  for (const { findings } of failed) {
    expect(findings[0]).toMatchObject({ id: 'request-failed', short: 'failed: perhaps CORS' });
    expect(findings[0]?.explain).toContain('also how a refused preflight looks');
    expect(findings[0]?.remedies.map(({ kind }) => kind)).toEqual(['elsewhere']);
  }
});
