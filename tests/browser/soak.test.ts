import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { setUp } from '../../scripts/set-up/index.mjs';
import { soak } from '../../scripts/soak/run.ts';
import { browserUnderTest } from './corscope.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function soaked(requests: number, kills: number) {
  const browser = browserUnderTest();
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  const program = browsers[browser]?.path;
  if (program === undefined) throw new Error(`no ${browser}`);
  const extension = path.join(root, 'dist', browser);
  return soak({ browser, program, extension, requests, kills, seed: 1, say: () => {} });
}

/** `npm run soak` in small. Twins share every field, and get different answers to their preflights. */
test('hundreds of mixed requests, 32 at once: none lost, none doubled, none mixed up', async () => {
  test.setTimeout(180_000);
  const { verdict } = await soaked(400, 0);
  expect(verdict).toEqual({
    rows: 400,
    lost: [],
    doubled: [],
    mispaired: [],
    declared: 0,
    undeclared: 0,
    lostAfterDelivery: 0,
  });
});

test('a background that is ended in the middle of it loses nothing that the list does not declare', async () => {
  test.setTimeout(180_000);
  const { verdict, restarts } = await soaked(300, 2);
  expect(verdict.undeclared).toBe(0);
  expect(verdict.lostAfterDelivery).toBe(0);
  // One that is ended again before it could write anything is part of the gap of the next.
  expect(restarts).toBeGreaterThanOrEqual(1);
});
