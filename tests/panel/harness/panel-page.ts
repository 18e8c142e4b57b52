import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { launchChromium } from './open.ts';
import { type Served, serveHarness } from './serve.ts';

/**
 * For the tests of one file: the panel on its own page, a new one for each test, on a connection that the test
 * holds. The real panel is tested in tests/browser.
 *
 * @param locale - of the browser
 * @returns the page of the test that runs
 */
export function panelPage(locale = 'en-GB'): () => Page {
  let served: Served;
  let browser: Browser;
  let page: Page;
  test.skip(() => test.info().project.name !== 'chromium');
  test.describe.configure({ mode: 'default' });
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
      locale,
      viewport: { width: 1400, height: 860 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await page.goto(served.url);
  });
  test.afterEach(async () => {
    await page.context().close();
  });
  return () => page;
}

/** What axe finds on the page as it stands has to be nothing. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(told, where).toEqual([]);
}

/** Looks and sizes in which everything is looked at: colours do not change with the width, nor places with the theme. */
export const looks: readonly Look[] = [
  { theme: 'dark', width: 1400 },
  { theme: 'light', width: 900 },
  { theme: 'dark', width: 550 },
  { theme: 'light', width: 350 },
];

/** The widest and the narrowest of them, a theme each: enough for a part that others hold. */
export const extremes: readonly Look[] = [
  { theme: 'dark', width: 1400 },
  { theme: 'light', width: 350 },
];

export interface Look {
  readonly theme: 'dark' | 'light';
  readonly width: number;
}

export async function look(page: Page, { theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 760 });
  await page.evaluate((wanted) => window.harness.applyTheme(wanted), theme);
}
