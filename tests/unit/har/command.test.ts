import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { harText, page } from './file.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// Of this process alone: Playwright empties its own folder of results at the start of every run.
const folder = mkdtempSync(join(tmpdir(), 'corscope-diagnose-'));
const scratch = (name: string): string => join(folder, name);

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/diagnose.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('a file with something blocked: exit 1, a closing line, and every request in the JSON', () => {
  const out = scratch('out.json');
  const { status, stdout } = run('tests/fixtures/har/chromium-156-redirects.har', '--json', out);
  expect(status).toBe(1);
  const all = JSON.parse(readFileSync(out, 'utf8'));
  const blocked = all.filter(({ verdict }: { verdict: string }) => verdict === 'blocked');
  const causes = all.flatMap((one: { causes: unknown[] }) => one.causes);
  const fixes = all.flatMap((one: { fixes: unknown[] }) => one.fixes);
  expect(stdout.trim().split('\n').at(-1)).toBe(
    `diagnose: ${all.length} requests, ${blocked.length} blocked, ${causes.length} causes, ${fixes.length} fixes`,
  );
  expect(Object.keys(all[0])).toEqual(['url', 'method', 'verdict', 'failure', 'causes', 'fixes']);
  expect(Object.keys(causes[0])).toEqual(['id', 'catalogue', 'sure']);
  expect(fixes.every((fix: unknown) => typeof fix === 'string')).toBe(true);
});

test('a refused preflight of a proxy alone: told as the request that was not sent, exit 1', () => {
  const { status, stdout } = run('tests/fixtures/har/charles-by-documentation.har');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^blocked header-not-allowed +PUT https:\/\/api\.shop-data\.example\/items\/7\/\n {6}only its preflight is in the file, the request itself is not\n/,
  );
  expect(stdout).not.toContain('CONNECT');
  expect(stdout.trim().split('\n').at(-1)).toMatch(
    /^diagnose: 5 requests, 2 blocked, \d+ causes, \d+ fixes$/,
  );
});

test('a file with nothing blocked: exit 0', () => {
  const file = scratch('fine.har');
  const home = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', Referer: `${page}/` };
  writeFileSync(file, harText('WebInspector', [{ sent: home, error: null }]));
  const { status, stdout } = run(file);
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').at(-1)).toBe('diagnose: 1 requests, 0 blocked, 0 causes, 0 fixes');
});

test('a file that is none, or is not there: exit 2, and why', () => {
  const file = scratch('broken.har');
  writeFileSync(file, '{"log"');
  const broken = run(file);
  expect(broken.status).toBe(2);
  expect(broken.stderr).toContain('not JSON');
  const missing = run(scratch('nowhere.har'));
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('ENOENT');
  const none = run();
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('usage');
});
