import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** Workers of a page, and of its frame of another origin, that were there before DevTools was. */
let world: StreamWorld;
let servers: readonly Server[] = [];
let driver: Driver;
let panel: Panel;

const asksFor = `({ data }) => fetch(data, { method: 'PUT' }).then((r) => r.text()).catch(() => null)`;
const worker = `if (typeof onconnect === 'undefined') onmessage = ${asksFor};
else onconnect = ({ ports: [port] }) => { port.onmessage = ${asksFor}; };`;

/** Hands the URLs that it is told on to one of its two workers. */
const page = (
  frame: string,
) => `<!doctype html><title>Workers</title><link rel="icon" href="data:,"><body>${frame}
<script>
  const dedicated = new Worker('/worker.js');
  const shared = new SharedWorker('/worker.js');
  addEventListener('message', ({ data }) => {
    const [who, url] = String(data).split(' ');
    if (who === 'shared' || who === 'dedicated') (who === 'shared' ? shared.port : dedicated).postMessage(url);
  });
</script>`;

/** @returns the origin of a server that has one page, and its worker */
async function serve(frame: string): Promise<string> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/worker.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? worker : page(frame));
  });
  servers = [...servers, server];
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const frame = await serve('');
  const home = await serve(`<iframe src="${frame}/"></iframe>`);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openPage(`${home}/`);
  await driver.openDevTools();
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
  for (const server of servers) server.close();
});

/** The first request of all is a worker's without a tab: nothing but the page itself tells whose it is. */
for (const [place, who] of [
  ['the frame', 'shared'],
  ['the page', 'shared'],
  ['the frame', 'dedicated'],
  ['the page', 'dedicated'],
] as const) {
  test(`a ${who} worker of ${place} has its rows here`, async () => {
    const url = `${world.far}/ok?${who}-${place === 'the page' ? 'page' : 'frame'}`;
    const ask = `${place === 'the page' ? 'window' : 'frames[0]'}.postMessage('${who} ${url}', '*')`;
    const row = JSON.stringify(`[data-exchange-id][data-url="${url}"]`);
    const text = await poll(`the row of ${url}`, async () => {
      await driver.evaluateInPage(`(${ask}, null)`);
      return panel.evaluate(`document.querySelector(${row})?.textContent ?? null`);
    });
    expect(text).toContain('PUT');
  });
}

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
