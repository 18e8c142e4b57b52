import { createServer, type Server } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';

/** A header's bytes are what the wire had, one character each, whatever a browser makes of them. */
const answer = Buffer.concat([
  Buffer.from('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX-Utf8: caf'),
  Buffer.from([0xc3, 0xa9]),
  Buffer.from('\r\nX-Latin: caf'),
  Buffer.from([0xe9]),
  Buffer.from('\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok'),
]);

let world: StreamWorld;
let server: Server;
let driver: Driver;
let panel: Panel;
let url: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = createServer((socket) => socket.once('data', () => socket.end(answer)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(`${world.home}/blank`);
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
  server?.close();
});

test('headers that are no ASCII are kept byte by byte', async () => {
  const row = `[data-url="${url}"]`;
  await poll('the row', async () => {
    await driver.evaluateInPage(`fetch(${JSON.stringify(url)}).then((r) => r.text()).then(() => null)`);
    return (await panel.evaluate(`document.querySelector('${row}') !== null`)) === true || null;
  });
  const recorded = await poll('its answer', () =>
    panel.evaluate(`new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: 'panel:' + chrome.devtools.inspectedWindow.tabId });
      port.onMessage.addListener((message) => {
        if (message.type !== 'snapshot') return;
        port.disconnect();
        const answered = message.exchanges.find(({ hops }) => hops[0].url === '${url}' && hops[0].response);
        const own = answered?.hops[0].response.headers.filter(([name]) => /^x-/i.test(name)) ?? null;
        resolve(own?.map(([name, value]) => [name.toLowerCase(), [...value].map((one) => one.charCodeAt(0))]));
      });
    })`),
  );
  expect(recorded).toEqual([
    ['x-utf8', [0x63, 0x61, 0x66, 0xc3, 0xa9]],
    ['x-latin', [0x63, 0x61, 0x66, 0xe9]],
  ]);
});
