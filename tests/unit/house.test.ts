import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** The house's own rules: types and lint, as tests, so that they count in the closing line. */
function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

test('types are right', () => {
  test.setTimeout(180_000);
  const { status, output } = run('node_modules/typescript/bin/tsc', '-b');
  expect(output).toBe('');
  expect(status).toBe(0);
});

test('the linter finds nothing', () => {
  test.setTimeout(180_000);
  const { status, output } = run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '.',
  );
  expect(output).not.toContain('Found');
  expect(status).toBe(0);
});
