import { expect, test } from '@playwright/test';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';
import { nothingSideways, type RealPanel, realPanel, rowOf, untilListed } from './real-panel.ts';
import { startToldServer, type ToldServer } from './told-server.ts';

/** What a server or a page may send to break a panel: in the real DevTools all of it is text, in its place. */
test.describe.configure({ mode: 'serial' });

let world: StreamWorld;
let server: ToldServer;
let driver: Driver;
let real: RealPanel;

const markup = `<img src="/pwned.png" onerror="window.pwned='header'"><script>window.pwned='script'</script>`;
const long = 64 * 1024;
const override = '\u202e';
const hebrew = '\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd';
const allow = ['Access-Control-Allow-Origin', '{origin}'] as const;
const hostile = [
  ['X-Markup', markup],
  ['X-Control', 'a\u0001b\u001bc\u007fd'],
  ['X-Override', `invoice${override}gpj.exe`],
  ['X-Hebrew', hebrew],
  ['X-Backtick', '`code` <b>bold</b> [link](javascript:alert(1))'],
  ['X-Long', `${'v'.repeat(long - 3)}end`],
] as const;
const segments = 'long-segment/'.repeat(500);

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, server, driver] = await Promise.all([
    startStreamWorld(),
    startToldServer(() => ({
      '/refused': { answer: { headers: [['Access-Control-Allow-Origin', markup], ...hostile] } },
      '/preflight': {
        preflight: { headers: [allow, ['Access-Control-Allow-Methods', markup], ...hostile] },
        answer: { headers: [allow] },
      },
      '/body': { answer: { headers: [allow, ['Content-Type', 'text/html']], body: `${markup}${override}` } },
      '*': { answer: { headers: [['Access-Control-Allow-Origin', `http://${'h'.repeat(4_000)}.test`]] } },
    })),
    launchWithCorscope(),
  ]);
  await driver.openDevTools();
  await driver.openPage(`${world.home}/blank`);
  real = realPanel(await driver.openPanel());
});

test.afterAll(async () => {
  await driver?.close();
  await server?.stop();
  await world?.stop();
});

/** @returns selector of the row */
async function ask(path: string, init = '{}'): Promise<string> {
  const url = new URL(path, server.origin).href;
  await untilListed(real, url, () =>
    driver.evaluateInPage(
      `fetch(${JSON.stringify(url)}, ${init}).then((r) => r.text()).then(() => null, () => null)`,
    ),
  );
  return rowOf(url);
}

/** Opens its decision. */
async function open(row: string): Promise<void> {
  await real.panel.click(row);
  await real.panel.click('#tab-decision');
  await real.until('[data-part="headline"]', /\w/);
}

/** No element came of any text, no code of it ran, and nothing of it asked the network. */
async function expectOnlyText(where: string): Promise<void> {
  const found = await real.panel.evaluate(`({
    ran: window.pwned ?? null,
    elements: [...document.querySelectorAll('img, iframe, object, b > script, a[href^="javascript:"]')]
      .map((one) => one.outerHTML),
    fetched: performance.getEntriesByType('resource').filter(({ name }) => name.includes('pwned')).length,
  })`);
  expect(found, where).toEqual({ ran: null, elements: [], fetched: 0 });
}

/** Texts of the detail that stand out of what holds them, or are cut off without an ellipsis and a way to the rest. */
const cutOff = () =>
  real.panel.evaluate(`(() => {
    const body = document.querySelector('#detail-body').getBoundingClientRect();
    return [...document.querySelectorAll('#detail-body :is(dd, td, th, p, li, h2, h3, h4, text, .value)')]
      .filter((one) => one.getClientRects().length > 0 && one.closest('.hidden-text, pre') === null)
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const cut = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 &&
          getComputedStyle(one).textOverflow !== 'ellipsis';
        return cut || left < body.left - 1 || right > body.right + 1;
      }).map((one) => one.textContent.slice(0, 80));
  })()`);

async function expectInPlace(where: string): Promise<void> {
  expect(await real.sideways(), where).toEqual(nothingSideways);
  expect(await cutOff(), where).toEqual([]);
  await expectOnlyText(where);
}

async function everyTab(what: string): Promise<void> {
  for (const width of [1200, 350]) {
    await real.resize(width, 860);
    for (const tab of ['decision', 'headers', 'whatif']) {
      await real.panel.click(`#tab-${tab}`);
      await real.untilTrue(`document.querySelector('#tab-${tab}').getAttribute('aria-selected') === 'true'`);
      await expectInPlace(`${what}, ${tab}, ${width} px`);
    }
  }
  await real.resize(1200);
}

const headerValue = (name: string) =>
  real.text(`[data-part="headers-actual"] [data-header="${name}"] .value`);

test('headers of markup, control characters, another direction and 64 KB are text', async () => {
  await open(await ask('/refused'));
  await everyTab('refused');
  await real.panel.click('#tab-decision');
  await real.until('#detail-body', markup);
  await real.panel.click('#tab-headers');
  await real.untilCount('[data-header="x-markup"]');
  expect(await headerValue('x-markup')).toBe(markup);
  expect(await headerValue('x-control')).toBe('a\\x01b\\x1bc\\x7fd');
  expect(await headerValue('x-backtick')).toBe(hostile[4][1]);
  // Bytes one by one: what reads the other way round, or turns what follows, never gets as far as a text.
  expect(await headerValue('x-override')).not.toContain(override);
  expect(await headerValue('x-override')).toMatch(/^invoice.+gpj\.exe$/);
  expect(await headerValue('x-hebrew')).not.toBe('');
});

test('64 KB are clipped until asked for, then whole, and still in their place', async () => {
  const cell = '[data-part="headers-actual"] [data-header="x-long"]';
  expect((await headerValue('x-long')).length).toBe(401);
  await real.until(`${cell} button`, 'Show 65,136 more characters');
  await real.press(`${cell} button`);
  await real.until(`${cell} button`, 'Show less');
  const shown = await headerValue('x-long');
  expect(shown.length).toBe(long);
  expect(shown.endsWith('end')).toBe(true);
  await expectInPlace('64 KB, 1200 px');
  await real.resize(350, 860);
  await expectInPlace('64 KB, 350 px');
  await real.resize(1200);
  await real.press(`${cell} button`);
});

test('the ticket of it has no control characters, and markup only as code', async () => {
  await real.panel.click('[data-part="copy-menu"]');
  await real.panel.click('[data-item="markdown"]');
  await real.until('[data-part="notice"]', 'Copied the decision');
  const ticket = await real.pasted();
  expect(ticket).toMatch(/^## `GET .*\/refused`: blocked by CORS/);
  const unseen = [...ticket].filter((one) => /[\p{Cc}\p{Cf}]/u.test(one) && one !== '\n');
  expect(unseen).toEqual([]);
  expect(ticket.length).toBeLessThan(20_000);
  // Outside of fences and code spans nothing of the markup is left.
  const prose = ticket.replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2`*$/gm, '').replaceAll(/(`+)[^\n]*?\1/g, '');
  expect(ticket).toContain('pwned.png');
  expect(prose).not.toContain('<img');
  expect(prose).not.toContain('<script');
});

test('a preflight of the same kind, and a body that is markup, are text as well', async () => {
  await open(await ask('/preflight', `{ method: 'PUT' }`));
  await everyTab('preflight');
  await real.panel.click(await ask('/body'));
  await real.panel.click('#tab-headers');
  expect(await real.until('[data-part="body"]', 'pwned')).toContain(`${markup}\\u{202e}`);
  await expectInPlace('body');
});

test('URLs of 8 KB and of another direction stay in their row, their drawing and their lines', async () => {
  const path = `/${segments}${hebrew}/${override}gpj.exe?q=${markup}`;
  await open(await ask(path));
  await everyTab('long URL');
  const drawn = await real.panel.evaluate(`(() => {
    const list = document.querySelector('#exchange-list').getBoundingClientRect();
    const wide = [...document.querySelectorAll('[data-exchange-id], [data-marker]')]
      .filter((one) => one.getBoundingClientRect().right > list.right + 1 || one.getBoundingClientRect().height > 44);
    return { wide: wide.length, controls: /[\\u202a-\\u202e]/.test(document.body.innerText) };
  })()`);
  expect(drawn).toEqual({ wide: 0, controls: false });
  // A fragment of the page, too, becomes a line across the list.
  await driver.openPage(`${world.home}/blank?${segments}${encodeURIComponent(hebrew)}`);
  await real.untilCount('[data-marker="navigation"]');
  expect(await real.sideways()).toMatchObject({ document: 0 });
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
