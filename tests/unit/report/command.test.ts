import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('diagnose --markdown writes a ticket for each request that was blocked', () => {
  const out = test.info().outputPath('tickets.md');
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'scripts/diagnose.ts',
      'tests/fixtures/har/chromium-156-redirects.har',
      '--markdown',
      out,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  const blocked = Number(/, (\d+) blocked,/.exec(stdout)?.[1]);
  const text = readFileSync(out, 'utf8');
  expect(text.match(/^## /gm)).toHaveLength(blocked);
  expect(text.match(/^## .*: blocked by CORS/gm)).toHaveLength(blocked);
  expect(text.match(/^curl -i/gm)?.length).toBeGreaterThanOrEqual(blocked);
});
