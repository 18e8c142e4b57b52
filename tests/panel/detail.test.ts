import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium, show } from './harness/open.ts';
import { looks } from './harness/panel-page.ts';
import { type Served, serveHarness } from './harness/serve.ts';

// The detail of a row: the fix with its proof. The real panel is tested in tests/browser.
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

const row = (id: string) => page.locator(`[data-exchange-id="${id}"]`);
const part = (name: string) => page.locator(`[data-part="${name}"]`);
const fixCard = () => part('fix-card');
const syntax = () => page.getByRole('combobox', { name: 'Configuration' });
const form = (name: string) => page.getByRole('radio', { name });

test('the headline leads to the fix, Enter copies it, and nothing but the detail can scroll', async () => {
  await page.setViewportSize({ width: 900, height: 500 });
  await show(page, 'everyday');
  await page.locator('[data-exchange-id="header-not-allowed"]').click();
  await part('go-to-fix').click();
  await expect(fixCard().locator('.fix-actions')).toBeInViewport();
  await expect(fixCard().getByRole('button', { name: 'Copy the change to settings.py' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('CORS_ALLOW_HEADERS');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBe(500);
  await page.locator('[data-exchange-id="simple"]').click();
  await expect(part('go-to-fix')).toHaveCount(0);
});

test('a fix stands beside its proof: who is let through, nothing breaks, strangers stay out', async () => {
  await row('header-not-allowed').click();
  const proof = part('proof');
  await expect(proof).toHaveAttribute('data-proof', 'proved');
  // Nothing tells whether credentials were sent, and the server would still refuse them.
  await expect(proof.locator('[data-proved="mended"]')).toHaveCount(0);
  await expect(proof.locator('[data-proved="if-without-credentials"]')).toContainText(
    'This request becomes allowed, as long as it is sent without credentials, as fetch does by default.',
  );
  await expect(proof.locator('[data-proved="kept"]')).toContainText('3 requests that work still do');
  await expect(proof.locator('[data-proved="strangers"]')).toContainText(/Strangers stay out: \d{2,} tries/);
  await part('assumed').locator('summary').click();
  await expect(part('assumed')).toContainText('No origins are allowed but those that answers showed.');
});

test('rows that stay blocked are told from those that nobody can tell about', async () => {
  await row('header-not-allowed').click();
  await expect(part('still-blocked')).toContainText('1 simulated request stays blocked after this change:');
  await expect(part('still-blocked').getByRole('button')).toHaveText(['POST /api/items']);
  // Its answer is none that the modelled server gives.
  await expect(part('not-followed')).toContainText(
    '1 blocked request of this server: simulation cannot tell whether this change lets it through:',
  );
  await expect(part('not-followed').getByRole('button')).toHaveText(['GET /api/report/']);
});

test('other rows that it would mend are named and a click away', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const one = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    if (one === undefined) return;
    receive({
      type: 'exchanges-changed',
      exchanges: [{ ...one, id: 'again', startedAt: one.startedAt + 5000 }],
    });
  });
  await row('header-not-allowed').click();
  const guessed = part('proof').locator('[data-proved="if-without-credentials"]');
  await expect(guessed).toContainText(
    '2 requests become allowed, as long as they are sent without credentials,',
  );
  await guessed.locator('[data-row="again"]').click();
  await expect(row('again')).toHaveAttribute('aria-selected', 'true');
});

test('what simulation does not bear out is not offered as a fix, and says why', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    // The same server answers any origin with a star: whoever is let in there is let in by a new header too.
    const open = fixtures.everyday.find(({ id }) => id === 'wildcard');
    const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    if (open === undefined || put === undefined) return;
    const [hop] = open.hops;
    const there = { ...open, hops: [{ ...hop, url: hop.url.replace(':8100', ':8000') }] as typeof open.hops };
    receive({ type: 'exchanges-changed', exchanges: [there, { ...put, id: 'put' }] });
  });
  await row('put').click();
  await expect(part('unproved-card')).toContainText('A change that is not proved');
  await expect(part('no-fix')).toContainText(
    'It would let in https://stranger.example, which is refused now.',
  );
  await expect(part('fix')).toHaveCount(0);
  await part('known-change').locator('summary').click();
  await expect(part('unproved')).toContainText('x-request-id');
});

test('the change in other configurations, with what was checked of them', async () => {
  await row('header-not-allowed').click();
  await expect(syntax().locator('option').first()).toHaveText('django-cors-headers');
  await syntax().selectOption({ label: 'nginx' });
  // One text a file: the map of origins, and what stands in front of the application.
  await expect(part('fix').first()).toContainText('map $http_origin');
  await expect(part('fix').nth(1)).toContainText('x-request-id');
  await expect(part('fix-checked')).toHaveAttribute('data-checked', 'live');
  await expect(part('proof')).toContainText('as one policy for the whole server');
  await syntax().selectOption('spring');
  await expect(part('fix-checked')).toContainText('nothing has run or parsed it');
  // The choice stays with the next row.
  await row('wildcard').click();
  await expect(syntax()).toHaveValue('spring');
});

test('what surely answered comes first', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    const preflight = put?.hops[0].preflight;
    if (put === undefined || preflight?.response == null) return;
    const headers = [
      ...preflight.response.headers.filter(([name]) => name.startsWith('Access-Control')),
      ['X-Powered-By', 'Express'] as const,
      ['Vary', 'Origin'] as const,
    ];
    const answered = { ...preflight, response: { ...preflight.response, headers } };
    const url = put.hops[0].url.replace(':8000', ':4000');
    const hops = [{ ...put.hops[0], url, preflight: answered }] as typeof put.hops;
    receive({ type: 'exchanges-changed', exchanges: [{ ...put, id: 'express', hops }] });
  });
  await row('express').click();
  await expect(syntax()).toHaveValue('express');
  await expect(part('fix-checked')).toContainText('is what has to be configured');
  await expect(part('fix')).toContainText('x-request-id');
});

test('as a block, from the environment, and as a difference in pasted settings, which are never run', async () => {
  await row('wildcard').click();
  await form('Environment').check();
  await expect(part('fix')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Copy the change to .env' })).toBeVisible();
  await form('Whole block').check();
  await expect(part('fix')).toHaveCount(1);
  await expect(part('fix')).not.toContainText('globals()');
  await form('My settings.py').check();
  await expect(part('fix-absent')).toContainText('Paste your settings');
  await part('pasted-settings').fill('import os\nCORS_ALLOW_ALL_ORIGINS = True\nDEBUG = os.environ["X"]\n');
  await expect(part('fix').locator('[data-kind="remove"]')).toContainText('CORS_ALLOW_ALL_ORIGINS = True');
  await expect(part('fix').locator('[data-kind="add"]').first()).toContainText('False');
  await fixCard().getByRole('button', { name: 'Copy the change to settings.py' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('DEBUG = os.environ["X"]');
});

test('what opens the server is told with the change, and only there', async () => {
  await row('wildcard').click();
  await expect(part('fix-warnings').getByRole('listitem')).toHaveText([
    /^Mind: http:\/\/localhost:3000 is a page on the visitor's own machine/,
  ]);
  await row('header-not-allowed').click();
  await expect(part('fix')).toBeVisible();
  await expect(part('fix-warnings')).toHaveCount(0);
});

test('what to do next: restart, caches, and lines that show whether it works', async () => {
  await row('header-not-allowed').click();
  await part('next-steps').locator('summary').click();
  await expect(part('next-steps')).toContainText('Restart every server process.');
  await expect(part('next-steps')).toContainText('Preflights that passed before are kept for up to 2 hours');
  await part('next-steps').getByRole('button', { name: 'Copy the line' }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^curl -si http:\/\/localhost:8000\/api\/items\/42\/ -X OPTIONS -H 'Origin: /);
});

test('what the page can write instead, for fetch, XMLHttpRequest and axios', async () => {
  await row('wildcard').click();
  const lines = part('client-lines');
  await expect(lines.locator('dt')).toHaveText(['fetch', 'XMLHttpRequest', 'axios']);
  await lines.getByRole('button', { name: 'Copy the change to XMLHttpRequest' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('withCredentials = false');
});

test('what would look the same from outside is a list, each with the check that tells it apart', async () => {
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const one = fixtures.everyday.find(({ id }) => id === 'simple');
    const response = one?.hops[0].response;
    if (one === undefined || response == null) return;
    const headers = response.headers.filter(([name]) => name !== 'Access-Control-Allow-Origin');
    const [{ judgement }] = fixtures.many(1) as [(typeof fixtures.everyday)[number]];
    const hops = [{ ...one.hops[0], response: { ...response, headers } }] as typeof one.hops;
    receive({ type: 'exchanges-changed', exchanges: [{ ...one, id: 'refused', hops, judgement }] });
  });
  await row('refused').click();
  const entries = part('candidates').locator('li');
  await expect(entries.first()).toContainText('another port is listed');
  await expect(entries.first()).toContainText('compare the port in the list');
  expect(await entries.count()).toBeGreaterThan(3);
});

test('the page about a cause is read in the panel, without a network', async () => {
  await row('header-not-allowed').click();
  const cause = part('evidence').locator('[data-part="cause-page"]');
  await cause.locator('summary').click();
  await expect(cause.getByRole('heading', { name: 'Symptom' })).toBeVisible();
  await expect(cause).toContainText('docs/causes/header-not-allowed.md');
  await expect(cause.locator('pre')).toContainText('curl -si');
});

test('headers that matter to CORS are explained, each by its value', async () => {
  await row('header-not-allowed').click();
  await page.getByRole('tab', { name: 'Headers' }).click();
  const note = (name: string) => page.locator(`[data-header="${name}"] .header-note`);
  await expect(note('access-control-allow-origin').first()).toHaveText(
    'Only pages of exactly this origin may read the answer.',
  );
  await expect(note('origin').first()).toHaveText(
    'Where the page that asks comes from; the server decides by it.',
  );
  await row('wildcard').click();
  await expect(note('access-control-allow-origin')).toHaveText(
    '*: any origin may read the answer, but not when credentials are sent.',
  );
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 350, height: 860 });
    const found = await new AxeBuilder({ page }).include('#detail-body').analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(await page.locator('#detail-body').evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
  }
});

test('a warning is marked as one; an open answer that is one person’s own says what CORS is not', async () => {
  await row('preflighted').click();
  await expect(part('evidence').locator('[data-warning]')).toHaveText('warning');
  await expect(part('no-authentication')).toHaveCount(0);
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const one = fixtures.everyday.find(({ id }) => id === 'simple');
    if (one === undefined) return;
    const requestHeaders = [...(one.hops[0].requestHeaders ?? []), ['Authorization', '••••'] as const];
    const hops = [{ ...one.hops[0], requestHeaders }] as typeof one.hops;
    receive({ type: 'exchanges-changed', exchanges: [{ ...one, id: 'own', hops }] });
  });
  await row('own').click();
  await expect(part('no-authentication')).toContainText('it is no authentication');
});

test('nearly equal values are named by what differs', async () => {
  await row('trailing-slash').click();
  await expect(part('near-kinds')).toHaveText('a slash at the end');
});

for (const { theme, width } of looks) {
  test(`axe finds nothing in the fix: ${theme}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 760 });
    await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
    await row('header-not-allowed').click();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await part('evidence').getByRole('heading', { name: 'Symptom' }).waitFor();
    await violations('open');
    await form('My settings.py').check();
    await part('pasted-settings').fill('CORS_ALLOW_HEADERS = ["accept"]\n');
    await violations('pasted');
    await syntax().selectOption('nginx');
    await violations('nginx');
  });
}

async function violations(where: string): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told, where).toEqual([]);
}
