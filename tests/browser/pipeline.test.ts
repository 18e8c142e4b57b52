import { expect, test } from '@playwright/test';
import { scenarios } from '../../lab/scenarios/all.ts';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { play } from '../../scripts/demo/play.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';

/** Every scenario of the lab, from the page's request to what a person reads in the real panel. */
let lab: Lab;
let driver: Driver;
let panel: Panel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [lab, driver] = await Promise.all([startLabForTest(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

for (const scenario of scenarios) {
  test(`${scenario.id}: ${scenario.title}`, async () => {
    const { problems } = await play(lab, driver, panel, scenario);
    expect(problems).toEqual({ decided: [], explained: [], mended: [] });
  });
}

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
