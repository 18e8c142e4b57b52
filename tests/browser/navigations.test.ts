import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** What is another page, and what only looks like it: the list is one document's. */
let world: StreamWorld;
let server: Server;
let home: string;
let driver: Driver;
let panel: Panel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = createServer(({ url }, response) => {
    if (url === '/file') {
      response.writeHead(200, { 'Content-Disposition': 'attachment; filename=a.txt' }).end('a file');
    } else if (url === '/zip') {
      response.writeHead(200, { 'Content-Type': 'application/zip' }).end('PK');
    } else {
      const links = '<a id="file" href="/file">a file</a> <a id="zip" href="/zip">an archive</a>';
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(links);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(`${home}/one`);
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
  server?.close();
});

/** The list from top to bottom: URLs of its rows, and where its lines say that the tab went. */
async function listed(): Promise<readonly string[]> {
  const value = await panel.evaluate(`[...document.querySelectorAll('[data-marker], [data-exchange-id]')]
    .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
    .map((row) => row.dataset.url ?? row.textContent.replace(/^.*navigated/, 'navigated'))`);
  return Array.isArray(value) ? value.map(String) : [];
}

/** Asks from the page, and gives the list once the answer is in it. */
async function ask(name: string): Promise<readonly string[]> {
  const url = `${world.far}/ok?${name}`;
  return poll(`the row of ${name}`, async () => {
    const before = await listed();
    if (!before.includes(url)) {
      await driver.evaluateInPage(`fetch('${url}').then((r) => r.text()).then(() => null, () => null)`);
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    const all = await listed();
    return all.includes(url) ? all.map((one) => (one === url ? name : one)) : null;
  });
}

const line = (path: string): string => `navigated to ${path === 'about:blank' ? path : home + path}`;

test('a download and a URL that the page writes itself leave the list as it is', async () => {
  expect(await ask('a')).toEqual([line('/one'), 'a']);
  for (const link of ['#file', '#zip']) {
    await driver.clickInPage(link);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await driver.evaluateInPage(`(history.pushState(null, '', '/written'), null)`);
  const first = `${world.far}/ok?a`;
  expect(await ask('b')).toEqual([line('/one'), first, 'b']);
});

test('a page that is brought back, and one that asks for nothing, take the place of the last', async () => {
  await driver.openPage(`${home}/two`);
  expect(await ask('c')).toEqual([line('/two'), 'c']);
  await driver.evaluateInPage('(setTimeout(() => history.back(), 20), null)');
  await poll('the page before', async () => (await listed()).join() === line('/written') || null);
  await driver.openPage('about:blank');
  await poll('nothing', async () => (await listed()).join() === line('about:blank') || null);
});

/** Firefox's own way to ask the page breaks after some navigations: without a new one nothing was checked any more. */
test('after many pages a decision is still checked against what the browser did', async () => {
  for (let page = 0; page < 8; page += 1) {
    await driver.openPage(`${home}/many-${page}`);
    await ask(`many-${page}`);
    await poll(`the check on page ${page}`, async () => {
      const footer = await panel.evaluate(`document.querySelector('footer')?.textContent ?? ''`);
      return String(footer).includes('1 of 1 agree') || null;
    });
  }
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
