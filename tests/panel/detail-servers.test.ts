import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium, show } from './harness/open.ts';
import { extremes } from './harness/panel-page.ts';
import { type Served, serveHarness } from './harness/serve.ts';

// The servers on their own. The real panel is tested in tests/browser.
test.skip(() => test.info().project.name !== 'chromium');
test.describe.configure({ mode: 'default' });

let served: Served;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  if (test.info().project.name !== 'chromium') return;
  [served, browser] = await Promise.all([serveHarness(), launchChromium()]);
});

test.afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.beforeEach(async () => {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 860 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.goto(served.url);
  await show(page, 'everyday');
});

test.afterEach(async () => {
  await page.context().close();
});

const part = (name: string) => page.locator(`[data-part="${name}"]`);
const server = (origin: string) => page.locator(`[data-server="${origin}"]`);
const api = 'http://localhost:8000';

/** The same server, with `count` more requests that lack one header each. */
async function moreBlocked(count: number): Promise<void> {
  await page.evaluate((wanted) => {
    const { fixtures, receive } = window.harness;
    const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    if (put === undefined) return;
    const exchanges = Array.from({ length: wanted }, (_, index) => {
      const url = `http://localhost:8200/api/${index}/`;
      const hops = [{ ...put.hops[0], url }] as typeof put.hops;
      return { ...put, id: `more-${index}`, startedAt: put.startedAt + index, hops };
    });
    receive({ type: 'exchanges-changed', exchanges });
  }, count);
}

async function open(): Promise<void> {
  await page.getByRole('button', { name: /^Servers \d+$/ }).click();
}

test('a server in one line: how many are blocked, and whether one change fixes all', async () => {
  await moreBlocked(5);
  await open();
  await expect(server('http://localhost:8200').locator('[data-part="server-line"]')).toHaveText(
    '5 requests · 5 blocked · one change fixes all if sent without credentials',
  );
  await expect(server(api).locator('summary').first()).toContainText('8 requests · 3 blocked');
});

test('each chip, and what is typed into the filter, leads back to the list', async () => {
  const servers = () => page.getByRole('button', { name: /^Servers \d+$/ });
  for (const chip of ['all', 'blocked', 'preflighted', 'same-origin']) {
    await open();
    await expect(part('servers')).toBeVisible();
    await expect(page.locator('[data-chip][aria-pressed="true"]')).toHaveCount(0);
    await page.locator(`[data-chip="${chip}"]`).click();
    await expect(part('servers')).toHaveCount(0);
    await expect(page.locator(`[data-chip="${chip}"]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(servers()).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(page.locator('[data-exchange-id]')).not.toHaveCount(0);
  // Shown already: they are asked for again, not taken away.
  await open();
  await page.locator('[data-chip="same-origin"]').click();
  await expect(page.locator('[data-chip="same-origin"]')).toHaveAttribute('aria-pressed', 'true');
  await open();
  await page.getByRole('combobox', { name: 'Filter' }).pressSequentially('me/');
  await expect(part('servers')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue('me/');
  await expect(page.getByRole('combobox', { name: 'Filter' })).toBeFocused();
});

test('where nothing is blocked the line tells kinds of warning, which are no requests', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const one = fixtures.everyday.find(({ id }) => id === 'preflighted');
    if (one === undefined) return;
    const exchanges = [1, 2, 3].map((number) => {
      const url = `http://localhost:8200/api/${number}/`;
      const hops = [{ ...one.hops[0], url }] as typeof one.hops;
      return { ...one, id: `warned-${number}`, startedAt: one.startedAt + number, hops };
    });
    receive({ type: 'exchanges-changed', exchanges });
  });
  await open();
  const there = server('http://localhost:8200');
  await expect(there.locator('[data-part="server-line"]')).toHaveText('3 requests · 1 kind of warning');
  await expect(there.locator('[data-part="server-problems"] b')).toHaveText('3 ×');
});

test('a request that failed is named as failed, there as in the list, and is no warning', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const exchanges = fixtures.everyday.filter(({ id }) => id === 'network');
    receive({ type: 'snapshot', exchanges, markers: [], state: fixtures.recordingState });
  });
  await expect(page.locator('[data-chip="warnings"]')).toHaveText('Warnings 0');
  await open();
  const there = server('http://localhost:8001');
  await expect(there.locator('[data-part="server-line"]')).toHaveText('1 request · 1 failed');
  await expect(there.locator('summary').first().locator('[data-mark="verdict-failed"]')).toHaveCount(1);
  await expect(there.locator('[data-part="server-problems"] [data-mark="verdict-failed"]')).toHaveCount(1);
  await expect(there.locator('[data-mark="verdict-warning"]')).toHaveCount(0);
});

test('how long preflights are kept is told in seconds only where the header has seconds', async () => {
  const kept = (value: string) =>
    page.evaluate((maxAge) => {
      const { fixtures, receive } = window.harness;
      const one = fixtures.everyday.find(({ id }) => id === 'preflighted');
      const preflight = one?.hops[0].preflight;
      if (one === undefined || preflight?.response == null) return;
      const headers = preflight.response.headers.map(([name, old]) =>
        name === 'Access-Control-Max-Age' ? ([name, maxAge] as const) : ([name, old] as const),
      );
      const hop = {
        ...one.hops[0],
        url: 'http://localhost:8200/api/1/',
        preflight: { ...preflight, response: { ...preflight.response, headers } },
      };
      receive({ type: 'exchanges-changed', exchanges: [{ ...one, id: 'kept', hops: [hop] }] });
    }, value);
  const fact = server('http://localhost:8200').locator('dt:text-is("Preflights kept") + dd');
  await kept('600');
  await open();
  await expect(fact).toHaveText('600 s');
  await kept('-5');
  await expect(fact).toHaveText('-5');
});

test('one change for all of them, merged, with its proof', async () => {
  await moreBlocked(5);
  await open();
  const there = server('http://localhost:8200');
  await expect(there.locator('[data-part="fix"]')).toContainText('and 4 more');
  const proof = there.locator('[data-part="proof"]');
  await expect(proof).toHaveAttribute('data-proof', 'proved');
  await expect(proof).toContainText(
    '5 requests become allowed, as long as they are sent without credentials, as fetch does by default: PUT /api/0/, PUT /api/1/',
  );
  await there.getByRole('button', { name: 'Copy the change to settings.py' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/"x-request-id"/g)).toHaveLength(1);
});

test('where the server was changed and the same request works, nothing is to be changed', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    if (put === undefined) return;
    const hops = [{ ...put.hops[0], url: 'http://localhost:8200/api/1/' }] as typeof put.hops;
    const before = { ...put, id: 'before', hops };
    const judgement = { ...put.judgement, decision: { kind: 'allowed' } as const };
    const again = { ...before, id: 'again', startedAt: put.startedAt + 1, judgement };
    receive({ type: 'exchanges-changed', exchanges: [before, again] });
  });
  await open();
  const there = server('http://localhost:8200');
  await expect(there.locator('[data-part="server-line"]')).toHaveText(
    '2 requests · 1 blocked · since the server was changed it works: nothing to change for it',
  );
  await expect(there.locator('[data-part="fix"]')).toHaveCount(0);
});

test('problems are counted by cause, and lead to their rows', async () => {
  await moreBlocked(5);
  await open();
  const problem = server('http://localhost:8200').locator('[data-cause="header-not-allowed"]');
  await expect(problem).toContainText('5 × header not allowed');
  await problem.getByRole('button', { name: 'PUT /api/3/' }).click();
  await expect(page.locator('[data-exchange-id="more-3"]')).toHaveAttribute('aria-selected', 'true');
  await expect(part('headline')).toContainText('x-request-id');
});

test('what its answers tell of its policy, and of who made them', async () => {
  await open();
  const policy = server(api).locator('[data-part="server-policy"]');
  await expect(policy).toContainText('http://localhost:3000');
  await expect(policy).toContainText('DELETE, GET, OPTIONS, PATCH, POST, PUT');
  await expect(policy).toContainText('86400 s');
  const who = server(api).locator('[data-part="server-who"]');
  await expect(who).toContainText('Django · django-cors-headers (4.0 or newer)');
  await expect(who).toContainText('WSGIServer/0.2 CPython/3.11.2');
});

for (const key of ['Escape', 'Backspace']) {
  test(`keys: the button opens it, ${key} leads back`, async () => {
    await page.getByRole('button', { name: /^Servers/ }).focus();
    await page.keyboard.press('Enter');
    await expect(part('servers')).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(part('servers')).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeVisible();
  });
}

test('hostile rows and thousands of them', async () => {
  await show(page, 'hostile');
  await open();
  await expect(part('servers').locator('.server')).not.toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await show(page, 5000);
  await expect(server(api).locator('summary').first()).toContainText('5,000 requests');
});

for (const { theme, width } of extremes) {
  test(`axe finds nothing in the servers: ${theme}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 760 });
    await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
    await open();
    await violations('servers');
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
}

async function violations(where: string): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told, where).toEqual([]);
}
