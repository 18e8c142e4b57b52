import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium, show } from './harness/open.ts';
import { looks } from './harness/panel-page.ts';
import { type Served, serveHarness } from './harness/serve.ts';

// The panel on its own, on a connection that the test holds. The real panel is tested in tests/browser.
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
});

test.afterEach(async () => {
  await page.context().close();
});

const row = (id: string) => page.locator(`[data-exchange-id="${id}"]`);
const rows = () => page.locator('[data-exchange-id]');
const part = (name: string) => page.locator(`[data-part="${name}"]`);
const grid = () => page.getByRole('grid');
const detail = () => page.getByRole('region', { name: 'Details of the request' });
const sent = () => page.evaluate(() => window.harness.sent);

test('a row says what was asked, how it went and why, in words as well as in colour', async () => {
  await show(page, 'everyday');
  const put = row('header-not-allowed');
  await expect(put).toHaveAttribute('data-verdict', 'blocked');
  await expect(put).toHaveAttribute('data-failure', 'header-not-allowed');
  await expect(put).toHaveAttribute('data-method', 'PUT');
  await expect(put).toHaveAttribute('data-url', 'http://localhost:8000/api/items/42/');
  await expect(put.getByRole('img', { name: 'Blocked by CORS' })).toBeVisible();
  await expect(put).toContainText('/api/items/42/ localhost:8000');
  await expect(put).toContainText('200 ✕ → not sent');
  await expect(put).toContainText('header not allowed');
  await expect(row('preflighted').getByRole('img', { name: 'Allowed, with a warning' })).toBeVisible();
});

test('same-origin requests are hidden, counted and one click away', async () => {
  await show(page, 'everyday');
  await expect(row('simple')).toBeVisible();
  await expect(row('same-origin')).toHaveCount(0);
  await page.getByRole('button', { name: 'Same-origin 1' }).click();
  await expect(row('same-origin')).toContainText('same-origin');
});

test('chips show their counts and only their rows', async () => {
  await show(page, 'everyday');
  await page.getByRole('button', { name: /^Blocked 5$/ }).click();
  await expect(rows()).toHaveCount(5);
  await expect(part('count')).toHaveText('5 of 12 requests');
  await page.getByRole('button', { name: /^Preflighted/ }).click();
  await expect(rows()).toHaveCount(4);
});

test('the footer says how often the browser agrees', async () => {
  await show(page, 'everyday');
  await expect(part('agreement-count')).toContainText(
    'decisions checked against the browser: 10 of 10 agree',
  );
});

test('lines for navigations and for what was not recorded stand in their place', async () => {
  await show(page, 'everyday');
  await expect(page.locator('[data-marker="navigation"]')).toContainText(
    'navigated to http://localhost:3000/',
  );
  await expect(page.locator('[data-marker="gap"]')).toContainText('something may be missing');
});

test('the detail answers: blocked? why? which step? what to change?', async () => {
  await show(page, 'everyday');
  await row('header-not-allowed').click();
  await expect(part('verdict')).toHaveText('Blocked at the preflight');
  await expect(part('headline')).toContainText('x-request-id');
  await expect(part('reason')).toContainText('The PUT never left the browser.');
  await expect(part('agreement')).toHaveText('Chromium agrees.');
  await expect(page.locator('[data-finding]').first()).toHaveAttribute('data-finding', 'header-not-allowed');
  const failed = part('steps').locator('[data-outcome="failed"]');
  await expect(failed.locator('mark')).toHaveText(['x-request-id', 'x-trace-id']);
  await expect(failed.getByRole('link')).toHaveAttribute(
    'href',
    'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  );
  await expect(part('further')).toContainText('x-trace-id');
  await expect(part('fix')).toContainText('CORS_ALLOW_HEADERS');
  const drawing = part('sequence').getByRole('img');
  await expect(drawing).toHaveAccessibleName(/OPTIONS · wants PUT .* headers ✕.*not sent: PUT/);
});

test('near values are set below each other with the difference marked', async () => {
  await show(page, 'everyday');
  await row('trailing-slash').click();
  const marks = part('steps').locator('[data-outcome="failed"] mark');
  await expect(marks).toHaveText(['', '/']);
});

test('where there is nothing to change it says why', async () => {
  await show(page, 'everyday');
  await row('simple').click();
  await expect(part('no-fix')).toContainText('Nothing to change');
  await expect(part('fix')).toHaveCount(0);
});

test('the fix is copied, also when the clipboard is denied as in a DevTools panel', async () => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await show(page, 'everyday');
  await row('header-not-allowed').click();
  await page.getByRole('button', { name: 'Copy the change to settings.py' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('*default_headers,');
  expect(text).toMatch(/^from corsheaders/);
});

test('a copy that is refused altogether says what to do', async () => {
  await page.evaluate(() => {
    document.execCommand = () => false;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await show(page, 'everyday');
  await row('header-not-allowed').click();
  await page.getByRole('button', { name: 'Copy the change to settings.py' }).click();
  await expect(page.getByText('Copying was refused: select the text instead')).toBeVisible();
});

test('keys move the selection, keep it in view, open and close', async () => {
  await show(page, 400);
  await grid().focus();
  await page.keyboard.press('Home');
  await expect(row('row-0')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row('row-2')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(row('row-1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(row('row-399')).toBeInViewport();
  await expect(grid()).toHaveAttribute(
    'aria-activedescendant',
    (await row('row-399').getAttribute('id')) ?? '',
  );
  await page.keyboard.press('PageUp');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail()).toHaveCount(0);
  await expect(grid()).toBeFocused();
});

test('/ goes to the filter, ? shows the keys, Ctrl+E asks to stop recording', async () => {
  await show(page, 'everyday');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Filter' })).toBeFocused();
  await page.keyboard.type('status:4xx');
  await expect(page.locator('[data-state="no-match"]')).toContainText('No request matches the filter');
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(12);
  await page.keyboard.press('ArrowDown');
  await expect(grid()).toBeFocused();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Why don’t I see my request?' }).click();
  expect(await page.evaluate(() => window.harness.opened)).toEqual(['help']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+e');
  expect(await sent()).toEqual([{ type: 'set-recording', recording: false }]);
});

test('the filter says what in it cannot work', async () => {
  await show(page, 'everyday');
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await filter.fill('method:GET is:green');
  await expect(filter).toHaveAttribute('aria-invalid', 'true');
  await expect(filter).toHaveAccessibleDescription(/is:green/);
  await expect(rows().first()).toHaveAttribute('data-method', 'GET');
});

test('the toolbar asks and waits to be told', async () => {
  await show(page, 'everyday');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('checkbox', { name: 'Preserve log' }).click();
  await expect(rows()).toHaveCount(12);
  expect(await sent()).toEqual([{ type: 'clear' }, { type: 'set-preserve-log', preserveLog: true }]);
  await page.evaluate(() => window.harness.receive({ type: 'cleared' }));
  await expect(rows()).toHaveCount(0);
});

test('5,000 rows: few in the document, stuck to the bottom until the reader scrolls up', async () => {
  await show(page, 5000, { since: null });
  await expect(row('row-4999')).toBeInViewport();
  expect(await rows().count()).toBeLessThan(80);
  await expect(grid()).toHaveAttribute('aria-rowcount', '5001');
  const add = (id: string) =>
    page.evaluate((wanted) => {
      const [one] = window.harness.fixtures.many(1);
      if (one === undefined) return;
      const startedAt = one.startedAt + 1_000_000;
      window.harness.receive({ type: 'exchanges-changed', exchanges: [{ ...one, id: wanted, startedAt }] });
    }, id);
  await add('newest');
  await expect(row('newest')).toBeInViewport();
  await grid().hover();
  await page.mouse.wheel(0, -2000);
  await expect(row('newest')).not.toBeInViewport();
  const top = await grid().evaluate((element) => element.scrollTop);
  await add('later still');
  await page.waitForTimeout(100);
  expect(await grid().evaluate((element) => element.scrollTop)).toBe(top);
});

test('hostile values are text, clipped and visible', async () => {
  await show(page, 'hostile');
  for (const id of ['markup', 'right to left', 'not-a-url', 'many-hops']) {
    await row(id).click();
    await expect(part('headline')).not.toBeEmpty();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await row('markup').click();
  await page.getByRole('tab', { name: 'Headers' }).click();
  await expect(page.locator('[data-header="access-control-allow-origin"]')).toContainText('<img src=x');
  await expect(page.locator('[data-header="x-control"]')).toContainText('a\\x01b\\x7fc\\x85d');
  const long = page.locator('[data-header="x-long"]');
  expect(((await long.textContent()) ?? '').length).toBeLessThan(600);
  await long.getByRole('button', { name: 'Show 65,136 more characters' }).click();
  expect(((await long.textContent()) ?? '').length).toBeGreaterThan(65_000);
  expect(await page.evaluate(() => 'pwned' in window || document.querySelector('img') !== null)).toBe(false);
});

test('every state says what it is and what to do', async () => {
  const state = (name: string) => page.locator(`[data-state="${name}"]`);
  await expect(state('connecting')).toBeVisible();
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'snapshot', exchanges: [], markers: [], state: fixtures.recordingState });
  });
  await expect(state('empty')).toContainText(
    /Recording since .*: reload the page to record what came before, or send a request\./,
  );
  const change = (changed: { readonly [key: string]: unknown }) =>
    page.evaluate((wanted) => {
      const { fixtures, receive } = window.harness;
      receive({ type: 'state-changed', state: { ...fixtures.recordingState, ...wanted } });
    }, changed);
  await change({ recording: false });
  await expect(state('not-recording')).toContainText('Not recording');
  await page.getByRole('button', { name: 'Start recording' }).click();
  expect(await sent()).toEqual([{ type: 'set-recording', recording: true }]);
  await change({ siteAccess: false, browser: 'firefox' });
  await expect(state('no-access')).toContainText('about:addons');
  await change({ dropped: 1200 });
  await expect(part('dropped')).toHaveText('1,200 dropped');
  await page.evaluate(() => window.harness.connectionChanged(false));
  await expect(state('reconnecting')).toBeVisible();
  await show(page, 'everyday');
  await expect(state('reconnecting')).toHaveCount(0);
});

test('a selected row that is dropped closes its detail', async () => {
  await show(page, 'everyday');
  await row('simple').click();
  await expect(detail()).toBeVisible();
  await page.evaluate(() => window.harness.receive({ type: 'exchanges-dropped', ids: ['simple'] }));
  await expect(detail()).toHaveCount(0);
});

for (const { theme, width } of looks) {
  test(`axe finds nothing: ${theme}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 760 });
    await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
    await violations('connecting');
    await show(page, 'everyday');
    await violations('list');
    const most = ['header-not-allowed', 'trailing-slash', 'redirected', 'preflighted', 'noted'];
    // Between the widest and the narrowest nothing new appears.
    for (const id of width === 1400 || width === 350 ? most : most.slice(0, 1)) {
      await row(id).scrollIntoViewIfNeeded();
      await row(id).click();
      await violations(id);
    }
    await page.getByRole('tab', { name: 'Headers' }).click();
    await violations('headers');
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
