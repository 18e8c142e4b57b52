import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { seededThird } from '../../lab/choose.ts';
import { scenarios } from '../../lab/scenarios/all.ts';
import type { Lab } from '../../lab/world.ts';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { proveScenario, type World } from '../../scripts/prove-fixes/prove-scenario.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { browserUnderTest, startLabForTest } from './corscope.ts';
import { seed } from './lab-play.ts';

/** A third of `npm run prove-fixes`, drawn by the seed of the day: every fix on its real server. */
let lab: Lab;
let driver: Driver;
let world: World;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  console.log(`prove-fixes: a third of the scenarios (CORSCOPE_SEED=${seed} plays the same)`);
  const browser = browserUnderTest();
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  const extension = path.join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', browser);
  const size = { width: 1400, height: 900 };
  const program = browsers[browser]?.path ?? '';
  [lab, driver] = await Promise.all([
    startLabForTest(),
    launchBrowser({ browser, path: program, extension, headless: true, ...size, thirdPartyCookies: true }),
  ]);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  world = { lab, driver, panel: await driver.openPanel() };
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

const mendable = scenarios.filter(({ expect: { fix } }) => fix === 'settings');

for (const scenario of seededThird(mendable, seed + 2)) {
  test(`${scenario.id}: its change works at the first try, is minimal, and lets no stranger in`, async () => {
    const reason = lab.whyNot(scenario, browserUnderTest());
    test.skip(reason !== null, reason ?? '');
    const { problems } = await proveScenario(world, scenario);
    expect(problems).toEqual({ firstTry: [], minimal: [], closed: [] });
  });
}
