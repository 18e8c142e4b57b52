import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { diagnosed, lines } from './file.ts';

/** Exported by the real browsers; bodies, timings and call sites taken out. */
const recorded = (name: string): string =>
  readFileSync(new URL(`../../fixtures/har/${name}.har`, import.meta.url), 'utf8');

/** What both browsers say alike, of a page that tried redirects and modes on servers of its own. */
const both = [
  'GET /to-c allowed',
  'GET /ok allowed null-origin-allowed',
  'GET /to-c-null allowed',
  'GET /refusenull blocked missing-allow-origin redirect-made-origin-null',
  'GET /to-c-nocors allowed',
  'GET /nocors blocked missing-allow-origin redirect-made-origin-null',
  'GET /to-c-bare blocked missing-allow-origin static-host-without-cors',
  'POST /slash allowed redirect-changed-method',
  'GET /slash/ allowed redirect-changed-method',
  'PUT /post307 allowed',
  'PUT /slash/ allowed preflight-not-cacheable',
  'PUT /500 blocked missing-allow-origin error-above-middleware',
  'GET /home-to-b not-cors',
  'GET /ok allowed',
  'GET /home-to-b-bare not-cors',
  'GET /nocors blocked missing-allow-origin static-host-without-cors',
  'POST /ok not-cors no-cors-opaque',
  'DELETE /ok blocked method-not-allowed method-not-allowed',
  'PUT /ok blocked header-not-allowed header-not-allowed',
  'OPTIONS /ok?z blocked method-not-allowed method-not-allowed',
  'GET /nocors blocked missing-allow-origin null-origin',
];

test('a HAR of Chromium: every hop of a redirect is told, and credentials by the outcome', () => {
  const told = lines(diagnosed(recorded('chromium-156-redirects')));
  for (const line of both) expect(told).toContain(line);
  expect(told.filter((line) => line.startsWith('GET /star'))).toEqual([
    'GET /star blocked wildcard-with-credentials wildcard-with-credentials',
    'GET /star allowed',
    'GET /star allowed',
    'GET /star blocked wildcard-with-credentials wildcard-with-credentials',
  ]);
  expect(told.filter((line) => line.startsWith('GET /cached'))).toEqual([
    'GET /cached allowed',
    'GET /cached allowed',
  ]);
  expect(told).toContain('GET /corp failed embedder-policy-blocked');
  expect(told).toContain('GET / failed server-unreachable');
  expect(told).toContain('GET /hang failed request-failed');
});

test('a HAR of Firefox: the same, without a word on how it ended', () => {
  const told = lines(diagnosed(recorded('firefox-153-redirects')));
  for (const line of both) expect(told).toContain(line);
  // Another site, where Firefox says whether credentials were included.
  expect(told).toContain('GET /star blocked wildcard-with-credentials wildcard-with-credentials');
  expect(told).toContain('GET /ok?csp failed request-failed');
});

test('one line for each entry that is no preflight, in the order of the file', () => {
  for (const name of ['chromium-156-redirects', 'firefox-153-redirects', 'firefox-153-lab']) {
    const text = recorded(name);
    const { entries } = JSON.parse(text).log as {
      entries: { request: { url: string; method: string; headers: { name: string }[] } }[];
    };
    const actual = entries.filter(
      ({ request }) =>
        request.method !== 'OPTIONS' ||
        !request.headers.some((header) => /^access-control-request-method$/i.test(header.name)),
    );
    expect(diagnosed(text).map(({ entry }) => entry.method)).toEqual(
      actual.map(({ request }) => request.method),
    );
  }
});

test('the lab in Firefox has the causes that it has in Chromium', () => {
  const of = (name: string): readonly string[] =>
    lines(diagnosed(recorded(name))).filter((line) => line.includes(' blocked '));
  const chromium = of('chromium-156-lab');
  const firefox = of('firefox-153-lab').filter((line, index, all) => {
    // Firefox lists the URL of a redirect that it did not follow, too.
    return (
      !(line.startsWith('GET /api/items/ ') && line.endsWith('actual-redirect-append-slash')) ||
      index === all.indexOf(line) - 1
    );
  });
  const withoutCode = (line: string): string => line.replace('preflight-redirect ', 'missing-allow-origin ');
  expect(firefox.map(withoutCode)).toEqual(chromium.map(withoutCode));
});

test('what a request may not say stays out of all that is told', () => {
  const text = recorded('chromium-156-lab').replaceAll('"id","value":"', '"id","value":"s3cr3t');
  const secret = text.replaceAll(
    '"name": "Sec-Fetch-Mode"',
    '"name": "Cookie", "value": "sessionid=s3cr3t"}, {"name": "Sec-Fetch-Mode"',
  );
  const told = JSON.stringify(
    diagnosed(secret).map(({ exchange, findings, fixes }) => [exchange, findings, fixes]),
  );
  expect(told).toContain('sessionid=masked-');
  expect(told).not.toContain('sessionid=s3cr3t');
});
