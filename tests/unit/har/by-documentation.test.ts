import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readHarFile } from '../../../extension/panel/har-file.ts';
import { decisionsMarkdown } from '../../../src/report/markdown.ts';
import { diagnosed, lines, read } from './file.ts';

// Files of tools that could not be run here, made by hand after what is known of their fields. Each says so.

const writers = ['safari', 'charles', 'http-toolkit'] as const;
const textOf = (writer: (typeof writers)[number]): string =>
  readFileSync(new URL(`../../fixtures/har/${writer}-by-documentation.har`, import.meta.url), 'utf8');

for (const writer of writers) {
  test(`${writer}: the file says that it is made by hand, and after what`, () => {
    const { comment } = JSON.parse(textOf(writer)).log;
    expect(comment).toMatch(/^Made by hand, not recorded/);
    expect(comment).toContain('https://');
  });

  test(`${writer}: every entry is read, and the panel shows the rows that the command tells of`, () => {
    const { problems } = read(textOf(writer));
    expect(problems).toEqual([]);
    const result = readHarFile(writer, textOf(writer));
    if (!result.ok) throw new Error(result.problem);
    const shown = [...result.file.exchanges.values()];
    const told = new Set(diagnosed(textOf(writer)).map(({ exchange }) => exchange.id));
    expect(new Set(shown.map(({ id }) => id))).toEqual(told);
    expect(result.file.withoutSecrets).toBe(false);
    expect(JSON.stringify(shown)).not.toContain('by-hand');
  });
}

test('Safari lists no preflights, and says in words why a request failed', () => {
  const all = diagnosed(textOf('safari'));
  expect(lines(all)).toEqual([
    'GET / not-cors',
    'GET /app.js not-cors',
    'GET /items/ blocked missing-allow-origin origin-not-allowed',
    'PUT /items/7/ failed request-failed',
    'GET /open/ allowed',
    'GET /report/ failed request-failed',
    'GET / failed server-unreachable',
  ]);
  expect(all[1]?.exchange.hops[0].response?.fromCache).toBe(true);
  expect(all[2]?.exchange.judgement.agreement).toBe('agrees');
  const [, , , put, , report] = all;
  expect(put?.findings[0]).toMatchObject({ byCors: 'told', sure: 'likely' });
  expect(report?.findings[0]).toMatchObject({ byCors: 'perhaps', sure: 'possible' });
  expect(put?.fixes).toEqual([]);
});

test('Charles lists tunnels, and a refused preflight without its request', () => {
  const all = diagnosed(textOf('charles'));
  expect(lines(all)).toEqual([
    'PUT /items/7/ blocked header-not-allowed header-not-allowed',
    'PATCH /items/8/ allowed preflight-not-cacheable',
    'DELETE /orders/ undetermined',
    'GET /prices/ blocked missing-allow-origin origin-not-allowed',
    'GET /slow/ failed request-failed',
  ]);
  expect(all.map(({ exchange }) => exchange.notes)).toEqual([
    ['request-not-in-file'],
    [],
    ['request-not-in-file'],
    [],
    [],
  ]);
  expect(all[0]?.fixes.join()).toContain('x-request-id');
  expect(all[4]?.findings[0]?.byCors).toBe('perhaps');
});

test('HTTP Toolkit writes a status of 0 for what had no answer, and names the browser as the page', () => {
  const all = diagnosed(textOf('http-toolkit'));
  expect(lines(all)).toEqual([
    'PUT /items/7/ blocked missing-allow-origin origin-not-allowed',
    'GET /open/ allowed',
    'GET /prices/ blocked allow-origin-mismatch allow-origin-differs',
    'GET /slow/ failed request-failed',
    'DELETE /items/7/ failed request-failed',
  ]);
  for (const { findings } of all.slice(3)) expect(findings[0]?.byCors).toBe('perhaps');
  for (const { exchange } of all) expect(exchange.context.origin).toBe('https://shop.example');
});

test('a ticket of a refused preflight alone says that its request was not sent', () => {
  const [put] = diagnosed(textOf('charles'));
  const text = decisionsMarkdown(put === undefined ? [] : [put]);
  expect(text).toContain('The PUT never left the browser.');
  expect(text).toContain('**PUT: not sent**');
  expect(text).toContain('access-control-request-method: PUT');
});

test('a ticket of an allowed preflight alone does not show its request as sent', () => {
  const [, , orders] = diagnosed(textOf('charles'));
  const text = decisionsMarkdown(orders === undefined ? [] : [orders]);
  expect(text).toContain('**DELETE: not in the file that this comes from**');
  expect(text).not.toContain('(no answer seen)');
});

test('words of a proxy in the place of a status text change nothing', () => {
  const { log } = JSON.parse(textOf('http-toolkit'));
  log.entries[3].response.statusText = '<connection failed>';
  expect(lines(diagnosed(JSON.stringify({ log })))).toEqual(lines(diagnosed(textOf('http-toolkit'))));
});
