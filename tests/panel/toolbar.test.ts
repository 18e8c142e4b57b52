import { expect, type Page, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, panelPage } from './harness/panel-page.ts';

// One line where the panel is wide, two where it is narrow, whatever the language and however many requests.
const lines = { 1400: 1, 900: 1, 700: 1, 550: 2, 350: 2 } as const;

for (const [language, locale] of [
  ['English', 'en-GB'],
  ['German', 'de-AT'],
] as const) {
  test.describe(language, () => {
    const page = panelPage(locale);
    for (const [width, wanted] of Object.entries(lines)) {
      test(`the toolbar has ${wanted} line${wanted === 1 ? '' : 's'} at ${width} px`, async () => {
        await page().setViewportSize({ width: Number(width), height: 500 });
        for (const rows of ['everyday', 5000] as const) {
          await show(page(), rows);
          expect(await linesOf(page()), String(rows)).toBe(wanted);
          expect(await overlapping(page()), String(rows)).toEqual([]);
          expect(await page().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
      });
    }
  });
}

test.describe('folded', () => {
  const page = panelPage();
  const toolbar = () => page().locator('.toolbar');
  const keep = () => page().getByRole('checkbox', { name: 'Preserve log' });

  test('what becomes an icon keeps its name, its title and its keys', async () => {
    await page().setViewportSize({ width: 350, height: 700 });
    await show(page(), 'everyday');
    await expect(toolbar()).toHaveAttribute('data-fold', /keep chips/);
    const sameOrigin = page().getByRole('button', { name: 'Same-origin 1' });
    await expect(sameOrigin).toHaveAttribute('title', /own origin/);
    await expect(sameOrigin.locator('svg')).toBeVisible();
    await sameOrigin.click();
    await expect(page().locator('[data-exchange-id="same-origin"]')).toHaveCount(1);
    await expect(page().getByRole('button', { name: 'Servers 6' })).toHaveAttribute('title', /each server/);
    await expect(page().locator('label.check')).toHaveAttribute('title', /Keep the list/);
    await keep().focus();
    await page().keyboard.press('Space');
    expect(await page().evaluate(() => window.harness.sent)).toEqual([
      { type: 'set-preserve-log', preserveLog: true },
    ]);
    await page().locator('label.check').click();
    expect((await page().evaluate(() => window.harness.sent)).length).toBe(2);
  });

  test('words come back when there is room for them again', async () => {
    await page().setViewportSize({ width: 350, height: 700 });
    await show(page(), 'everyday');
    await expect(toolbar()).toHaveAttribute('data-fold', /keep/);
    await page().setViewportSize({ width: 1400, height: 700 });
    await expect(toolbar()).toHaveAttribute('data-fold', '');
    await expect(page().getByText('Preserve log')).toBeVisible();
    // The list of completions hangs out of the toolbar, and is none of its width.
    await page().getByRole('combobox', { name: 'Filter' }).fill('ver');
    await expect(page().getByRole('listbox')).toBeVisible();
    await expect(toolbar()).toHaveAttribute('data-fold', '');
  });

  test('chips that do not fit at all scroll, and the Tab key brings each into view', async () => {
    await page().setViewportSize({ width: 240, height: 700 });
    await show(page(), 5000);
    await expect(toolbar()).toHaveAttribute('data-fold', /scroll/);
    const servers = page().locator('[data-part="servers-button"]');
    await expect(servers).not.toBeInViewport();
    await page().locator('[data-chip="same-origin"]').focus();
    await page().keyboard.press('Tab');
    await expect(servers).toBeFocused();
    await expect(servers).toBeInViewport({ ratio: 1 });
    await expectAccessible(page(), 'scrolled');
  });
});

test.describe('numbers', () => {
  const page = panelPage('de-DE');

  test('they are written as the language of the words writes them', async () => {
    await show(page(), 5000);
    await expect(page().locator('[data-chip="all"]')).toHaveText('Alle 5.000');
    await expect(page().locator('[data-part="count"]')).toHaveText('5.000 Anfragen');
    await page().getByRole('combobox').fill('method:');
    await expect(page().getByRole('option').first()).toHaveText(/^GET5\.000$/);
  });
});

/** How many lines the controls of the toolbar stand in. */
async function linesOf(page: Page): Promise<number> {
  const middles = await page.locator('.toolbar :is(button, label, [role="combobox"])').evaluateAll((all) =>
    all.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return Math.round((top + height / 2) / 20);
    }),
  );
  return new Set(middles).size;
}

/** Controls in sight that stand on another one, or out of the window. */
async function overlapping(page: Page): Promise<readonly string[]> {
  return page.locator('.toolbar').evaluate((toolbar) => {
    const chips = toolbar.querySelector('.toolbar-chips')?.getBoundingClientRect();
    const all = [...toolbar.querySelectorAll('button, label, [role="combobox"]')].map((one) => ({
      name: one.textContent || (one.getAttribute('aria-label') ?? ''),
      box: one.getBoundingClientRect(),
      // What is scrolled out of the chips' line stands nowhere.
      hidden: one.matches('.chip') && chips !== undefined && one.getBoundingClientRect().right > chips.right,
    }));
    const seen = all.filter(({ hidden }) => !hidden);
    return seen.flatMap((a, index) => {
      const out = a.box.right > innerWidth || a.box.left < 0 ? [`${a.name} is out`] : [];
      const on = seen
        .slice(index + 1)
        .filter(
          (b) =>
            a.box.right > b.box.left + 1 &&
            b.box.right > a.box.left + 1 &&
            a.box.bottom > b.box.top + 1 &&
            b.box.bottom > a.box.top + 1,
        );
      return [...out, ...on.map((b) => `${a.name} on ${b.name}`)];
    });
  });
}
