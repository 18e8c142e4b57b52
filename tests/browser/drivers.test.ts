import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startHttpServer } from '../../lab/servers/http-server.ts';
import type { RunningServer } from '../../lab/servers/python-server.ts';
import type { Browser, Driver } from '../../scripts/browsers/driver.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { freePort } from '../../scripts/set-up/free-port.mjs';
import { setUp } from '../../scripts/set-up/index.mjs';

/** As small as an extension with a DevTools panel can be: these tests are of the drivers, not of Corscope. */
const tinyExtension = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Tiny',
    version: '1',
    devtools_page: 'devtools.html',
    permissions: ['webRequest', 'storage'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'tiny@corscope.test' } },
  }),
  'devtools.html': '<!doctype html><script src="devtools.js"></script>',
  'devtools.js': "chrome.devtools.panels.create('Corscope', '', 'panel.html');",
  'panel.html': `<!doctype html><title>Tiny</title><button>0</button><input>
    <p hidden></p><script src="panel.js"></script>`,
  'panel.js': `
    window.ofThePanel = 42;
    const button = document.querySelector('button');
    button.onclick = ({ isTrusted }) => { button.textContent = String(Number(button.textContent) + (isTrusted ? 1 : 100)); };
    // What reaches the document is DevTools' own: at an Escape Chromium opens its drawer, and the keys go there.
    document.body.onkeydown = (event) => {
      document.body.dataset.key = (event.ctrlKey ? 'Control+' : '') + event.key;
      event.stopPropagation();
    };
    document.querySelector('p').onclick = () => { throw new Error('thrown in the panel'); };`,
  'background.js': `
    chrome.storage.local.get({ starts: 0 }, ({ starts }) => chrome.storage.local.set({ starts: starts + 1 }));
    chrome.webRequest.onBeforeRequest.addListener(
      ({ url }) => chrome.storage.local.set({ last: url }), { urls: ['<all_urls>'] });`,
};

/** In the panel: what the background keeps. */
const kept = (key: string) =>
  `new Promise((resolve) => chrome.storage.local.get('${key}', (all) => resolve(all['${key}'])))`;

test.describe.configure({ mode: 'serial' });

let extension: string;
let page: RunningServer;
let api: RunningServer;
let driver: Driver;

test.beforeAll(async () => {
  const browser = test.info().project.name as Browser;
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  extension = mkdtempSync(join(tmpdir(), 'tiny-'));
  for (const [name, text] of Object.entries(tinyExtension)) writeFileSync(join(extension, name), text);
  page = await startHttpServer((_, answer) =>
    answer.setHeader('Content-Type', 'text/html').end('<title>Page'),
  );
  api = await startHttpServer((request, answer) => {
    if (request.url?.startsWith('/open')) answer.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url?.startsWith('/lists'))
      answer.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
    answer.end('{}');
  });
  const path = browsers[browser]?.path ?? '';
  driver = await launchBrowser({
    browser,
    path,
    extension,
    headless: true,
    width: 900,
    height: 500,
    theme: 'dark',
  });
  await driver.openDevTools();
  await driver.openPage(`http://localhost:${page.port}/`);
});

test.afterAll(async () => {
  await driver?.close();
  await Promise.all([page?.stop(), api?.stop()]);
  rmSync(extension, { recursive: true, force: true });
});

const url = (path: string) => `http://127.0.0.1:${api.port}${path}`;
const request = (path: string, init = '{}') =>
  driver.evaluateInPage(
    `fetch(${JSON.stringify(url(path))}, ${init}).then(({ status }) => status, () => 'TypeError')`,
  );

test('the real panel is opened, clicked, typed into and seen', async () => {
  const panel = await driver.openPanel();
  expect(await panel.evaluate('location.origin')).toBe(driver.extensionOrigin());
  expect(await panel.evaluate('Promise.resolve({ title: document.title })')).toEqual({ title: 'Tiny' });
  expect(await panel.evaluate('window.ofThePanel')).toBe(42);
  expect(await panel.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true);

  // A browser hands clicks and keys to the page in its own time, not before it answers a question.
  const shows = (expression: string, message = expression) =>
    expect.poll(() => panel.evaluate(expression), { message });
  await panel.click('button');
  await panel.click('button');
  await shows(`document.querySelector('button').textContent`, 'clicks are trusted').toBe('2');
  await panel.press('Escape');
  await shows('document.body.dataset.key').toBe('Escape');
  await panel.press('Control+e');
  await shows('document.body.dataset.key').toBe('Control+e');
  await panel.click('input');
  await shows('document.activeElement.localName').toBe('input');
  await panel.type('is:cached -x');
  await shows(`document.querySelector('input').value`).toBe('is:cached -x');

  expect(await driver.openPanel(), 'opening again changes nothing').toBe(panel);
  expect(await panel.evaluate(`document.querySelector('button').textContent`)).toBe('2');
});

test('a picture has the size that was asked for', async () => {
  const panel = await driver.openPanel();
  const file = test.info().outputPath('panel.png');
  for (const [width, height] of [
    [900, 500],
    [640, 420],
  ] as const) {
    await panel.setSize(width, height);
    await panel.screenshot(file);
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect(png.length).toBeGreaterThan(2_000);
  }
});

test("the browser's own verdicts", async () => {
  await driver.drainVerdicts();
  const dead = `http://127.0.0.1:${await freePort()}/`;
  expect(await request('/open')).toBe(200);
  expect(await request('/open', "{ mode: 'no-cors' }")).toBe(0);
  expect(await request('/closed')).toBe('TypeError');
  expect(await request('/closed/longer', "{ method: 'PUT' }")).toBe('TypeError');
  expect(await request('/lists', "{ headers: { 'X-Tenant': '1' } }")).toBe('TypeError');
  await driver.evaluateInPage(`fetch('${dead}').catch(() => null)`);

  const own =
    test.info().project.name === 'firefox'
      ? ['CORSMissingAllowOrigin2', 'CORSMissingAllowOrigin2', 'CORSMissingAllowHeaderFromPreflight2']
      : [
          'MissingAllowOriginHeader',
          'PreflightMissingAllowOriginHeader',
          'HeaderDisallowedByPreflightResponse',
        ];
  expect(await driver.drainVerdicts()).toEqual([
    { url: url('/open'), method: 'GET', outcome: 'delivered', reason: null },
    { url: url('/open'), method: 'GET', outcome: 'delivered', reason: null },
    { url: url('/closed'), method: 'GET', outcome: 'blocked', reason: own[0] },
    { url: url('/closed/longer'), method: 'PUT', outcome: 'blocked', reason: own[1] },
    { url: url('/lists'), method: 'GET', outcome: 'blocked', reason: own[2], parameter: 'x-tenant' },
    { url: dead, method: 'GET', outcome: 'failed', reason: expect.stringMatching(/^(net::|NS_)ERR/) },
  ]);
  expect(await driver.drainVerdicts()).toEqual([]);
});

test('the background is ended, and an event starts it again', async () => {
  const panel = await driver.openPanel();
  await driver.warmUp(
    url('/open?warm'),
    async () => (await panel.evaluate(kept('last'))) === url('/open?warm'),
  );
  const before = Number(await panel.evaluate(kept('starts')));
  await driver.killBackground();
  expect(await panel.evaluate(kept('starts')), 'it does not start by itself').toBe(before);
  await request('/open?after');
  await expect.poll(() => panel.evaluate(kept('last'))).toBe(url('/open?after'));
  await expect.poll(() => panel.evaluate(kept('starts'))).toBe(before + 1);
});

test('what the panel throws is told', async () => {
  const panel = await driver.openPanel();
  expect(await driver.extensionLogs()).toEqual([]);
  await panel.evaluate(`void document.querySelector('p').click()`);
  await expect.poll(() => driver.extensionLogs()).toEqual([expect.stringContaining('thrown in the panel')]);
});

test('closing leaves no profile behind', async () => {
  await driver.close();
  const profiles = fileURLToPath(new URL('../../.tmp/profiles', import.meta.url));
  const own = existsSync(profiles)
    ? readdirSync(profiles).filter((name) => name.includes(`-${process.pid}-`))
    : [];
  expect(own).toEqual([]);
});
