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

/** The list from top to bottom: URLs of its rows, and what its lines say after the time. */
async function listed(): Promise<readonly string[]> {
  const value = await panel.evaluate(`[...document.querySelectorAll('[data-marker], [data-exchange-id]')]
    .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
    .map((row) => row.dataset.url ?? row.textContent.replace(/^[^·]*· /, ''))`);
  return Array.isArray(value) ? value.map(String) : [];
}

/** Opens a page that asks at once, and gives the list as it is when both browsers' tools have told all. */
async function openAndAsk(name: string): Promise<readonly string[]> {
  await driver.openPage(`${lab.pageUrl}?${name}`);
  const request = `${new URL(await urlOfFirst()).origin}/?${name}`;
  await driver.evaluateInPage(`fetch(${JSON.stringify(request)}).then(() => null, () => null)`);
  return poll(`the row of ${name}`, async () => {
    const all = await listed();
    return all.includes(request) ? all.map((one) => (one === request ? `asked ${name}` : one)) : null;
  });
}

async function urlOfFirst(): Promise<string> {
  const scenario = lab.scenarios.find(({ id }) => id === 'origin-not-listed-preflighted');
  if (scenario === undefined) throw new Error('no scenario');
  return lab.urlFor(scenario);
}

test('each navigation is one line, before what the new page asks for', async () => {
  const line = (name: string) => `navigated to ${lab.pageUrl}?${name}`;
  expect(await openAndAsk('one')).toEqual([line('one'), 'asked one']);
  // The same page again, too.
  expect(await openAndAsk('one')).toEqual([line('one'), 'asked one']);
  expect(await openAndAsk('two')).toEqual([line('two'), 'asked two']);

  await panel.click('.toolbar .check input');
  for (const name of ['three', 'four', 'five']) await openAndAsk(name);
  // What DevTools tells late would stand here by now: four times a navigation was told after the one before.
  const lines = (await listed()).filter((one) => one.startsWith('navigated'));
  expect(lines).toEqual(['two', 'three', 'four', 'five'].map(line));
});
