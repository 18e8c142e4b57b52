import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** Two tabs of one site that ask for the same at the same time: the panel is one tab's. */
let world: StreamWorld;
let driver: Driver;
let panel: Panel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(`${world.home}/blank`);
  panel = await driver.openPanel();
  // Right after its start a browser may not hand events to the extension yet.
  await poll('the first row', async () => {
    await driver.evaluateInPage(`fetch('${world.far}/ok?warm').then((r) => r.text())`);
    return (await rows(`${world.far}/ok?warm`)).length > 0;
  });
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

async function rows(url: string): Promise<readonly string[]> {
  const found = await panel.evaluate(
    `JSON.stringify([...document.querySelectorAll('[data-exchange-id][data-url="${url}"]')].map((row) => row.dataset.verdict))`,
  );
  return JSON.parse(String(found));
}

test('requests of another tab make no rows here, and take no preflights away', async () => {
  const url = `${world.far}/ok?asked`;
  // The page of the other tab sends the same PUT, and says when it is done.
  const done = await driver.evaluateInPage(`(async () => {
    const other = window.open('${world.home}/asks');
    if (other === null) return 'no other tab';
    const own = [1, 2, 3].map(() => fetch('${url}', { method: 'PUT' }).then((r) => r.text()));
    await new Promise((resolve) => { const wait = setInterval(() => {
      if (other.performance?.getEntriesByType('resource').some(({ name }) => name === '${url}')) {
        clearInterval(wait);
        resolve();
      }
    }, 50); });
    await Promise.all(own);
    other.close();
    return 'both asked';
  })()`);
  expect(done).toBe('both asked');
  await poll('decided rows', async () => {
    const all = await rows(url);
    return all.length >= 3 && !all.includes('pending');
  });
  expect(await rows(url)).toEqual(['allowed', 'allowed', 'allowed']);
});
