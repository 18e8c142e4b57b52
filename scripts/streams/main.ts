import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Session } from '../../extension/background/session.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import type { Browser, Driver } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { poll } from '../browsers/poll.ts';
import { buildRecorder } from './build-recorder.ts';
import { cases, type StreamCase } from './cases.ts';
import { rowLine, type Stream } from './rows.ts';
import { type StreamWorld, startStreamWorld } from './server.ts';

/** npm run streams: see scripts/streams.mjs for the set-up before this. */
const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, only: { type: 'string' } },
});
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env['CORSCOPE_BROWSER'];
if (program === undefined) throw new Error('start with: npm run streams');
const folder = path.join(root, 'tests', 'fixtures', 'streams', browser);
mkdirSync(folder, { recursive: true });
const extension = path.join(root, '.tmp', 'streams', `${browser}-${process.pid}`);
await buildRecorder(browser, extension);
let written = 0;
const isWanted = (id: string): boolean => values.only === undefined || values.only.split(',').includes(id);
try {
  for (const one of cases) {
    if ((one.only ?? browser) !== browser || !isWanted(one.id)) continue;
    const stream = await record(one);
    writeFileSync(path.join(folder, `${one.id}.json`), `${JSON.stringify(stream, null, 1)}\n`);
    written += 1;
    console.log(`${one.id}\n${stream.rows.map((row) => `  ${row}`).join('\n')}`);
  }
} finally {
  rmSync(extension, { recursive: true, force: true });
}
console.log(`streams: ${written} recorded in ${browser}`);

/** A browser of its own for each: caches and workers of one are no part of the next. */
async function record(one: StreamCase): Promise<Stream> {
  const world = await startStreamWorld();
  try {
    const driver = await launchBrowser({ browser, path: program ?? '', extension, headless: true });
    try {
      return await recordIn(driver, world, one);
    } finally {
      await driver.close();
    }
  } finally {
    await world.stop();
  }
}

async function recordIn(driver: Driver, world: StreamWorld, one: StreamCase): Promise<Stream> {
  await driver.openDevTools();
  const panel = await driver.openPanel();
  const take = async (): Promise<readonly ObservedEvent[]> =>
    JSON.parse(String(await panel.evaluate('take()')));
  await poll('the recorder', () =>
    panel.evaluate(`typeof take === 'function'`).then((there) => there === true),
  );
  await take();
  await driver.openPage(`${world.home}/blank`);
  // Right after its start a browser may not hand events to the extension yet.
  while ((await take()).length === 0) await driver.evaluateInPage(`fetch('/warm').then(() => null)`);
  await sleep(300);
  await take();
  await driver.openPage(`${world.home}${one.page ?? '/'}`);
  const { home, api, far, nobody } = world;
  const given = JSON.stringify({ home, api, far, nobody });
  await driver.evaluateInPage(`(async ({ home, api, far, nobody }) => {
    const until = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    ${one.run};
    return null;
  })(${given})`);
  if (one.leave !== undefined) {
    await driver.openPage(`${world.home}${one.leave.to}`);
    if (one.leave.back === true) {
      await driver.evaluateInPage('void setTimeout(() => history.back(), 50)');
      await sleep(1_000);
    }
  }
  await sleep(1_200);
  const events = await take();
  const tabId =
    events
      .flatMap((event) => (event.context === undefined ? [] : [event.context.tabId]))
      .find((id) => id !== -1) ?? -1;
  const version =
    String(await driver.evaluateInPage('navigator.userAgent'))
      .split(' ')
      .at(browser === 'firefox' ? -1 : -2) ?? '';
  const named = withFixedPorts(events, world);
  const session = new Session(tabId, browser, 5_000);
  // As the lab shows it: with the log preserved nothing of a page that was left is missing.
  session.setPreserveLog(true);
  session.apply(named);
  const snapshot = session.snapshot(true);
  const rows = snapshot.type === 'snapshot' ? snapshot.exchanges.map(rowLine) : [];
  return { id: one.id, title: one.title, browser, version, tabId, events: named, rows };
}

function withFixedPorts(events: readonly ObservedEvent[], { ports }: StreamWorld): readonly ObservedEvent[] {
  let text = JSON.stringify(events);
  for (const [port, name] of Object.entries(ports)) text = text.replaceAll(`:${port}`, `:${name}`);
  return JSON.parse(text);
}
