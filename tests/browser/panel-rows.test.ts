import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';
import { type RealPanel, realPanel, untilListed } from './real-panel.ts';

/** The rows in the real DevTools: which are shown, where the list stands, and what is done with them by hand. */
test.describe.configure({ mode: 'serial' });

let world: StreamWorld;
let driver: Driver;
let real: RealPanel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(`${world.home}/blank`);
  real = realPanel(await driver.openPanel());
  await untilListed(real, `${world.far}/ok?warm`, () => ask('/ok?warm'));
  await real.panel.click('[aria-label="Clear"]');
  await real.untilCount(rows, 0);
  await ask('/ok?one');
  await ask('/ok?two', `{ method: 'PUT' }`);
  await ask('/refuse', `{ method: 'PUT' }`);
  await ask('/bare');
  await driver.evaluateInPage(`fetch('/own').then((r) => r.text()).then(() => null)`);
  await real.untilCount(rows, 4);
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

const rows = '[data-exchange-id]';
const row = (path: string) => `${rows}[data-url="${world.far}${path}"]`;
const ask = (path: string, init = '{}') =>
  driver.evaluateInPage(
    `fetch('${world.far}${path}', ${init}).then((r) => r.text()).then(() => null, () => null)`,
  );
const paths = async (): Promise<readonly string[]> => {
  const found = await real.panel.evaluate(
    `[...document.querySelectorAll('${rows}')].map((one) => new URL(one.dataset.url).pathname)`,
  );
  return found as readonly string[];
};
const listed = (wanted: readonly string[]) =>
  poll(`the rows ${wanted.join()}`, async () => (await paths()).join() === wanted.join() || null);

test('chips count what they show, and show it', async () => {
  const all = ['/ok', '/ok', '/refuse', '/bare'];
  await real.until('[data-chip="all"]', /^All 4$/);
  await real.until('[data-chip="blocked"]', /^Blocked 2$/);
  await real.until('[data-chip="preflighted"]', /^Preflighted 2$/);
  await listed(all);
  await real.panel.click('[data-chip="blocked"]');
  await listed(['/refuse', '/bare']);
  await real.until('[data-part="count"]', /^2 of 4 requests$/);
  await real.panel.click('[data-chip="preflighted"]');
  await listed(['/ok', '/refuse']);
  await real.panel.click('[data-chip="all"]');
  await listed(all);
  await real.until('[data-chip="same-origin"]', /Same-origin \d+$/);
  await real.panel.click('[data-chip="same-origin"]');
  await poll('the page’s own', async () => (await paths()).includes('/own'));
  await real.panel.click('[data-chip="same-origin"]');
  await listed(all);
});

test('a column is hidden and shown by the menu of the right mouse button', async () => {
  expect(await real.count('[data-column="method"]')).toBe(1);
  await real.panel.click('[data-column="request"] button', 'right');
  await real.panel.click('[data-item="method"]');
  await real.untilCount('.cell-method', 0);
  await real.panel.click('[data-column="request"] button', 'right');
  expect(await real.panel.evaluate(`document.querySelector('[data-item="method"]').ariaChecked`)).toBe(
    'false',
  );
  await real.panel.click('[data-item="method"]');
  await real.untilCount('.cell-method', 5);
});

test('the right mouse button on a row: cURL, fetch, a ticket, and its server alone', async () => {
  for (const [item, says, wanted] of [
    ['curl', 'Copied as cURL', /^curl .*\/refuse'/s],
    ['fetch', 'Copied as fetch', /^await fetch\('.*\/refuse', \{\n {2}method: 'PUT',/],
    [
      'markdown',
      'Copied the decision as Markdown',
      /^## `PUT .*\/refuse`: blocked by CORS at the preflight\n/,
    ],
  ] as const) {
    await real.panel.click(row('/refuse'), 'right');
    // The row of the menu is not the one whose detail is open.
    expect(await real.count('.detail'), item).toBe(0);
    await real.panel.click(`[data-item="${item}"]`);
    await real.until('[data-part="notice"]', says);
    expect(await real.pasted(), item).toMatch(wanted);
  }
  await real.panel.click(row('/refuse'), 'right');
  await real.panel.click('[data-item="only-server"]');
  await real.untilTrue(
    `document.querySelector('.filter input').value.includes('server:${new URL(world.far).host}')`,
  );
  await real.write('.filter input', '');
});

test('keys alone: into the list, along it, into the detail, its tabs, back, and to the filter', async () => {
  const focus = (wanted: string) => real.untilTrue(`document.activeElement.matches('${wanted}')`);
  const selected = (path: string) =>
    real.untilTrue(
      `document.querySelector('[aria-selected="true"][data-url="${world.far}${path}"]') !== null`,
    );
  await real.panel.click('.filter input');
  await real.panel.press('ArrowDown');
  await focus('#exchange-list');
  await real.panel.press('ArrowDown');
  await selected('/ok?one');
  await real.panel.press('ArrowDown');
  await real.panel.press('ArrowDown');
  await selected('/refuse');
  await real.panel.press('ArrowUp');
  await selected('/ok?two');
  await real.panel.press('End');
  await selected('/bare');
  await real.panel.press('Enter');
  await focus('#detail-body');
  await real.panel.evaluate(`document.querySelector('#tab-decision').focus()`);
  await real.panel.press('ArrowRight');
  await focus('#tab-headers[aria-selected="true"]');
  await real.panel.press('ArrowRight');
  await focus('#tab-whatif[aria-selected="true"]');
  await real.panel.press('ArrowRight');
  await focus('#tab-decision[aria-selected="true"]');
  await real.panel.press('Backspace');
  await focus('#exchange-list');
  expect(await real.count('.detail')).toBe(0);
  await real.panel.press('/');
  await focus('.filter input');
  await real.panel.press('ArrowDown');
});

test('the newest row stays in sight, until the reader scrolls up, and again from the end on', async () => {
  await real.resize(1200, 320);
  const list = `document.querySelector('#exchange-list')`;
  const atEnd = `${list}.scrollHeight - ${list}.clientHeight - ${list}.scrollTop < 10`;
  const askMany = async (number: number, name: string): Promise<void> => {
    for (let n = 0; n < number; n += 1) await ask(`/ok?${name}=${n}`);
  };
  await askMany(25, 'first');
  await real.untilCount(row('/ok?first=24'));
  await real.untilTrue(`${list}.scrollHeight > ${list}.clientHeight + 100`);
  await real.untilTrue(atEnd);
  await real.panel.evaluate(`(${list}.scrollTop = 40, null)`);
  // The list hears of it with the next frame.
  await real.resize(1200, 320);
  await askMany(3, 'second');
  await real.until('[data-part="count"]', /^32 requests$/);
  expect(await real.panel.evaluate(`${list}.scrollTop`)).toBe(40);
  await real.panel.evaluate(`(${list}.scrollTop = ${list}.scrollHeight, null)`);
  await real.untilTrue(atEnd);
  await askMany(3, 'third');
  await real.until('[data-part="count"]', /^35 requests$/);
  await real.untilCount(row('/ok?third=2'));
  await real.untilTrue(atEnd);
  await real.resize(1200);
});

/** Through the panel's own input, as a file that a person chose. */
async function choose(name: string, content: string): Promise<void> {
  await real.panel.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    const input = document.querySelector('[data-part="har-input"]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

for (const name of ['chromium-156-lab', 'firefox-153-lab'] as const) {
  test(`a recording of another browser: ${name}.har, judged row by row`, async () => {
    await choose(`${name}.har`, readFileSync(`tests/fixtures/har/${name}.har`, 'utf8'));
    await real.until('[data-state="imported"]', `${name}.har`);
    await poll('its rows', async () => (await real.count('[data-imported]')) > 5);
    await real.panel.click('[data-chip="blocked"]');
    await real.panel.click('[data-imported][data-verdict="blocked"]');
    await real.until('[data-part="headline"]', /\w/);
    expect(await real.count('[data-part="fix"], [data-part="no-fix"]')).toBeGreaterThan(0);
    expect((await drawn()).length).toBeGreaterThan(2);
    await real.panel.press('Backspace');
    await real.panel.click('[data-chip="all"]');
    await real.panel.click('.banner-file > button');
    await real.until('[data-part="count"]', /^35 requests$/);
  });
}

const drawn = async (): Promise<readonly string[]> => {
  const found = await real.panel.evaluate(
    `[...document.querySelectorAll('[data-part="sequence"] title')].map((one) => one.textContent)`,
  );
  return found as readonly string[];
};

test('a file without cookies and Authorization: its credentials are not in it, never none', async () => {
  const entry = {
    startedDateTime: '2026-11-21T10:00:00Z',
    time: 5,
    request: {
      method: 'GET',
      url: 'http://api.test/items',
      headers: [{ name: 'Origin', value: 'http://page.test' }],
    },
    response: { status: 200, headers: [{ name: 'Access-Control-Allow-Origin', value: '*' }] },
  };
  for (const name of ['HTTP Toolkit', 'Charles Proxy', 'WebKit Web Inspector']) {
    const log = { version: '1.2', creator: { name, version: '1' }, entries: [entry] };
    await choose(`${name}.har`, JSON.stringify({ log }));
    await real.until('[data-state="imported"]', `${name}.har`);
    await real.until('[data-state="imported"]', 'credentials are not in this file');
    await real.panel.click('[data-imported]');
    expect(await real.until('[data-part="facts"]', 'not in this file'), name).not.toContain('omit');
    await real.panel.click('.banner-file > button');
    await real.untilCount('[data-state="imported"]', 0);
  }
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
