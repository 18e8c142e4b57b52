import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { algorithmNames } from './algorithms.ts';
import { agrees, casesOf, judge } from './judge.ts';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): readonly unknown[] =>
  casesOf(JSON.parse(readFileSync(join(folder, name), 'utf8')));

for (const name of files) {
  for (const ruleSet of ['standard', 'chromium'] as const) {
    test(`${name}, ${ruleSet}`, () => {
      const disagreeing = read(name)
        .map((one) => judge(one, ruleSet))
        .filter((verdict) => !agrees(verdict));
      expect(disagreeing).toEqual([]);
    });
  }
}

test('there are cases for every algorithm, each with an id of its own', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...algorithmNames].sort());
  const ids = files.flatMap(read).map((one) => judge(one).id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(900);
});

test('a case that can not be run disagrees with a reason, and nothing crashes', () => {
  const good = {
    id: 'x',
    algorithm: 'safelisted-method',
    input: { method: 'GET' },
    expect: { safelisted: true },
  };
  const cases: [unknown, RegExp][] = [
    [null, /the case is no object/],
    [[], /the case is no object/],
    [{}, /algorithm is no string/],
    [{ ...good, algorithm: 'toString' }, /unknown algorithm "toString"/],
    [{ ...good, input: null }, /input is no object/],
    [{ ...good, input: {} }, /method is no string/],
    [{ ...good, expect: 1 }, /expect is no object/],
    [
      { ...good, algorithm: 'redirect', input: { request: { origin: 'https://a.example', url: '/' } } },
      /request.url/,
    ],
    [{ ...good, algorithm: 'full-exchange', input: { request: {}, hops: [] } }, /request.origin/],
    [{ ...good, algorithm: 'exposed-headers', input: { credentials: 'none', headers: [] } }, /credentials/],
    [{ ...good, algorithm: 'unsafe-header-names', input: { headers: [['a']] } }, /header value/],
    [
      { ...good, algorithm: 'cors-check', input: { request: { origin: 'null' }, response: { status: 'x' } } },
      /status/,
    ],
  ];
  expect(agrees(judge(good))).toBe(true);
  for (const [given, reason] of cases) {
    const verdict = judge(given);
    expect(verdict.problem, JSON.stringify(given)).toMatch(reason);
    expect(agrees(verdict)).toBe(false);
  }
});

test('every expected field is compared, in depth; more in the result does not matter', () => {
  const one = {
    id: 'x',
    algorithm: 'preflight-check',
    input: {
      request: { origin: 'https://a.example', url: 'https://b.example/', method: 'PUT' },
      preflightResponse: { status: 404, headers: [] },
    },
  };
  const differing = (expectation: object) =>
    judge({ ...one, expect: expectation }).differences.map(({ field }) => field);
  expect(differing({})).toEqual([]);
  expect(differing({ allowed: false, failure: 'missing-allow-origin' })).toEqual([]);
  expect(differing({ failureAnyOf: ['preflight-not-ok-status', 'missing-allow-origin'] })).toEqual([]);
  expect(differing({ failureAnyOf: ['preflight-not-ok-status'] })).toEqual(['failureAnyOf']);
  expect(differing({ allowed: true, failure: 'x', maxAge: null })).toEqual(['allowed', 'failure']);
});

test('the command prints disagreements, writes results, and ends with its line', () => {
  const directory = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const file = join(directory, 'cases.json');
    const out = join(directory, 'out.json');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/conformance.ts', ...args], {
        encoding: 'utf8',
      });
    const good = {
      id: 'good',
      algorithm: 'forbidden-method',
      input: { method: 'TRACE' },
      expect: { forbidden: true },
    };
    const bad = { ...good, id: 'bad', expect: { forbidden: false } };

    writeFileSync(file, JSON.stringify([good]));
    expect(run(file)).toMatchObject({ status: 0, stdout: 'conformance: 1 agree, 0 disagree\n' });

    writeFileSync(file, JSON.stringify([good, bad, { id: 'odd', algorithm: '?' }]));
    const both = run(file, '--json', out, '--browser', 'chromium');
    expect(both.status).toBe(1);
    expect(both.stdout).toContain('bad\n  forbidden\n    expected false\n    got      true\n');
    expect(both.stdout).toContain('odd: unknown algorithm "?"');
    expect(both.stdout.trimEnd().split('\n').at(-1)).toBe('conformance: 1 agree, 2 disagree');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([
      { id: 'good', result: { forbidden: true } },
      { id: 'bad', result: { forbidden: true } },
      { id: 'odd', result: { error: expect.any(String) } },
    ]);

    writeFileSync(file, '{');
    expect(run(file)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot read'),
    });
    expect(run(join(directory, 'none.json')).status).toBe(2);
    expect(run().status).toBe(2);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
