import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

// The panel is loaded anew when another language is chosen. The rows come back from the background.
const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const filter = () => page().getByRole('combobox', { name: 'Filter' });
const header = () => page().getByRole('columnheader', { name: 'Request' });
const detail = () => page().getByRole('region', { name: 'Details of the request' });

async function reload(): Promise<void> {
  await Promise.all([page().waitForEvent('load'), page().evaluate(() => window.harness.reload())]);
}

test('what is filtered, sorted and selected stays when the panel is loaded anew', async () => {
  await show(page(), 'everyday');
  await filter().fill('method:PUT');
  await page().locator('[data-chip="blocked"]').click();
  await header().getByRole('button').click();
  await row('header-not-allowed').click();
  await page().getByRole('tab', { name: 'Headers' }).click();
  await reload();
  await show(page(), 'everyday');
  await expect(filter()).toHaveValue('method:PUT');
  await expect(page().locator('[data-chip="blocked"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(header()).toHaveAttribute('aria-sort', 'ascending');
  await expect(row('header-not-allowed')).toHaveAttribute('aria-selected', 'true');
  await expect(page().getByRole('tab', { name: 'Headers' })).toHaveAttribute('aria-selected', 'true');
});

test('a selected row that is there no more has no detail; a reload by hand starts anew', async () => {
  await show(page(), 'everyday');
  await filter().fill('api');
  await row('simple').click();
  await reload();
  await show(page(), 7);
  await expect(filter()).toHaveValue('api');
  await expect(detail()).toHaveCount(0);
  await page().reload();
  await show(page(), 7);
  await expect(filter()).toHaveValue('');
});

test('the order stays while the servers are looked at', async () => {
  await show(page(), 'everyday');
  await header().getByRole('button').click();
  await page()
    .getByRole('button', { name: /^Servers/ })
    .click();
  await page().keyboard.press('Escape');
  await expect(header()).toHaveAttribute('aria-sort', 'ascending');
});
