import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** The list in the real DevTools: its menu, files, columns and filter, by real keys and clicks. */
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
    return (await count(`[data-url="${world.far}/ok?warm"]`)) > 0;
  });
  await driver.evaluateInPage(`fetch('${world.far}/refuse', { method: 'PUT' }).catch(() => null)`);
  await poll('the refused row', async () => (await count('[data-verdict="blocked"]')) > 0);
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

const count = async (selector: string): Promise<number> =>
  Number(await panel.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`));
const text = async (selector: string): Promise<string> =>
  String(await panel.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`));
const until = (selector: string, wanted: string): Promise<unknown> =>
  poll(`${selector} with ${wanted}`, async () => (await text(selector)).includes(wanted));
const filterValue = () => panel.evaluate(`document.querySelector('.filter input').value`);
const focused = () => panel.evaluate(`document.activeElement.textContent`);

async function emptyFilter(): Promise<void> {
  await panel.click('.filter input');
  await panel.press('Control+a');
  await panel.press('Delete');
}

test('the menu of a row opens by key, and what it copies is on the clipboard', async () => {
  await panel.click('[data-verdict="blocked"]');
  await panel.press('Shift+F10');
  await poll('the menu', async () => (await focused()) === 'Copy decision as Markdown');
  for (const _ of ['the fix', 'cURL', 'preflight']) await panel.press('ArrowDown');
  expect(await focused()).toBe('Copy preflight as cURL');
  await panel.press('Enter');
  await until('[data-part="notice"]', 'Copied the preflight as cURL');
  expect(await count('.menu')).toBe(0);
  // Only what was really copied can be pasted.
  await emptyFilter();
  await panel.press('Control+v');
  const pasted = String(await poll('what was copied', async () => (await filterValue()) || null));
  expect(pasted).toContain(`curl -i -X OPTIONS '${world.far}/refuse'`);
  expect(pasted).toContain('Access-Control-Request-Method: PUT');
  await emptyFilter();
});

test('the button of the detail copies the decision', async () => {
  await panel.click('[data-verdict="blocked"]');
  await panel.click('[data-part="copy-menu"]');
  await panel.click('[data-item="markdown"]');
  await until('[data-part="notice"]', 'Copied the decision as Markdown');
  await emptyFilter();
  await panel.press('Control+v');
  const pasted = String(await poll('what was copied', async () => (await filterValue()) || null));
  expect(pasted).toMatch(/^## `PUT .*blocked by CORS/);
  await emptyFilter();
  await panel.press('Tab');
});

test('Escape in the menu is the menu’s: neither the detail closes nor does DevTools open its drawer', async () => {
  await panel.click('[data-verdict="blocked"]');
  await panel.press('Shift+F10');
  await poll('the menu', async () => (await count('.menu')) === 1);
  await panel.press('Escape');
  await poll('no menu', async () => (await count('.menu')) === 0);
  expect(await count('.detail')).toBe(1);
  expect(await panel.evaluate('document.activeElement.id')).toBe('exchange-list');
});

test('Escape closes a menu, then the detail, and leaves no console open; Backspace closes the detail as well', async () => {
  await panel.click('[data-verdict="blocked"]');
  await poll('the detail', async () => (await count('.detail')) === 1);
  expect(await panel.evaluate(`document.querySelector('.tab-bar-end > .icon-button').title`)).toBe(
    'Close details (Esc)',
  );
  // DevTools' own console would take room from the panel, and the focus.
  const height = await panel.evaluate('innerHeight');
  const isAlone = async () =>
    (await panel.evaluate('innerHeight')) === height &&
    (await panel.evaluate('document.hasFocus()')) === true;
  await panel.click('[data-part="copy-menu"]');
  await poll('the menu', async () => (await count('[role="menu"]')) === 1);
  await panel.press('Escape');
  await poll('no menu', async () => (await count('[role="menu"]')) === 0);
  await poll('no console', isAlone);
  expect(await count('.detail')).toBe(1);
  expect(await panel.evaluate('document.activeElement.dataset.part')).toBe('copy-menu');
  await panel.press('Escape');
  await poll('no detail', async () => (await count('.detail')) === 0);
  await poll('no console', isAlone);
  await emptyFilter();
  await panel.type('ver');
  await poll('completions', async () => (await count('[role="option"]')) === 1);
  await panel.press('Escape');
  await poll('no completions', async () => (await count('[role="option"]')) === 0);
  await panel.press('Escape');
  await poll('an empty filter', async () => (await filterValue()) === '');
  await panel.click('[data-verdict="blocked"]');
  await panel.press('Backspace');
  await poll('no detail', async () => (await count('.detail')) === 0);
  await panel.click('[data-verdict="blocked"]');
  await poll('the detail', async () => (await count('.detail')) === 1);
});

test('a HAR is shown, exported again, and left; a broken one says so', async () => {
  const choose = (name: string, content: string) =>
    panel.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
      const input = document.querySelector('[data-part="har-input"]');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  const before = await count('[data-exchange-id]');
  await choose('broken.har', '{"log":');
  await until('[data-state="har-problem"]', 'broken.har is not shown: not JSON');
  expect(await count('[data-exchange-id]')).toBe(before);
  await choose('redirects.har', readFileSync('tests/fixtures/har/firefox-153-redirects.har', 'utf8'));
  await until('[data-state="imported"]', 'redirects.har');
  await poll('its rows', async () => (await count('[data-imported]')) > 5);
  const entries = await panel.evaluate(`(async () => {
    const click = HTMLAnchorElement.prototype.click;
    // The file is looked at where the browser would write it, so that no download folder fills up.
    const link = await new Promise((resolve) => {
      HTMLAnchorElement.prototype.click = function () { resolve({ name: this.download, url: this.href }); };
      document.querySelector('[aria-label="Export HAR"]').click();
    });
    HTMLAnchorElement.prototype.click = click;
    const { log } = await (await fetch(link.url)).json();
    return { name: link.name, some: log.entries.length > 5, decided: log.entries.some((one) => one._corscope) };
  })()`);
  expect(entries).toEqual({
    name: expect.stringMatching(/^corscope-.*\.har$/),
    some: true,
    decided: true,
  });
  await panel.click('.banner-file > button');
  await poll('the recording', async () => (await count('[data-exchange-id]')) === before);
  expect(await count('[data-imported]')).toBe(0);
});

test('columns sort and resize by key, and are shown by their menu', async () => {
  await panel.press('Backspace');
  await poll('no detail', async () => (await count('.detail')) === 0);
  await panel.click('[data-column="method"] button');
  expect(await panel.evaluate(`document.querySelector('[data-column="method"]').ariaSort`)).toBe('ascending');
  const width = () => panel.evaluate(`document.querySelector('[data-column="method"]').offsetWidth`);
  const before = Number(await width());
  await panel.press('Shift+ArrowRight');
  await poll('a wider column', async () => Number(await width()) === before + 16);
  await panel.press('Shift+F10');
  await panel.click('[data-item="cause"]');
  await poll('the causes', async () => (await text('[data-verdict="blocked"] .cell-cause')) !== '');
  await panel.click('[data-column="method"] button');
  await panel.press('Shift+F10');
  await panel.click('[data-item="reset"]');
  await poll('the old columns', async () => (await count('.cell-cause')) === 0);
});

test('the waterfall shows when preflight and request were on their way, as the browser timed them', async () => {
  expect(await count('.detail')).toBe(0);
  await poll('a bar', async () => (await count('[data-verdict="allowed"] .bar-request')) > 0);
  expect(await count('[data-verdict="blocked"] .bar-preflight[data-blocked]')).toBe(1);
  expect(await count('[data-verdict="blocked"] .bar-request')).toBe(0);
  const title = await panel.evaluate(
    `document.querySelector('[data-verdict="blocked"] .cell-waterfall').title`,
  );
  expect(title).toMatch(/^Started at [\d:.]+, .+\nPreflight: [\d.]+ m?s$/);
  const order = () =>
    panel.evaluate(
      `[...document.querySelectorAll('.cell-time')].slice(1).map((one) => one.textContent).join(' ')`,
    );
  await panel.click('[data-column="waterfall"] button');
  const ascending = String(await order());
  expect(ascending).toBe(ascending.split(' ').sort().join(' '));
  await panel.click('[data-column="waterfall"] button');
  await panel.click('[data-column="waterfall"] button');
});

test('a request after a pause has a bar of its own width, and says why it stands at the left', async () => {
  const url = `${world.far}/ok?late`;
  await driver.evaluateInPage(`fetch('${url}').then((r) => r.text())`);
  const row = `[data-url="${url}"]`;
  await poll('its bar', async () => (await count(`${row} .bar-request:not([data-open])`)) === 1);
  const title = await panel.evaluate(`document.querySelector('${row} .cell-waterfall').title`);
  expect(title).toMatch(/^Started at [\d:.]+, .+\nAfter a pause: the bars begin anew\nGET: [\d.]+ m?s$/);
  const fromLeft = await panel.evaluate(`(() => {
    const bar = document.querySelector('${row} .bar');
    return bar.querySelector('.bar-request').getBoundingClientRect().left - bar.getBoundingClientRect().left;
  })()`);
  expect(fromLeft).toBeCloseTo(0, 0);
  const scale = await panel.evaluate(`document.querySelector('[data-column="waterfall"] button').title`);
  expect(scale).toMatch(/^The whole width is [\d.]+ m?s\. Bars begin anew/);
});

test('the toolbar has one line at 900 px and two at 550 and 350, with every control in sight', async () => {
  const controls = `[...document.querySelectorAll('.toolbar :is(button, label, [role="combobox"])')]`;
  const lines = (): Promise<unknown> =>
    panel.evaluate(
      `new Set(${controls}.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return Math.round((top + height / 2) / 20);
      })).size`,
    );
  const out = (): Promise<unknown> =>
    panel.evaluate(`${controls}.filter((one) => one.getBoundingClientRect().right > innerWidth).length`);
  for (const [width, wanted] of [
    [900, 1],
    [550, 2],
    [350, 2],
    [1200, 1],
  ] as const) {
    await panel.setSize(width, 800);
    // It folds with the next frame after the window has its new size.
    await poll(`${width} px`, async () => (await panel.evaluate('innerWidth')) === width);
    await poll(`${wanted} lines at ${width} px`, async () => (await lines()) === wanted);
    await poll(`all in sight at ${width} px`, async () => (await out()) === 0);
  }
});

test('the filter completes what is typed into it', async () => {
  await emptyFilter();
  await panel.type('ver');
  await poll('the list', async () => (await count('[role="option"]')) === 1);
  await panel.press('Tab');
  expect(await filterValue()).toBe('verdict:');
  await panel.type('blo');
  await panel.press('Enter');
  expect(await filterValue()).toBe('verdict:blocked ');
  await poll('blocked rows only', async () => (await count('[data-verdict="allowed"]')) === 0);
  await emptyFilter();
});

test('the keys lead to the help', async () => {
  await panel.press('Tab');
  await panel.press('?');
  await poll('the keys', async () => (await count('dialog[open]')) === 1);
  await panel.click('dialog .link');
  await poll('the help', async () => (await driver.tabs()).some((url) => url.endsWith('/help.html')));
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
