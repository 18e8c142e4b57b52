import { expect, test } from '@playwright/test';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { type StreamWorld, startStreamWorld } from '../../scripts/streams/server.ts';
import { launchWithCorscope } from './corscope.ts';
import { type RealPanel, realPanel, rowOf, untilListed } from './real-panel.ts';
import { startToldServer, type Told, type ToldServer } from './told-server.ts';

/** What the detail says and draws of real requests in the real DevTools, and what trying other answers does. */
test.describe.configure({ mode: 'serial' });

let world: StreamWorld;
let server: ToldServer;
let driver: Driver;
let real: RealPanel;

const allow = ['Access-Control-Allow-Origin', '{origin}'] as const;
const allowing = (value: string): { readonly answer: Told } => ({
  answer: { headers: [['Access-Control-Allow-Origin', value]] },
});

/** One that has no digit of the page's: all of it differs. */
function otherPort(): string {
  const { port } = new URL(world.home);
  const digit = [...'123456789'].find((one) => !port.includes(one)) ?? '';
  return digit.repeat(4);
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [world, driver] = await Promise.all([startStreamWorld(), launchWithCorscope()]);
  server = await startToldServer(() => ({
    '/slash': allowing('{origin}/'),
    '/scheme': allowing(world.home.replace('http:', 'https:')),
    '/case': allowing(world.home.replace('localhost', 'LocalHost')),
    '/port': allowing(`http://localhost:${otherPort()}`),
    '/post': { answer: { headers: [] } },
    '/session': {
      answer: {
        headers: [allow, ['Access-Control-Allow-Credentials', 'true'], ['Set-Cookie', 'sid=1; Path=/']],
      },
    },
    '/hop': { answer: { status: 302, headers: [allow, ['Location', `${world.far}/ok?landed`]] } },
    '/secret': {
      preflight: { headers: [allow, ['Access-Control-Allow-Headers', 'authorization, x-api-key']] },
      answer: { headers: [allow, ['Set-Cookie', 'sid=very-secret; Path=/']] },
    },
    '/lists': {
      preflight: {
        headers: [
          ['X-First', 'no matter of CORS'],
          allow,
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Headers', 'x-a'],
          ['Access-Control-Max-Age', '5'],
        ],
      },
      answer: { headers: [allow] },
    },
  }));
  await driver.openDevTools();
  await driver.openPage(`${world.home}/blank`);
  real = realPanel(await driver.openPanel());
});

test.afterAll(async () => {
  await driver?.close();
  await server?.stop();
  await world?.stop();
});

/** Asks from the page until there is a row, and opens the last one of it. */
async function open(url: string, init = '{}', times = 1): Promise<void> {
  const ask = () =>
    driver.evaluateInPage(`fetch('${url}', ${init}).then((r) => r.text()).then(() => null, () => null)`);
  await untilListed(real, url, ask);
  for (let more = 1; more < times; more += 1) await ask();
  const row = rowOf(url);
  await poll('all of them', async () => (await real.count(row)) >= times);
  await real.panel.evaluate(`(() => {
    document.querySelector('[data-last]')?.removeAttribute('data-last');
    [...document.querySelectorAll('${row}')].at(-1).dataset.last = '';
  })()`);
  await real.panel.click('[data-last]');
  await real.untilTrue(`document.querySelector('[data-last]')?.getAttribute('aria-selected') === 'true'`);
  await real.panel.click('#tab-decision');
  await real.until('[data-part="headline"]', /\w/);
}

/** The drawing from top to bottom: `→` to a server, `←` to the browser, `⇢` what does not arrive, `▭` a server. */
async function drawn(): Promise<readonly string[]> {
  const lines = await real.panel.evaluate(`(() => {
    const all = [...document.querySelectorAll('[data-part="sequence"] svg :is(.message, .sequence-box)')];
    const signs = { out: '→', in: '←', stopped: '⇢', waiting: '⇢' };
    const top = (one) => one.querySelector('text').getBoundingClientRect().top;
    return all.sort((a, b) => top(a) - top(b)).map((one) =>
      (signs[one.dataset.kind] ?? '▭') + ' ' + one.querySelector('title').textContent);
  })()`);
  return (lines as readonly string[]).map((line) => line.replaceAll('\u00a0', ' '));
}

test('a simple POST that is blocked: the server received it and may have acted on it', async () => {
  await open(`${server.origin}/post`, `{ method: 'POST', body: 'name=Lamp' }`);
  expect(await real.text('[data-part="verdict"]')).toBe('Blocked at the answer');
  expect(await real.text('[data-part="reason"]')).toContain(
    'The server received the POST and may have acted on it; only the page cannot read the answer.',
  );
  await expect
    .poll(drawn)
    .toEqual([
      `▭ ${world.home}`,
      `▭ ${server.origin}`,
      '→ POST /post',
      '← 200 · origin ✕ · kept from the page',
    ]);
  const failed = '[data-part="steps"] [data-outcome="failed"]';
  expect(await real.text(`${failed} .compare`)).toMatch(new RegExp(`needed${world.home}.*receivednothing`));
  // Each step leads to its place in the standard.
  expect(await real.panel.evaluate(`document.querySelector('${failed} .spec').href`)).toMatch(
    /^https:\/\/fetch\.spec\.whatwg\.org\//,
  );
  expect(await real.text('[data-part="evidence"]')).toMatch(/^How we know (certain|likely|possible)/);
});

for (const [path, kind, marks] of [
  ['slash', 'a slash at the end', ['/']],
  ['scheme', 'the scheme', ['s']],
  ['case', 'capital letters', ['l', 'L', 'h', 'H']],
  ['port', 'the port', null],
] as const) {
  test(`an origin that is nearly the right one: ${kind}, marked and named`, async () => {
    await open(`${server.origin}/${path}`);
    const near = '[data-part="steps"] [data-outcome="failed"] [data-part="near"]';
    expect(await real.until(`${near} [data-part="near-kinds"]`, /\w/)).toBe(kind);
    const marked = await real.panel.evaluate(
      `[...document.querySelectorAll('${near} mark')].map((one) => one.textContent).filter((text) => text !== '')`,
    );
    expect((marked as string[]).toSorted()).toEqual(
      [...(marks ?? [otherPort(), new URL(world.home).port])].toSorted(),
    );
  });
}

test('a preflight that is refused: what never was sent is drawn as that, and the lists stand side by side', async () => {
  await open(`${server.origin}/lists`, `{ method: 'PUT', headers: { 'X-A': '1', 'X-B': '1' } }`);
  expect(await real.text('[data-part="reason"]')).toContain('The PUT never left the browser.');
  await expect
    .poll(drawn)
    .toEqual([
      `▭ ${world.home}`,
      `▭ ${server.origin}`,
      '→ OPTIONS · wants PUT + x-a, x-b',
      '← 200 · origin ✓ · method ✓ · headers ✕',
      '⇢ ✕ not sent: PUT /lists',
    ]);
  const failed = '[data-part="steps"] [data-outcome="failed"]';
  expect(await real.text(`${failed} .compare`)).toBe('asked forx-a, x-ballowedx-a');
  expect(await real.text(`${failed} .compare mark`)).toBe('x-b');
});

test('its headers: those of CORS first, each explained, and the request that was not sent', async () => {
  await real.panel.click('#tab-headers');
  const list = '[data-part="headers-preflight"] table:last-of-type';
  await real.untilCount('[data-header="x-first"]');
  const matters =
    await real.panel.evaluate(`[...document.querySelectorAll('[data-part="headers-preflight"] table')]
    .map((table) => [...table.querySelectorAll('tr[data-header]')].map((row) => row.dataset.matters === ''))`);
  for (const column of matters as boolean[][]) {
    expect(column).toContain(true);
    expect(column).toEqual([...column].sort((a, b) => Number(b) - Number(a)));
  }
  expect(await real.count(list)).toBeGreaterThan(0);
  for (const [name, note] of [
    ['access-control-allow-origin', /\w{3}/],
    ['access-control-max-age', /5 s/],
    ['access-control-request-headers', /\w{3}/],
  ] as const) {
    expect(await real.text(`[data-header="${name}"] .header-note`), name).toMatch(note);
  }
  expect(await real.text('[data-part="headers-actual"]')).toContain('It was not sent.');
  await real.panel.click('#tab-decision');
});

const outcome = (wanted: string) =>
  real.untilTrue(`document.querySelector('[data-part="whatif-outcome"]')?.dataset.verdict === '${wanted}'`);
async function copiedSettings(): Promise<string> {
  await real.press('.whatif-actions .copy button');
  await real.until('.whatif-actions .copy', 'Copied');
  return real.pasted();
}
/** Of the request's fields: origin, method, headers. */
const field = (number: number) => `[data-part="tried-request"] .tried-grid > div:nth-child(${number}) input`;
const failedSteps = () =>
  real.panel.evaluate(`[...document.querySelectorAll('[data-part="steps"] [data-outcome="failed"]')]
    .map((one) => one.dataset.step)`);

test('what if the request were another: its origin, method, headers and credentials', async () => {
  await real.panel.click('#tab-whatif');
  await outcome('blocked');
  await real.until('[data-part="whatif-outcome"]', 'As it was with what was seen.');

  await real.write(field(3), 'x-a');
  await outcome('allowed');
  await real.until('[data-part="whatif-outcome"]', 'With what was seen: Blocked by CORS.');
  await expect.poll(drawn).toContain('→ OPTIONS · wants PUT + x-a');
  await expect.poll(async () => (await drawn()).join()).not.toContain('not sent');

  await real.write(field(2), 'DELETE');
  await outcome('blocked');
  await expect.poll(failedSteps).toEqual(['method-allowed']);
  await expect.poll(drawn).toContain('⇢ ✕ not sent: DELETE /lists');
  await real.write(field(2), 'GET EM');
  await real.untilCount('[data-part="tried-request"] [aria-invalid="true"]');
  await real.write(field(2), 'PUT');
  await outcome('allowed');

  await real.write(field(1), 'https://other.example');
  await outcome('blocked');
  await expect.poll(failedSteps).toEqual(['allow-origin']);
  await expect.poll(drawn).toContain('▭ https://other.example');
  await real.write(field(1), world.home);
  await outcome('allowed');

  await real.panel.evaluate(`(() => {
    const select = document.querySelector('[data-part="tried-request"] select');
    select.value = 'include';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await outcome('blocked');
  await expect.poll(failedSteps).toEqual(['allow-credentials']);

  await real.press('[data-part="whatif-reset"]');
  await real.untilTrue(`document.querySelector('${field(3)}').value === 'x-a, x-b'`);
  await outcome('blocked');
  await real.until('[data-part="whatif-outcome"]', 'As it was with what was seen.');
  expect(await real.panel.evaluate(`document.querySelector('[data-part="whatif-reset"]').disabled`)).toBe(
    true,
  );
});

test('what if the answers were others: a header of the answer, added and taken out, and a status', async () => {
  const allowHeaders = '[data-part="tried-preflight"] [data-header="access-control-allow-headers"]';
  await real.write(`${allowHeaders} input + input`, 'x-a, x-b');
  await outcome('allowed');
  const status = '[data-part="tried-preflight"] .tried-status input';
  await real.write(status, '500');
  await outcome('blocked');
  await expect.poll(failedSteps).toEqual(['preflight-status']);
  await real.write(status, '204');
  await outcome('allowed');
  await real.press('[data-part="tried-answer"] [data-header="access-control-allow-origin"] button');
  await outcome('blocked');
  await real.until('[data-part="whatif-outcome"]', 'Access-Control-Allow-Origin');
  await real.press('[data-part="tried-answer"] > button');
  await real.write('[data-part="tried-answer"] li:last-child input', 'Access-Control-Allow-Origin');
  await real.write('[data-part="tried-answer"] li:last-child input + input', '*');
  await outcome('allowed');
  const settings = await copiedSettings();
  expect(settings).toContain('CORS_ALLOW_HEADERS');
  expect(settings).toMatch(/x-b/);
  await real.press('[data-part="whatif-reset"]');
  await outcome('blocked');
});

test('what if Django’s settings were others, copied as settings', async () => {
  await real.press('[name="whatif-by"][value="settings"]');
  await real.untilCount('[data-part="tried-settings"]');
  const setting = async (name: string): Promise<string> => {
    const id =
      await real.panel.evaluate(`[...document.querySelectorAll('[data-part="tried-settings"] label[for]')]
      .find((one) => one.textContent === '${name}').htmlFor`);
    return `[id="${id}"]`;
  };
  await real.write(await setting('CORS_ALLOWED_ORIGINS'), world.home);
  await real.write(await setting('CORS_ALLOW_METHODS'), 'PUT');
  await real.write(await setting('CORS_ALLOW_HEADERS'), 'x-a');
  await outcome('blocked');
  await expect.poll(failedSteps).toEqual(['headers-allowed']);
  await real.write(await setting('CORS_ALLOW_HEADERS'), 'x-a, x-b');
  await real.write(await setting('CORS_PREFLIGHT_MAX_AGE'), 'soon');
  await real.untilCount('[data-part="tried-settings"] [aria-invalid="true"]');
  await real.write(await setting('CORS_PREFLIGHT_MAX_AGE'), '60');
  const settings = await copiedSettings();
  expect(settings).toContain(`"${world.home}"`);
  expect(settings).toContain('CORS_PREFLIGHT_MAX_AGE = 60');
  await real.press('[data-part="whatif-reset"]');
  await real.press('[name="whatif-by"][value="answers"]');
  await real.panel.click('#tab-decision');
});

test('a redirect: both servers, and where the first one sent the browser', async () => {
  await open(`${server.origin}/hop`);
  await expect
    .poll(drawn)
    .toEqual([
      `▭ ${world.home}`,
      `▭ ${server.origin}`,
      '→ GET /hop',
      `← 302 · origin ✓ · to ${world.far}/ok?landed`,
      `▭ ${world.far}`,
      '→ GET /ok?landed',
      '← 200 · origin ✓',
    ]);
  expect(await real.text('[data-part="steps"]')).toContain(`Request 2 · ${world.far}/ok?landed`);
});

test('a preflight that was kept is drawn as one that was not sent', async () => {
  // Firefox keeps an answer only from the second or third equal request on.
  await open(`${world.far}/kept`, `{ method: 'PUT' }`, 4);
  await poll('the drawing', async () => (await drawn()).length > 3);
  await expect
    .poll(drawn)
    .toEqual([
      `▭ ${world.home}`,
      `▭ ${world.far}`,
      '⇢ preflight answered from the cache',
      '→ PUT /kept',
      '← 200 · origin ✓',
    ]);
  expect(await real.text('[aria-selected="true"] .cell-pair')).toContain('cached');
});

test('an answer of one person’s own that other origins may read: CORS is no authentication', async () => {
  await open(`${server.origin}/session`);
  expect(await real.until('[data-part="no-authentication"]', /\w/)).toContain('it is no authentication.');
  await open(`${world.far}/ok?open`);
  expect(await real.count('[data-part="no-authentication"]')).toBe(0);
});

test('secrets are masked wherever they would stand: in the headers, the ticket and the command', async () => {
  await open(
    `${server.origin}/secret`,
    `{ headers: { Authorization: 'Bearer very-secret', 'X-Api-Key': 'very-secret' } }`,
  );
  await real.panel.click('#tab-headers');
  await real.until('[data-header="authorization"] .value', /^Bearer masked-/);
  await real.until('[data-header="x-api-key"] .value', /^masked-/);
  await real.until('[data-header="set-cookie"] .value', /^sid=masked-/);
  expect(await real.panel.evaluate(`document.body.textContent.includes('very-secret')`)).toBe(false);
  for (const [item, says] of [
    ['markdown', 'Copied the decision'],
    ['curl', 'Copied as cURL'],
  ] as const) {
    await real.panel.click('[data-part="copy-menu"]');
    await real.panel.click(`[data-item="${item}"]`);
    await real.until('[data-part="notice"]', says);
    const copied = await real.pasted();
    expect(copied).toContain('/secret');
    expect(copied).not.toContain('very-secret');
  }
  await real.panel.click('#tab-decision');
});

test('its server: each problem once, with its requests, and the way back to each', async () => {
  await real.panel.click('[data-part="servers-button"]');
  const own = `[data-server="${server.origin}"]`;
  // The redirect counts where it ended.
  await real.until(`${own} [data-part="server-line"]`, /^8 requests · 6 blocked/);
  const causes = (await real.panel.evaluate(
    `[...document.querySelectorAll('${own} [data-part="server-problems"] > li')].map((one) => one.dataset.cause)`,
  )) as string[];
  expect(causes.length).toBeGreaterThan(1);
  expect(new Set(causes).size).toBe(causes.length);
  await real.press(`${own} [data-part="server-problems"] .link-button`);
  await real.untilCount('[aria-selected="true"]');
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
