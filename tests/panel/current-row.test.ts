import { expect, type Locator, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, panelPage } from './harness/panel-page.ts';

// Closing the detail takes the selection away, and not the place in the list.
const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const detail = () => page().getByRole('region', { name: 'Details of the request' });
const grid = () => page().getByRole('grid');

async function expectCurrent(wanted: Locator): Promise<void> {
  await expect(grid()).toBeFocused();
  await expect(grid()).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id')) ?? '');
  await expect(wanted).toBeInViewport();
}

/** A row in the midst of 300, its detail opened by a click. */
async function openMiddle(): Promise<void> {
  await show(page(), 300);
  await row('row-280').click();
  await expect(detail()).toBeVisible();
}

for (const [key, next, wanted] of [
  ['Escape', 'ArrowDown', 'row-281'],
  ['Backspace', 'ArrowUp', 'row-279'],
] as const) {
  test(`after ${key} the row stays the current one, and ${next} goes to its neighbour`, async () => {
    await openMiddle();
    await page().keyboard.press(key);
    await expect(detail()).toHaveCount(0);
    await expect(row('row-280')).toHaveAttribute('aria-selected', 'false');
    await expectCurrent(row('row-280'));
    await expectAccessible(page(), 'a current row without its detail');
    await page().keyboard.press(next);
    await expect(row(wanted)).toHaveAttribute('aria-selected', 'true');
    await expectCurrent(row(wanted));
  });
}

test('closed by its button, Enter opens the detail again, and once more goes into it', async () => {
  await openMiddle();
  await detail().getByRole('button', { name: 'Close' }).click();
  await expectCurrent(row('row-280'));
  await page().keyboard.press('Enter');
  await expect(row('row-280')).toHaveAttribute('aria-selected', 'true');
  await expectCurrent(row('row-280'));
  await page().keyboard.press('Enter');
  await expect(page().getByRole('tabpanel')).toBeFocused();
});

test('Shift+F10 opens the menu of the row whose detail was closed', async () => {
  await openMiddle();
  await page().keyboard.press('Escape');
  await page().keyboard.press('Shift+F10');
  await expect(page().getByRole('menu', { name: 'What to do with the request' })).toBeVisible();
  await expect(row('row-280')).toHaveAttribute('data-menu', '');
});

test('a current row that is dropped is current no more', async () => {
  await openMiddle();
  await page().keyboard.press('Escape');
  await page().evaluate(() => window.harness.receive({ type: 'exchanges-dropped', ids: ['row-280'] }));
  await expect(grid()).not.toHaveAttribute('aria-activedescendant');
});
