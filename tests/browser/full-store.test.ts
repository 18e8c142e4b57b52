import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** The browser gives the whole extension ten megabytes: past that the oldest rows go, and the list says how many. */
let world: StreamWorld;
let driver: Driver;
let panel: Panel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(`${world.home}/`);
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

const askFor = (name: string, count: number): Promise<unknown> =>
  driver.evaluateInPage(`Promise.all(Array.from({ length: ${count} }, (_, number) =>
    fetch(${JSON.stringify(`${world.api}/items/?${name}=`)} + number).then(() => null, () => null)))`);

/** Of the lines at the list's end, which is what is in sight. */
const shown = async (name: string): Promise<number> =>
  Number(
    await panel.evaluate(
      `document.querySelectorAll('[data-exchange-id][data-url*="?${name}="]:not([data-verdict="pending"])').length`,
    ),
  );

const countOf = (name: string, count: number): Promise<true> =>
  poll(`${count} rows of ${name}`, async () => (await shown(name)) === count || null);

const total = async (): Promise<number> =>
  Number.parseInt(
    String(await panel.evaluate(`document.querySelector('[data-part="count"]')?.textContent ?? '0'`)),
    10,
  );

/** Fills what is left of the store, in smaller and smaller pieces. @returns whether the browser has an end to it */
const fill = (): Promise<unknown> =>
  panel.evaluate(`(async () => {
    const { session } = (globalThis.browser ?? chrome).storage;
    let number = 0;
    for (let size = 4_000_000; size >= 100; size = Math.floor(size / 2)) {
      for (;;) {
        number += 1;
        if (number > 200) return false;
        const isFull = await session.set({ ['filler-' + number]: 'x'.repeat(size) }).then(() => false, () => true);
        if (isFull) break;
      }
    }
    return true;
  })()`);

test('with the store full the oldest rows go, which is said, and what is new outlives the background', async () => {
  test.setTimeout(90_000);
  await askFor('old', 150);
  const all = await poll('the rows', async () => ((await total()) >= 150 ? total() : null));
  expect(await fill()).toBe(true);

  await askFor('new', 10);
  await countOf('new', 10);
  const dropped = await poll('a count of dropped rows', () =>
    panel.evaluate(`document.querySelector('[data-part="dropped"]')?.textContent ?? null`),
  );
  expect(Number.parseInt(String(dropped), 10)).toBeGreaterThan(0);

  await driver.killBackground();
  await askFor('last', 1);
  await countOf('last', 1);
  await countOf('new', 10);
  expect(await total()).toBeLessThan(all);
});
