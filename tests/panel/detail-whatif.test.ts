import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium, show } from './harness/open.ts';
import { looks } from './harness/panel-page.ts';
import { type Served, serveHarness } from './harness/serve.ts';

// What-if on its own. The real panel is tested in tests/browser.
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
const outcome = () => part('whatif-outcome');
const failed = () => part('steps').locator('[data-outcome="failed"]');

async function open(id: string): Promise<void> {
  await page.locator(`[data-exchange-id="${id}"]`).click();
  await page.getByRole('tab', { name: 'What if' }).click();
}

test('it begins with what was seen, and says that it is a simulation', async () => {
  await open('header-not-allowed');
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await expect(outcome()).toContainText('Nothing is sent, and no server is touched.');
  await expect(failed()).toContainText('x-request-id');
  await expect(page.getByLabel('Headers that the page sets')).toHaveValue(
    'content-type, x-request-id, x-trace-id',
  );
});

test('a header of the preflight, edited: decision, steps and drawing move at once; reset brings it back', async () => {
  await open('header-not-allowed');
  const allowed = part('tried-preflight').getByLabel('Value of Access-Control-Allow-Headers');
  await allowed.fill('content-type, x-request-id');
  await expect(failed()).toContainText('x-trace-id');
  await allowed.fill('content-type, x-request-id, x-trace-id');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await expect(outcome()).toContainText('With what was seen: Blocked by CORS.');
  await expect(failed()).toHaveCount(0);
  await expect(part('sequence').getByRole('img')).toHaveAccessibleName(/PUT/);
  await expect(part('sequence').getByRole('img')).not.toHaveAccessibleName(/not sent/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await expect(allowed).not.toHaveValue(/x-trace-id/);
});

test('the request, edited: another origin, another method, fewer headers, credentials', async () => {
  await open('header-not-allowed');
  await page.getByLabel('Headers that the page sets').fill('');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await page.getByLabel('Credentials mode').selectOption('include');
  await expect(failed()).toContainText('Access-Control-Allow-Credentials');
  await page.getByLabel('Credentials mode').selectOption('omit');
  await page.getByRole('textbox', { name: 'Method', exact: true }).fill('QUERY');
  await expect(failed()).toContainText('QUERY');
  await page.getByRole('textbox', { name: 'Method', exact: true }).fill('get');
  await expect(part('tried-preflight')).toHaveCount(0);
  await page.getByLabel('Origin of the page').fill('https://stranger.example');
  await expect(failed()).toContainText('http://localhost:3000');
});

test('a header is added and taken out, by keyboard alone', async () => {
  await open('simple');
  const answer = part('tried-answer');
  await answer.getByRole('button', { name: 'Remove Access-Control-Allow-Origin' }).focus();
  await page.keyboard.press('Enter');
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await answer.getByRole('button', { name: 'Add a header' }).focus();
  await page.keyboard.press('Enter');
  await answer.getByLabel('Header name').last().focus();
  await page.keyboard.type('access-control-allow-origin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('*');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
});

test('a setting of django-cors-headers, edited, and copied', async () => {
  await open('header-not-allowed');
  await page.getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
  const headers = page.getByLabel('CORS_ALLOW_HEADERS');
  await expect(headers).toHaveValue(/^accept\nauthorization/);
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await headers.fill('content-type\nx-request-id\nx-trace-id');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  // An empty line is no entry: as a pattern it would let everybody in.
  await page.getByLabel('CORS_ALLOWED_ORIGINS').fill('');
  await page.getByLabel('CORS_ALLOWED_ORIGIN_REGEXES').fill('^https://app\n\n');
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await page.getByLabel('CORS_ALLOW_ALL_ORIGINS').check();
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await page.getByLabel('CorsMiddleware stands first').uncheck();
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await page.getByRole('button', { name: 'Copy as settings' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('CORS_ALLOW_ALL_ORIGINS = True');
  expect(copied).toContain('    "x-trace-id",');
});

test('answers edited by hand, copied as the settings that would give them', async () => {
  await open('simple');
  const answer = part('tried-answer');
  await answer.getByRole('button', { name: 'Add a header' }).click();
  await answer.getByLabel('Header name').last().fill('Access-Control-Expose-Headers');
  await answer.getByLabel('Value of Access-Control-Expose-Headers').fill('x-total-count');
  await page.getByRole('button', { name: 'Copy as settings' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('CORS_EXPOSE_HEADERS = [\n    "x-total-count",\n]');
  expect(copied).toContain('"http://localhost:3000"');
});

const edited = () => part('whatif-edited');
const select = (id: string) => page.locator(`[data-exchange-id="${id}"]`).click();

test('edits are kept through other tabs and other rows, and the tab says so until they are reset', async () => {
  await open('header-not-allowed');
  await expect(edited()).toHaveCount(0);
  const allowed = part('tried-preflight').getByLabel('Value of Access-Control-Allow-Headers');
  await allowed.fill('*');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await page.getByRole('tab', { name: 'Decision' }).click();
  await expect(page.getByRole('tab', { name: /What if.*edited/ })).toBeVisible();
  await select('simple');
  await expect(edited()).toHaveCount(0);
  await page.getByRole('tab', { name: 'What if' }).click();
  await part('tried-answer').getByRole('button', { name: 'Remove Access-Control-Allow-Origin' }).click();
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await select('header-not-allowed');
  await expect(allowed).toHaveValue('*');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(allowed).not.toHaveValue('*');
  await expect(edited()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Reset' })).toBeDisabled();
  await select('simple');
  await expect(edited()).toHaveCount(1);
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
});

test('what is typed back is no edit, nor is the way to edit; that is kept as well', async () => {
  await open('simple');
  const origin = page.getByLabel('Origin of the page');
  await origin.fill('https://other.example');
  await expect(edited()).toHaveCount(1);
  await origin.fill('http://localhost:3000');
  await expect(edited()).toHaveCount(0);
  await page.getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
  await expect(edited()).toHaveCount(0);
  await page.getByLabel('CORS_EXPOSE_HEADERS').fill('x-total-count');
  await page.getByRole('tab', { name: 'Headers' }).click();
  await page.getByRole('tab', { name: /What if.*edited/ }).click();
  await expect(page.getByLabel('CORS_EXPOSE_HEADERS')).toHaveValue('x-total-count');
});

test('edits go with their row, and survive a new connection', async () => {
  await open('simple');
  await page.getByLabel('Origin of the page').fill('https://other.example');
  await show(page, 'everyday');
  await expect(edited()).toHaveCount(1);
  await page.evaluate(() => window.harness.receive({ type: 'exchanges-dropped', ids: ['simple'] }));
  await show(page, 'everyday');
  await open('simple');
  await expect(edited()).toHaveCount(0);
  await page.getByLabel('Origin of the page').fill('https://other.example');
  await page.evaluate(() => window.harness.receive({ type: 'cleared' }));
  await show(page, 'everyday');
  await open('simple');
  await expect(page.getByLabel('Origin of the page')).toHaveValue('http://localhost:3000');
});

test('every row can be tried, hostile ones too', async () => {
  for (const set of ['everyday', 'hostile'] as const) {
    await show(page, set);
    const ids = await page
      .locator('[data-exchange-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-exchange-id') ?? ''));
    for (const id of ids) {
      await open(id);
      await expect(outcome()).toBeVisible();
      await page.getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
      await expect(outcome()).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  }
});

for (const { theme, width } of looks) {
  test(`axe finds nothing in what-if: ${theme}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 760 });
    await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
    await open('header-not-allowed');
    await violations('answers');
    await page.getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
    await violations('settings');
  });
}

async function violations(where: string): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told, where).toEqual([]);
}
