import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { readRow, rowIds } from '../../scripts/demo/panel-row.ts';
import { runInPage } from '../../scripts/demo/play.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';

/** The background dies often; nothing that was captured dies with it. */
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

async function playById(id: string, known: ReadonlySet<string>) {
  const scenario = lab.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const url = await lab.urlFor(scenario);
  await runInPage(driver, id);
  return readRow(panel, scenario.request.method, url, known);
}

test('rows outlive the background, and the next request is recorded by the new one', async () => {
  const first = await playById('origin-not-listed-preflighted', new Set());
  expect(first.cause).toBe('origin-not-allowed');
  const before = await rowIds(panel);

  await driver.killBackground();
  const second = await playById('method-not-allowed', before);
  expect(second.cause).toBe('method-not-allowed');
  const after = await rowIds(panel);
  expect([...before].filter((id) => !after.has(id))).toEqual([]);
});

test('a navigation clears the list', async () => {
  const before = await rowIds(panel);
  expect(before.size).toBeGreaterThan(0);
  await driver.openPage(`${lab.pageUrl}?again`);
  await poll('an empty list', async () => {
    const now = await rowIds(panel);
    return [...before].every((id) => !now.has(id)) || null;
  });
});
