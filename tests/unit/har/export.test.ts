import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { diagnoseHar } from '../../../src/har/diagnose-har.ts';
import { exportHar } from '../../../src/har/export-har.ts';
import { readHar } from '../../../src/har/read-har.ts';
import { everyday } from '../../panel/harness/fixtures.ts';

const key = '0123456789abcdef';
const options = { version: '1.0.0', browser: 'chromium' } as const;

function opened(
  text: string,
): ReadonlyMap<string, { exchange: JudgedExchange; findings: readonly Finding[] }> {
  const read = readHar(text);
  if (!read.ok) throw new Error(read.problem);
  expect(read.har.problems).toEqual([]);
  // Of the entries of one request the last one has all that concerns it.
  return new Map(diagnoseHar(read.har, key).map((one) => [one.exchange.id, one]));
}

const asked = ({ hops: [{ method, url }] }: JudgedExchange): string => `${method} ${url}`;

test('what is exported and read again is decided as before', () => {
  // Nothing in the format says that a request is under way, or that its headers were not seen.
  const rows = everyday.filter(({ judgement: { decision } }) => !/pending|undetermined/.test(decision.kind));
  const text = exportHar(
    rows.map((exchange) => ({ exchange, findings: [] })),
    options,
  );
  const again = [...opened(text).values()].map(({ exchange }) => exchange);
  const told = (all: readonly JudgedExchange[]) =>
    all.map((one) => [asked(one), one.hops.length, one.judgement.decision.kind]).sort();
  expect(told(again)).toEqual(told(rows));
});

test('a file that was imported goes out again with the same decisions and causes', () => {
  const before = opened(readFileSync('tests/fixtures/har/chromium-156-redirects.har', 'utf8'));
  const after = opened(exportHar([...before.values()], options));
  const told = (all: typeof before) =>
    [...all.values()]
      .map(({ exchange, findings }) => [
        asked(exchange),
        exchange.judgement.decision.kind,
        findings.map(({ id }) => id).join(),
      ])
      .sort();
  expect(told(after)).toEqual(told(before));
});

test('it is HAR 1.2, with the decision in a field of ours', () => {
  const [refused] = everyday.filter(({ id }) => id === 'header-not-allowed');
  if (refused === undefined) throw new Error('no such row');
  const { log } = JSON.parse(exportHar([{ exchange: refused, findings: [] }], options));
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'Corscope', version: '1.0.0' } });
  expect(log.entries).toHaveLength(2);
  for (const entry of log.entries) {
    expect(Object.keys(entry.request).sort()).toEqual(
      'bodySize cookies headers headersSize httpVersion method queryString url'.split(' '),
    );
    expect(new Date(entry.startedDateTime).getTime()).toBe(refused.startedAt);
    expect(entry.time).toBe(entry.timings.send + entry.timings.wait + entry.timings.receive);
    expect(log.pages.map(({ id }: { id: string }) => id)).toContain(entry.pageref);
  }
  const [preflight, actual] = log.entries;
  expect(preflight.request.method).toBe('OPTIONS');
  expect(actual._corscope.decision).toMatchObject({ kind: 'blocked', at: 'preflight' });
});

test('nothing to export is a file without entries', () => {
  expect(JSON.parse(exportHar([], options)).log.entries).toEqual([]);
});
