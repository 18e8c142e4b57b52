import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { FailureCode } from '../../../src/cors/types.ts';
import { catalogue } from '../../../src/diagnosis/catalogue.ts';
import { notOnTheWire } from '../../../src/diagnosis/not-on-the-wire.ts';
import {
  allowed,
  api,
  bare,
  blocked,
  django,
  findingsOf,
  including,
  page,
  passedPreflight,
  refused,
  type Scene,
  type Wire,
} from './wire.ts';

/** Rows of the root-cause catalogue. */
const ROWS = 72;

test('every row of the catalogue has a rule, or a reason why the wire cannot tell it', () => {
  const covered = new Set(catalogue.flatMap((rule) => rule.catalogue));
  const rows = Array.from({ length: ROWS }, (_, index) => index + 1);
  expect(rows.filter((row) => !covered.has(row) && notOnTheWire[row] === undefined)).toEqual([]);
  expect(rows.filter((row) => covered.has(row) && notOnTheWire[row] !== undefined)).toEqual([]);
  expect([...covered].filter((row) => !rows.includes(row))).toEqual([]);
});

const withOrigin = (value: string | readonly string[]) => ({
  headers: { ...django, 'access-control-allow-origin': value },
});
const led = (location: string): Wire => ({
  answer: {
    status: 302,
    headers: { Vary: 'origin', 'access-control-allow-origin': page, Location: location },
  },
  ...blocked,
});
const put = (lists: Record<string, string>): Wire => ({
  method: 'PUT',
  shown: false,
  asks: { 'Access-Control-Request-Headers': 'x-a' },
  preflight: passedPreflight(page, lists),
  ...blocked,
});
const many = Array.from({ length: 21 }, (_, index) => ({ ...led(`/${index}`), url: `${api}${index}` }));

/** One way to fail with each code; `null` where a script's request cannot fail with it as far as the wire shows. */
const failing: Readonly<Record<FailureCode, Scene | null>> = {
  'missing-allow-origin': { wire: { answer: refused, ...blocked } },
  'multiple-allow-origin': { wire: { answer: withOrigin([page, page]), ...blocked } },
  'invalid-allow-origin': { wire: { answer: withOrigin('app.example.com'), ...blocked } },
  'allow-origin-mismatch': { wire: { answer: withOrigin('https://www.example.com'), ...blocked } },
  'wildcard-with-credentials': { wire: { sent: including, answer: withOrigin('*'), ...blocked } },
  'allow-credentials-not-true': { wire: { sent: including, answer: allowed(), ...blocked } },
  'preflight-not-ok-status': {
    wire: { method: 'PUT', shown: false, preflight: { ...passedPreflight(), status: 401 }, ...blocked },
  },
  'preflight-redirect': {
    wire: {
      method: 'PUT',
      shown: false,
      preflight: { status: 302, headers: { 'access-control-allow-origin': page, Location: '/x' } },
      ...blocked,
    },
  },
  'invalid-allow-methods': { wire: put({ 'access-control-allow-methods': 'P@T' }) },
  'invalid-allow-headers': { wire: put({ 'access-control-allow-headers': 'x a' }) },
  'method-not-allowed': { wire: put({ 'access-control-allow-methods': 'GET' }) },
  'header-not-allowed': { wire: put({}) },
  'redirect-with-userinfo': { wire: led('https://user:word@api.partner.example/') },
  'redirect-scheme-not-http': { wire: led('ftp://api.partner.example/') },
  'redirect-invalid-location': { wire: led('https://[') },
  'redirect-too-many': { wire: { ...led('/0'), next: many } },
  // Both look like an abort: only the page knows that it asked for it, and of which kind its body was.
  'redirect-mode-error': null,
  'redirect-stream-body': null,
  'mode-same-origin': { wire: { sent: { 'Sec-Fetch-Mode': 'same-origin' }, ...blocked } },
  // Nothing at all is sent, and no browser tells of it.
  'no-cors-redirect-mode': null,
  'scheme-not-http': { wire: { url: 'ftp://api.partner.example/', ...blocked } },
};

for (const [code, scene] of Object.entries(failing)) {
  if (scene === null) continue;
  test(`${code} has a cause`, () => {
    const findings = findingsOf(scene);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]?.remedies.length).toBeGreaterThan(0);
  });
}

test('codes that no record shows have words all the same', () => {
  const folder = new URL('../../../src/diagnosis/rules/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const unseen = Object.entries(failing).flatMap(([code, scene]) => (scene === null ? [code] : []));
  expect(unseen.filter((code) => !sources.some((source) => source.includes(`'${code}'`)))).toEqual([]);
});

test('each rule has its page, and each page its rule', () => {
  const folder = new URL('../../../docs/causes/', import.meta.url);
  const pages = readdirSync(folder).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(catalogue.map(({ id }) => `${id}.md`).sort());
  const index = readFileSync(new URL('README.md', folder), 'utf8');
  for (const { id, catalogue: rows } of catalogue) {
    const text = readFileSync(new URL(`${id}.md`, folder), 'utf8');
    expect(text, id).toContain(`\`${id}\` · rows of the catalogue: ${rows.join(', ') || 'none'}\n`);
    for (const part of ['## Symptom', '## Why', '## Fix', '## Verify', 'curl '])
      expect(text, id).toContain(part);
    expect(index, id).toContain(`[${id}](${id}.md)`);
  }
});

test('a finding names its page', () => {
  const [finding] = findingsOf({ wire: { answer: bare(), ...blocked } });
  expect(finding?.docs).toBe('docs/causes/middleware-missing.md');
});
