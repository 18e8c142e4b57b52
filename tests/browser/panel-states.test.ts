import { expect, test } from '@playwright/test';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { browserUnderTest, launchWithCorscope } from './corscope.ts';
import { nothingSideways, type RealPanel, realPanel, untilListed } from './real-panel.ts';

/** Every state of the panel in the real DevTools, brought about as it comes about for a person. */
test.describe.configure({ mode: 'serial' });

let world: StreamWorld;
let driver: Driver;
let real: RealPanel;

const capacity = 100;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await keepOnly(capacity);
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

const inPage = (expression: string) => driver.evaluateInPage(expression);
const openOptions = () => driver.openPage(`${driver.extensionOrigin()}/extension/options/options.html`);

/** On the options page, before DevTools is open. */
async function keepOnly(requests: number): Promise<void> {
  await openOptions();
  await driver.clickInPage('[name=capacity]');
  // As typing does it: React listens to the event, and looks at what was there before.
  await inPage(`(() => {
    const input = document.querySelector('[name=capacity]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '${requests}');
    return input.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await driver.clickInPage('h1');
  await poll('the word that it is kept', () =>
    inPage(`document.querySelector('[data-part=outcome]').textContent === 'Saved' || null`),
  );
}

async function openPanel(): Promise<void> {
  real = realPanel(await driver.openPanel());
}

const state = (name: string) => `[data-state="${name}"]`;
const rows = '[data-exchange-id]';
const row = (url: string) => `[data-exchange-id][data-url="${url}"]`;

async function ask(name: string, init = '{}'): Promise<string> {
  const url = `${world.far}/ok?${name}`;
  await untilListed(real, url, () =>
    inPage(`fetch('${url}', ${init}).then((r) => r.text()).then(() => null, () => null)`),
  );
  return url;
}

/** All words of a state are in sight, and it can be told what to do. */
async function expectWhole(name: string): Promise<void> {
  await real.untilCount(state(name)).catch(async (cause: unknown) => {
    throw new Error(`no ${name}: ${await real.text('.list-pane')}`, { cause });
  });
  const out = await real.panel.evaluate(`[...document.querySelectorAll('${state(name)} > *, .footer > span')]
    .filter((one) => one.getClientRects().length > 0)
    .filter((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
    }).map((one) => one.textContent)`);
  expect(out).toEqual([]);
  expect(await real.sideways()).toEqual(nothingSideways);
}

test('DevTools opened late: nothing yet, and a reload brings what came before', async () => {
  await driver.openPage(`${world.home}/asks`);
  await openPanel();
  const said = await real.until(state('empty'), 'Recording since');
  expect(said).toMatch(
    /No cross-origin request yet.*since \d+:\d\d.*reload the page to record what came before/,
  );
  expect(said).toContain('Why don’t I see my request?');
  expect(await real.text('[data-part="count"]')).toBe('0 requests');
  await expectWhole('empty');
  await driver.openPage(`${world.home}/asks`);
  await poll('the row of the page alone', async () => {
    if ((await real.count(row(`${world.far}/ok?asked`))) === 1)
      return (await real.count('[data-state]')) === 0;
    return null;
  });
});

test('no row: after Clear, while not recording, and by a filter or a chip, with a way out of each', async () => {
  await real.panel.click('[aria-label="Clear"]');
  await expectWhole('empty');
  await real.panel.press('Control+e');
  await expectWhole('not-recording');
  expect(await real.text('.footer')).toContain('not recording');
  // What the browser tells takes a moment: of the first of many it has been told when the last is answered.
  await inPage(`(async () => {
    for (let n = 0; n < 20; n += 1) await fetch('${world.far}/ok?unrecorded=' + n).then((r) => r.text());
  })()`);
  await real.panel.click(`${state('not-recording')} .primary`);
  await ask('recorded');
  expect(await real.count(row(`${world.far}/ok?unrecorded=0`))).toBe(0);
  await real.panel.click('[data-chip="blocked"]');
  await real.until(state('no-match'), 'No request was blocked');
  await expectWhole('no-match');
  await real.panel.click(`${state('no-match')} button`);
  await real.write('.filter input', 'no such request');
  await real.until(state('no-match'), /\d+ requests? (is|are) hidden by it/);
  await real.panel.click(`${state('no-match')} button`);
  await real.untilCount(row(`${world.far}/ok?recorded`));
});

test('the background ends and comes back: the panel says so, rows stay, and a line declares the gap', async () => {
  const before = await ask('before');
  const listed = await real.count(rows);
  await real.panel.evaluate(`(() => {
    window.reconnecting = 0;
    new MutationObserver(() => {
      if (document.querySelector('${state('reconnecting')}') !== null) window.reconnecting += 1;
    }).observe(document.body, { childList: true, subtree: true });
  })()`);
  await driver.killBackground();
  await ask('after');
  expect(await real.count(rows)).toBeGreaterThan(listed);
  expect(await real.count(row(before))).toBe(1);
  const line = '[data-marker="gap"]';
  expect(await real.until(line, /nothing is missing|filled in/)).toMatch(
    /^background restarted \d+:\d\d:\d\d.* · (nothing is missing by|\d+ rows? filled in from) DevTools’ own record$/,
  );
  // What was asked while nothing was recorded does not come back by that record.
  expect(await real.count(row(`${world.far}/ok?unrecorded=0`))).toBe(0);
  // Between what came before and what came after, and drawn as a line across.
  const places = await real.panel.evaluate(`['${row(before)}', '${line}', '${row(`${world.far}/ok?after`)}']
    .map((one) => document.querySelector(one).getBoundingClientRect().top)`);
  expect(places).toEqual([...(places as number[])].sort((a, b) => a - b));
  expect(Number(await real.panel.evaluate('window.reconnecting'))).toBeGreaterThan(0);
  expect(await real.count(state('reconnecting'))).toBe(0);
});

test('more requests than are kept: the oldest go, and the footer counts them', async () => {
  await real.panel.click('[aria-label="Clear"]');
  await real.untilCount(rows, 0);
  await inPage(`(async () => {
    for (let n = 0; n < ${capacity + 30}; n += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, more) =>
        fetch('${world.far}/ok?many=' + (n + more)).then((r) => r.text())));
    }
  })()`);
  await real.until('[data-part="dropped"]', /^30 dropped$/);
  await real.until('[data-part="count"]', /^100 requests$/);
  expect(await real.count(row(`${world.far}/ok?many=0`))).toBe(0);
  expect(await real.panel.evaluate(`document.querySelector('[data-part="dropped"]').title`)).toContain(
    'buffer was full',
  );
});

/** Through the panel's own input, as a file that a person chose. */
async function importRequests(number: number): Promise<void> {
  await real.panel.evaluate(`(() => {
    // Allowed with credentials and without, which a file does not tell apart.
    const hidden = [
      { name: 'Access-Control-Allow-Origin', value: 'http://page.test' },
      { name: 'Access-Control-Allow-Credentials', value: 'true' },
      { name: 'X-Total-Count', value: '1' },
    ];
    const entries = Array.from({ length: ${number} }, (_, n) => ({
      startedDateTime: new Date(1763733600000 + n * 20).toISOString(),
      time: 5,
      request: {
        method: n % 3 === 0 ? 'POST' : 'GET',
        url: 'http://api.test/items/' + n,
        headers: [{ name: 'Origin', value: 'http://page.test' }],
      },
      response: {
        status: n % 50 === 0 ? 404 : 200,
        headers: n % 7 === 0 ? [] : n % 100 === 1 ? hidden : [{ name: 'Access-Control-Allow-Origin', value: '*' }],
      },
    }));
    const har = JSON.stringify({ log: { version: '1.2', creator: { name: 'Test', version: '1' }, entries } });
    const transfer = new DataTransfer();
    transfer.items.add(new File([har], 'large.har'));
    const input = document.querySelector('[data-part="har-input"]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await real.until('[data-part="count"]', `${number.toLocaleString('en-GB')} requests`);
}

/** Where the selected row is, and whether it can be seen. */
const selectedRow = () =>
  real.panel.evaluate(`(() => {
    const row = document.querySelector('[aria-selected="true"]');
    if (row === null) return null;
    const list = document.querySelector('#exchange-list').getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    return row.dataset.url + (top >= list.top && bottom <= list.bottom + 1 ? ' in sight' : ' out of sight');
  })()`);

test('5,000 rows: a window of them is in the document, keys reach both ends, and the filter works', async () => {
  test.setTimeout(90_000);
  await importRequests(5_000);
  const list = '#exchange-list';
  expect(
    await real.panel.evaluate(`document.querySelector('${list}').ariaRowCount ??
    document.querySelector('${list}').getAttribute('aria-rowcount')`),
  ).toBe('5001');
  await real.untilCount(rows);
  expect(await real.count(rows)).toBeLessThan(100);
  await real.panel.click(row('http://api.test/items/1'));
  await real.panel.press('End');
  await poll('the last row', async () => (await selectedRow()) === 'http://api.test/items/4999 in sight');
  await real.panel.press('PageUp');
  await poll('a page up', async () => !String(await selectedRow()).includes('4999 '));
  await real.panel.press('Home');
  await poll('the first row', async () => (await selectedRow()) === 'http://api.test/items/0 in sight');
  expect(await real.count(rows)).toBeLessThan(100);
  // Its fix is proved on the five thousand of its server.
  await real.until('[data-part="headline"]', /\w/);
  await real.panel.press('Backspace');
  // Without the detail the rows are lower: where the middle is, is told by the list that is left.
  await real.untilCount('.detail', 0);
  await real.untilCount('#exchange-list:not([data-compact])');
  await real.panel.evaluate(`(() => { const list = document.querySelector('${list}');
    list.scrollTop = list.scrollHeight / 2; })()`);
  await real.untilCount(`${rows}[data-url^="http://api.test/items/25"]`);
  await real.write('.filter input', 'status:404 method:POST');
  await real.until('[data-part="count"]', /^34 of 5,000 requests$/);
  await real.write('.filter input', '');
  await real.until('[data-part="count"]', /^5,000 requests$/);
  await real.panel.click('[data-column="request"] button');
  await real.panel.click('[data-column="request"] button');
  await real.untilCount(row('http://api.test/items/4999'));
  await real.panel.click('[data-column="request"] button');
  // Those of fifty that were allowed; the others are refused before anybody could miss the header.
  await real.until('[data-chip="warnings"]', /^Warnings 43$/);
  await real.panel.click('[data-chip="warnings"]');
  await real.until('[data-part="count"]', /^43 of 5,000 requests$/);
  await real.panel.click('[data-chip="all"]');
  await real.write('.filter input', 'verdict:warning');
  await real.until('[data-part="count"]', /^43 of 5,000 requests$/);
  await real.write('.filter input', '');
  await real.until('[data-part="count"]', /^5,000 requests$/);
});

test('350 px: two lines a row, the detail below, everything in sight, and nothing sideways', async () => {
  await real.resize(350, 860);
  await real.until('[data-part="count"]', /^5,000 requests$/);
  await real.untilCount('#exchange-list[data-compact]');
  expect(await real.sideways()).toEqual(nothingSideways);
  await real.panel.evaluate(`document.querySelector('#exchange-list').scrollTop = 0`);
  await real.panel.click(row('http://api.test/items/0'));
  await real.until('[data-part="headline"]', /\w/);
  await poll('the row above the detail', async () =>
    real.panel.evaluate(`(() => {
      const row = document.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      const detail = document.querySelector('.detail').getBoundingClientRect();
      return (row !== undefined && row.bottom <= detail.top && detail.bottom <= innerHeight && row.top >= 0) || null;
    })()`),
  );
  for (const tab of ['headers', 'whatif', 'decision']) {
    await real.panel.click(`#tab-${tab}`);
    expect(await real.sideways(), tab).toEqual(nothingSideways);
  }
  await real.panel.click('.tab-bar-end > .icon-button');
  await real.panel.click('.banner-file > button');
  await real.until('[data-part="count"]', /^100 requests$/);
  await real.panel.click('[aria-label="Clear"]');
  await expectWhole('empty');
  await real.panel.press('Control+e');
  await expectWhole('not-recording');
  await real.panel.press('Control+e');
  await expectWhole('empty');
  await real.resize(1200);
});

test('no access to sites: the panel says so and how to give it; with access it records', async () => {
  test.setTimeout(90_000);
  expect(await driver.extensionLogs()).toEqual([]);
  await endDevTools();
  await letSeeSites(false);
  await driver.openPage(`${world.home}/asks`);
  await openPanel();
  expect(await real.until(state('no-access'), 'no access')).toContain(
    browserUnderTest() === 'firefox' ? 'about:addons' : 'chrome://extensions',
  );
  await expectWhole('no-access');
  await real.resize(350, 860);
  await expectWhole('no-access');
  await real.resize(1200);

  await endDevTools();
  await letSeeSites(true);
  await driver.openPage(`${world.home}/blank`);
  await openPanel();
  await ask('allowed');
  expect(await real.count(state('no-access'))).toBe(0);

  await endDevTools();
  await letSeeSites(false);
  await driver.openPage(`${world.home}/blank`);
  await openPanel();
  await real.panel.click(`${state('no-access')} .primary`);
  await poll('the options', async () => (await driver.tabs()).some((url) => url.endsWith('/options.html')));
});

/** Closes DevTools, and waits until the recording has ended with it: who reopens it at once goes on with the old one. */
async function endDevTools(): Promise<void> {
  await driver.closeDevTools();
  await openOptions();
  await poll('the end of the recording', () =>
    inPage(`(globalThis.browser ?? chrome).storage.session.get(null).then((all) =>
      !Object.keys(all).some((key) => key.startsWith('tab:')))`),
  );
}

/** As a person does it: in Firefox on the options page, in Chromium on the browser's page of extensions. */
async function letSeeSites(allowed: boolean): Promise<void> {
  if (browserUnderTest() === 'chromium') {
    await driver.openPage('chrome://extensions/');
    const id = new URL(driver.extensionOrigin()).host;
    await inPage(`chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: '${id}', hostAccess: '${allowed ? 'ON_ALL_SITES' : 'ON_CLICK'}' })`);
    return;
  }
  await openOptions();
  const access = (given: boolean) =>
    poll(`access ${given}`, () =>
      inPage(`document.querySelector('[data-access=${given}]') !== null || null`),
    );
  await access(!allowed);
  if (allowed) await driver.clickInPage('[data-part=access] button');
  else await inPage(`browser.permissions.remove({ origins: ['<all_urls>'] })`);
  await access(allowed);
}
