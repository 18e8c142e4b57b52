import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { runInPage } from '../../scripts/demo/play.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';

/** Corscope costs nothing while DevTools is closed: no request wakes its background. */
let lab: Lab;
let driver: Driver;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [lab, driver] = await Promise.all([startLabForTest(), launchWithCorscope()]);
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

const browse = async () => (await runInPage(driver, 'allowed-preflighted')).delivered;

test('while DevTools is open, a request wakes the background', async () => {
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  await driver.openPanel();
  await driver.killBackground();
  expect(await browse()).toBe(true);
  await poll('the background again', async () => (await driver.backgroundRuns()) || null);
});

test('after DevTools is closed, ordinary browsing no longer wakes it', async () => {
  test.setTimeout(150_000);
  await driver.closeDevTools();
  // It waits a second whether the page of DevTools only takes up a new port. (One that is ended before that
  // wakes once more, and drops the tab half a minute later.)
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await poll(
    'a background that stays asleep',
    async () => {
      await driver.killBackground();
      await browse();
      // On a busy machine one that a request woke is not up at once.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return !(await driver.backgroundRuns()) || null;
    },
    90_000,
  );
  for (let round = 0; round < 3; round += 1) {
    await driver.openPage(lab.pageUrl);
    expect(await browse()).toBe(true);
    expect(await driver.backgroundRuns()).toBe(false);
  }
});
