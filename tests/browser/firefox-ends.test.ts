import { expect, test } from '@playwright/test';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { browserUnderTest, launchWithCorscope } from './corscope.ts';

/** Requests whose end Firefox tells otherwise than Chromium, or not at all. */
let world: StreamWorld;
let driver: Driver;
let panel: Panel;

test.beforeAll(async () => {
  test.skip(browserUnderTest() === 'chromium', 'Chromium tells of all of these');
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  await driver.openPage(`${world.home}/blank`);
  await driver.evaluateInPage(`void (window.asked = fetch('${world.far}/held').then((r) => r.text()))`);
  await driver.openDevTools();
  panel = await driver.openPanel();
  // Right after its start a browser may not hand events to the extension yet.
  await poll('the first row', async () => {
    await driver.evaluateInPage(`fetch('${world.far}/ok?warm').then((r) => r.text())`);
    return (await verdictsOf(`${world.far}/ok?warm`)).length > 0 ? true : null;
  });
});

test.afterAll(async () => {
  await driver?.close();
  await world?.stop();
});

/** What is said of the requests to a URL, by its row or rows, in any order. */
async function verdictsOf(url: string): Promise<readonly string[]> {
  const selector = JSON.stringify(`[data-exchange-id][data-url="${url}"]`);
  const found = await panel.evaluate(
    `[...document.querySelectorAll(${selector})].map((row) => row.getAttribute('data-verdict')).sort()`,
  );
  return found as readonly string[];
}

/** Waits until the list says this, and no more. */
function untilSaid(url: string, verdicts: readonly string[]): Promise<true> {
  return poll(`${verdicts.join()} for ${url}`, async () => {
    return (await verdictsOf(url)).join() === verdicts.join() ? true : null;
  });
}

test('a request that was under way as DevTools opened gets its answer, and no end to wait for', async () => {
  const url = `${world.far}/held`;
  await driver.evaluateInPage(`fetch('${world.far}/release').then(() => window.asked)`);
  // What it was sent with was never shown.
  await untilSaid(url, ['undetermined']);
  await panel.click(`[data-exchange-id][data-url="${url}"]`);
  await poll('the note', async () => {
    const text = String(await panel.evaluate('document.body.textContent'));
    return text.includes('Firefox does not tell of its end') ? true : null;
  });
});

test('one that is aborted at once is a row, and so is an equal one right behind it', async () => {
  await driver.openPage(`${world.home}/blank`);
  for (const method of ['GET', 'PUT']) {
    const url = `${world.far}/ok?${method}`;
    await driver.evaluateInPage(`(() => {
      const control = new AbortController();
      const first = fetch('${url}', { method: '${method}', signal: control.signal }).catch(() => null);
      control.abort();
      return Promise.all([first, fetch('${url}', { method: '${method}' }).then((r) => r.text())]).then(() => null);
    })()`);
    await untilSaid(url, ['allowed', 'failed']);
  }
});

test('what a redirect led to and the page’s policy forbids is no row of its own', async () => {
  await driver.openPage(`${world.home}/strict`);
  const url = `${world.api}/redirect?to=${world.far}/ok`;
  await driver.evaluateInPage(
    `Promise.allSettled(Array.from({ length: 4 }, () => fetch('${url}'))).then(() => null)`,
  );
  await untilSaid(url, ['failed', 'failed', 'failed', 'failed']);
  // DevTools tells of this one behind them.
  await driver.evaluateInPage(`fetch('${world.far}/ok?forbidden').catch(() => null)`);
  await untilSaid(`${world.far}/ok?forbidden`, ['failed']);
  expect(await verdictsOf(`${world.far}/ok`)).toEqual([]);
});

test('one that the page aborts as it is answered is allowed or aborted, as the page has it', async () => {
  await driver.openPage(`${world.home}/blank`);
  const results = (await driver.evaluateInPage(`(async () => {
    const results = [];
    for (let n = 0; n < 30; n += 1) {
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), 2 + (n % 15) / 2);
      const answer = await fetch('${world.far}/ok?' + n, { signal: control.signal }).catch(() => null);
      clearTimeout(timer);
      if (answer !== null) await answer.text();
      results.push(answer === null ? 'failed' : 'allowed');
    }
    return results;
  })()`)) as readonly string[];
  for (const [n, said] of results.entries()) await untilSaid(`${world.far}/ok?${n}`, [said]);
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
