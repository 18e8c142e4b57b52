import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { browserUnderTest, launchWithCorscope } from './corscope.ts';

/** What only DevTools itself knows of a request, and what was kept of an earlier one. */
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
    return hasRow(`${world.far}/ok?warm`);
  });
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

const rowOf = (url: string) => `[data-exchange-id][data-url="${url}"]`;

async function hasRow(url: string): Promise<boolean> {
  return (await panel.evaluate(`document.querySelector(${JSON.stringify(rowOf(url))}) !== null`)) === true;
}

/** The text of a part of the selected request, once it is there. */
function textOf(part: string, wanted: string): Promise<string> {
  const selector = JSON.stringify(`[data-part="${part}"]`);
  return poll(`${part} with ${wanted}`, async () => {
    const text = String(await panel.evaluate(`document.querySelector(${selector})?.textContent ?? ''`));
    return text.includes(wanted) ? text : null;
  });
}

async function select(url: string): Promise<void> {
  await poll(`the row of ${url}`, () => hasRow(url));
  await panel.click(rowOf(url));
}

test('a request names the line of the page that made it, in the source where an inline map tells', async () => {
  test.skip(browserUnderTest() === 'firefox', 'Firefox’s record has no initiator');
  await driver.openPage(`${world.home}/asks`);
  await select(`${world.far}/ok?asked`);
  expect(await textOf('called-from', 'asks:')).toContain('called from asks:1');
  await driver.openPage(`${world.home}/mapped`);
  await select(`${world.far}/ok?mapped`);
  expect(await textOf('called-from', 'items.ts')).toContain('called from items.ts:42');
});

test('a request without a preflight names the earlier one whose answer was still kept', async () => {
  const url = `${world.far}/kept`;
  const put = `fetch(${JSON.stringify(url)}, { method: 'PUT' }).then((r) => r.text())`;
  await driver.openPage(`${world.home}/blank`);
  // Firefox keeps an answer only from the second or third equal request on.
  for (let time = 0; time < 4; time += 1) await driver.evaluateInPage(put);
  await poll('four rows', async () => {
    const count = `document.querySelectorAll(${JSON.stringify(rowOf(url))}).length`;
    return (await panel.evaluate(count)) === 4;
  });
  await panel.evaluate(`[...document.querySelectorAll(${JSON.stringify(rowOf(url))})].at(-1).id = 'last'`);
  await panel.click('#last');
  expect(await textOf('preflight-kept', 's left')).toMatch(
    /by the answer to request \d+ of .*, \d{3} s left/,
  );
  // The earlier one is a click away, and says how long it is kept.
  await panel.click('[data-part="preflight-kept"] button');
  expect(await textOf('preflight-kept', 'kept for')).toContain(
    'kept for 600 s (Access-Control-Max-Age: 600)',
  );
});

test('the beginning of a body that the browser gives is there to read', async () => {
  await driver.openPage(`${world.home}/blank`);
  await driver.evaluateInPage(`fetch('${world.far}/ok?body').then((r) => r.text())`);
  await select(`${world.far}/ok?body`);
  await panel.click('#tab-headers');
  expect(await textOf('body', 'ok')).toContain('ok');
  await panel.click('#tab-decision');
});

test('a request whose answer the page never reads names its line too', async () => {
  test.skip(browserUnderTest() === 'firefox', 'Firefox’s record tells of its end');
  await driver.openPage(`${world.home}/unread`);
  await select(`${world.far}/ok?unread`);
  expect(await textOf('called-from', 'unread:')).toContain('called from unread:1');
});
