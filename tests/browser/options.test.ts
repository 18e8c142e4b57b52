import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { untilRow } from '../../scripts/demo/panel-row.ts';
import { runInPage } from '../../scripts/demo/play.ts';
import { browserUnderTest, launchWithCorscope, startLabForTest } from './corscope.ts';

/** The options and the help as tabs of the real browser, and what a choice does in the real panel. */
test.describe.configure({ mode: 'serial' });

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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const openOptions = () => open('options/options.html', '[name=theme]');
const openHelp = () => open('help/help.html', 'article');

async function open(page: string, sign: string): Promise<void> {
  await driver.openPage(`${driver.extensionOrigin()}/extension/${page}`);
  await poll(page, () => inPage(`document.querySelector(${JSON.stringify(sign)}) !== null || null`));
}

const inPage = (expression: string) => driver.evaluateInPage(expression);

/** As `{ id, targets }`, in the theme that the page has now. */
async function violations(): Promise<unknown> {
  await inPage(`(() => { ${axe}; window.axe = globalThis.axe ?? axe; return true; })()`);
  return inPage(`window.axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) })))`);
}

/** How far the page is wider than a window of that width. */
const overflowAt = (width: number) =>
  inPage(`new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border: 0; height: 600px; width: ${width}px';
    frame.title = 'narrow';
    frame.src = location.href;
    frame.onload = async () => {
      const page = frame.contentDocument;
      for (let tries = 0; tries < 200 && page.querySelector('footer, [name=theme]') === null; tries += 1) {
        await new Promise((next) => setTimeout(next, 20));
      }
      const { scrollWidth, clientWidth } = page.documentElement;
      const drawn = page.querySelector('main') !== null;
      frame.remove();
      if (drawn) resolve(scrollWidth - clientWidth);
      else reject(new Error('nothing was drawn'));
    };
    document.body.append(frame);
  })`);

const settings = () =>
  inPage(`(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings)`);

/** As typing does it: React listens to the event, and looks at what was there before. */
const write = (value: string) =>
  inPage(`(() => {
    const input = document.querySelector('[name=capacity]');
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, ${JSON.stringify(value)});
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  })()`);

for (const theme of ['dark', 'light'] as const) {
  test(`options and help are accessible and fit 350 px, ${theme}`, async () => {
    await openOptions();
    await driver.clickInPage(`[name=theme][value=${theme}]`);
    await poll('the theme', () => inPage(`document.documentElement.dataset.theme === '${theme}' || null`));
    expect(await violations()).toEqual([]);
    expect(await overflowAt(350)).toBe(0);
    await openHelp();
    await poll('the theme', () => inPage(`document.documentElement.dataset.theme === '${theme}' || null`));
    expect(await violations()).toEqual([]);
    expect(await overflowAt(350)).toBe(0);
  });
}

test('a number that cannot be is said to be so and not kept; one that can be is', async () => {
  await openOptions();
  await write('99');
  await driver.clickInPage('h1');
  await poll('the complaint', () =>
    inPage(`document.querySelector('[name=capacity][aria-invalid=true]') !== null &&
      document.querySelector('[data-part=recording] [role=alert]').textContent.includes('100') || null`),
  );
  expect(await settings()).not.toHaveProperty('capacity', 99);
  await write('100');
  await driver.clickInPage('h1');
  await poll('the word that it is kept', () =>
    inPage(`document.querySelector('[data-part=outcome]').textContent === 'Saved' || null`),
  );
  expect(await settings()).toMatchObject({ capacity: 100, theme: 'light' });
});

test('access can be given by a click where it was taken away', async () => {
  // Chromium does not let an extension give back what its manifest requires.
  test.skip(browserUnderTest() !== 'firefox');
  await openOptions();
  const access = (state: string) =>
    poll(`access ${state}`, () =>
      inPage(`document.querySelector('[data-access=${state}]') !== null || null`),
    );
  await access('true');
  await inPage(`browser.permissions.remove({ origins: ['<all_urls>'] })`);
  await access('false');
  await driver.clickInPage('[data-part=access] button');
  await access('true');
});

test('the panel takes the theme, the syntax and the number of requests from the options', async () => {
  await openOptions();
  await inPage(`(() => {
    const select = document.querySelector('[name=syntax]');
    select.value = 'nginx';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`);
  await poll('the choice', async () => JSON.stringify(await settings()).includes('nginx') || null);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  const panel = await driver.openPanel();
  await untilIn(panel, `document.documentElement.dataset.theme === 'light'`);

  const scenario = lab.scenarios.find(({ id }) => id === 'origin-not-listed-preflighted');
  if (scenario === undefined) throw new Error('no such scenario');
  const url = await lab.urlFor(scenario);
  await runInPage(driver, scenario.id);
  const id = await untilRow(panel, scenario.request.method, url, new Set());
  await panel.click(`[data-exchange-id="${id}"]`);
  await untilIn(panel, `document.querySelector('[data-part=fix-syntax]')?.value === 'nginx'`);

  await driver.evaluateInPage(
    `Promise.all(Array.from({ length: 130 }, (_, n) => fetch(${JSON.stringify(url)} + '?n=' + n).catch(() => 0)))`,
  );
  await untilIn(panel, `document.querySelector('[data-part=dropped]') !== null`);

  // As the options page in another window does it: an open panel follows.
  await panel.evaluate(`(async (storage) => {
    const { settings } = await storage.get('settings');
    await storage.set({ settings: { ...settings, theme: 'dark' } });
  })((globalThis.browser ?? chrome).storage.local)`);
  await untilIn(panel, `document.documentElement.dataset.theme === 'dark'`);
});

test('the language is chosen for the panel and the pages alike, and the recording goes on', async () => {
  const panel = await driver.openPanel();
  const rows = Number(await panel.evaluate(`document.querySelectorAll('[data-exchange-id]').length`));
  expect(rows).toBeGreaterThan(0);
  const shows = (lang: string, label: string) =>
    poll(`the panel in ${lang}`, () =>
      panel
        .evaluate(`document.documentElement.lang === '${lang}' &&
          document.querySelector('[data-chip="blocked"] b')?.textContent === '${label}' &&
          document.querySelectorAll('[data-exchange-id]').length > 0 || null`)
        // Its document is another one in between.
        .catch(() => null),
    );
  await shows('en', 'Blocked');
  // As the options page in another window does it: an open panel follows.
  await panel.evaluate(`(async (storage) => {
    const { settings } = await storage.get('settings');
    await storage.set({ settings: { ...settings, language: 'de' } });
  })((globalThis.browser ?? chrome).storage.local)`);
  await shows('de', 'Blockiert');
  await driver.closeDevTools();

  const isIn = (lang: string, title: string) =>
    poll(`the page in ${lang}`, () =>
      inPage(`document.documentElement.lang === '${lang}' && document.title === '${title}' || null`).catch(
        () => null,
      ),
    );
  await openHelp();
  await isIn('de', 'Warum sehe ich das Panel oder meine Anfrage nicht?');
  await openOptions();
  await isIn('de', 'Einstellungen von Corscope');
  expect(await inPage(`document.querySelector('[name=language]:checked').value`)).toBe('de');
  await driver.clickInPage('[name=language][value=en]');
  await isIn('en', 'Corscope options');
  // Whoever chose it by keys goes on where they were.
  await poll('the focus', () =>
    inPage(`document.activeElement?.matches('[name=language][value=en]') || null`).catch(() => null),
  );
  expect(await settings()).toMatchObject({ language: 'en', theme: 'dark' });
});

const untilIn = (panel: Panel, expression: string) =>
  poll(expression, () => panel.evaluate(`(${expression}) || null`));
