import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { rowIds, untilRow } from '../../scripts/demo/panel-row.ts';
import { runInPage } from '../../scripts/demo/play.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';

/** The count of blocked requests on the toolbar icon, read from the browser itself. */
test.describe.configure({ mode: 'serial' });

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

async function play(id: string): Promise<void> {
  const scenario = lab.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const known = await rowIds(panel);
  const url = await lab.urlFor(scenario);
  await runInPage(driver, id);
  await untilRow(panel, scenario.request.method, url, known);
}

const untilBadge = (text: string) =>
  poll(`the badge “${text}”`, async () => (await driver.badge()) === text || null);

test('it counts what is blocked and nothing else', async () => {
  expect(await driver.badge()).toBe('');
  await play('origin-not-listed-preflighted');
  await untilBadge('1');
  await play('method-not-allowed');
  await untilBadge('2');
  await play('allowed-simple');
  await untilBadge('2');
});

test('a new background counts on from what was kept', async () => {
  await driver.killBackground();
  // Firefox may keep the first events to itself while the background comes back: this row may be torn.
  await runInPage(driver, 'allowed-simple');
  await play('method-not-allowed');
  await untilBadge('3');
});

test('it stays with a log that is preserved, and goes with one that is not', async () => {
  const preserve = `document.querySelector('.toolbar input[type=checkbox]')`;
  await panel.click('.toolbar input[type=checkbox]');
  await poll('the preserved log', () => panel.evaluate(`${preserve}.checked || null`));
  await driver.openPage(`${lab.pageUrl}?preserved`);
  // The browser takes the badge away with the page, and Corscope puts it back.
  await untilBadge('3');
  await panel.click('.toolbar input[type=checkbox]');
  await poll('the log that is not', () => panel.evaluate(`!${preserve}.checked || null`));
  await driver.openPage(`${lab.pageUrl}?cleared`);
  await untilBadge('');
});

test('it goes when DevTools closes', async () => {
  await play('method-not-allowed');
  await untilBadge('1');
  await driver.closeDevTools();
  await untilBadge('');
});

test('a page of the extension in DevTools can open the help', async () => {
  panel = await driver.openPanel();
  await panel.evaluate(`(globalThis.browser ?? chrome).runtime
    .sendMessage({ type: 'corscope-open-page', page: 'help' }).then(() => true, () => false)`);
  await poll('the help', async () => (await driver.tabs()).some((url) => url.endsWith('/help.html')) || null);
});
