import { expect, test } from '@playwright/test';
import { seededThird } from '../../lab/choose.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { play } from '../../scripts/demo/play.ts';
import { browserUnderTest, launchWithCorscope, startLabForTest } from './corscope.ts';

/** The same for the whole of a day, another one tomorrow; `CORSCOPE_SEED` repeats one. */
export const seed = Number(
  process.env['CORSCOPE_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''),
);

/**
 * Tests that play a third of the scenarios, drawn by the seed, from the page's request to what a person reads in
 * the real panel. `npm run lab -- --check` plays them all.
 *
 * @param disguise - seed of the names that everything has, see `lab/disguise`
 */
export function playThird(scenarios: readonly Scenario[], drawnBy: number, disguise?: number): void {
  let lab: Lab;
  let driver: Driver;
  let panel: Panel;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    console.log(`lab: a third of the scenarios, seed ${drawnBy} (CORSCOPE_SEED=${seed} plays the same)`);
    [lab, driver] = await Promise.all([
      startLabForTest(disguise === undefined ? {} : { disguise }),
      launchWithCorscope(),
    ]);
    await driver.openDevTools();
    await driver.openPage(lab.pageUrl);
    panel = await driver.openPanel();
  });

  test.afterAll(async () => {
    await driver?.close();
    await lab?.stop();
  });

  for (const scenario of seededThird(scenarios, drawnBy)) {
    test(`${scenario.id}: ${scenario.title}`, async () => {
      const reason = lab.whyNot(scenario, browserUnderTest());
      test.skip(reason !== null, reason ?? '');
      const { problems } = await play(lab, driver, panel, scenario);
      expect(problems).toEqual({ decided: [], explained: [], mended: [] });
    });
  }

  test('nothing was logged as an error', async () => {
    expect(await driver.extensionLogs()).toEqual([]);
  });
}
