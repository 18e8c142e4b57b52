import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium, show } from './harness/open.ts';
import { type Served, serveHarness } from './harness/serve.ts';

// The panel in a browser that speaks German. That no word is missing is the type checker's to say.
test.skip(() => test.info().project.name !== 'chromium');

let served: Served;
let browser: Browser;

test.beforeAll(async () => {
  if (test.info().project.name !== 'chromium') return;
  [served, browser] = await Promise.all([serveHarness(), launchChromium()]);
});

test.afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function openIn(locale: string, width: number): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width, height: 860 } });
  const page = await context.newPage();
  await page.goto(served.url);
  await show(page, 'everyday');
  return page;
}

for (const [width, theme] of [
  [1400, 'light'],
  [900, 'dark'],
  [550, 'dark'],
  [350, 'light'],
] as const) {
  test(`the panel in German is accessible, ${width} px, ${theme}`, async () => {
    const page = await openIn('de-AT', width);
    await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.locator('[data-exchange-id="header-not-allowed"]').click();
    await expect(page.getByText('Am Preflight blockiert').first()).toBeVisible();
    await expect(page.getByText('Wie der Browser entschied')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.context().close();
  });
}

test('a language without a translation has English', async () => {
  const page = await openIn('fi-FI', 900);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Preserve log')).toBeVisible();
  await page.context().close();
});

test('what one change does for a server is a German sentence', async () => {
  const page = await openIn('de-DE', 1400);
  for (const [rows, line] of [
    [1, 'eine Änderung lässt sie zu, sofern sie ohne Anmeldedaten gesendet wird'],
    [5, 'eine Änderung lässt alle zu, sofern alle ohne Anmeldedaten gesendet werden'],
  ] as const) {
    await page.evaluate((wanted) => {
      const { fixtures, receive } = window.harness;
      const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
      if (put === undefined) return;
      const exchanges = Array.from({ length: wanted }, (_, index) => {
        const url = `http://localhost:8200/api/${index}/`;
        return { ...put, id: `more-${index}`, hops: [{ ...put.hops[0], url }] as typeof put.hops };
      });
      receive({ type: 'exchanges-changed', exchanges });
    }, rows);
    await page.locator('[data-part="servers-button"]').click();
    const told = page.locator('[data-server="http://localhost:8200"] [data-part="server-line"]');
    await expect(told).toContainText(line);
    await page.locator('[data-part="servers-button"]').click();
  }
  await page.context().close();
});
