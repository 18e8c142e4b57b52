import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

/** "Warnings N" beside the other chips: what it counts, what it filters, and what that costs. */
const page = panelPage();
const chip = () => page().locator('[data-chip="warnings"]');
const count = () => page().locator('[data-part="count"]');
const ids = () =>
  page()
    .locator('[data-exchange-id]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-exchange-id')));
const filter = () => page().getByRole('combobox', { name: 'Filter' });

test('it counts the rows that are marked so, shows these, and the filter finds the same', async () => {
  await show(page(), 'everyday');
  await expect(chip()).toHaveText('Warnings 2');
  await chip().click();
  await expect(chip()).toHaveAttribute('aria-pressed', 'true');
  expect(await ids()).toEqual(['preflighted', 'server-error']);
  await expect(page().locator('[data-mark="verdict-warning"]')).toHaveCount(2);
  await page().locator('[data-chip="all"]').click();
  await filter().fill('verdict:warning');
  await expect(count()).toHaveText('2 of 12 requests');
  expect(await ids()).toEqual(['preflighted', 'server-error']);
});

test('without any it says so, with a way out', async () => {
  await show(page(), 7);
  await chip().click();
  const state = page().locator('[data-state="no-match"]');
  await expect(state).toContainText('No request has a warning');
  await state.getByRole('button').click();
  await expect(count()).toHaveText('7 requests');
});

test('a row that tells more of its server makes warnings of older ones', async () => {
  await show(page(), 'echoing');
  await expect(chip()).toHaveText('Warnings 0');
  // The same server answers a stranger in the same way: it echoes whoever asks.
  await page().evaluate(() => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'exchanges-changed', exchanges: fixtures.stranger });
  });
  await expect(chip()).toHaveText('Warnings 301');
  await chip().click();
  await expect(count()).toHaveText('301 requests');
});

test('5,000 rows: all get known, in slices, and a row more costs no second look at all of them', async () => {
  await page().evaluate(() => {
    const run = window as unknown as { longest: number; slices: number };
    run.longest = 0;
    run.slices = 0;
    const idle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (take, options) =>
      idle((deadline) => {
        const from = performance.now();
        take(deadline);
        run.longest = Math.max(run.longest, performance.now() - from);
        run.slices += 1;
      }, options);
  });
  await show(page(), 'warned');
  await expect(chip()).toHaveText('Warnings 1,000', { timeout: 30_000 });
  await chip().click();
  await expect(count()).toHaveText('1,000 of 5,000 requests');
  const slices = () => page().evaluate(() => (window as unknown as { slices: number }).slices);
  const before = await slices();
  expect(before).toBeGreaterThan(10);
  await page().locator('[data-chip="all"]').click();
  await page().evaluate(() => {
    const { fixtures, receive } = window.harness;
    const [one] = fixtures.warned();
    if (one === undefined) return;
    receive({
      type: 'exchanges-changed',
      exchanges: [{ ...one, id: 'one more', startedAt: one.startedAt + 1e6 }],
    });
  });
  await expect(chip()).toHaveText('Warnings 1,001');
  expect((await slices()) - before).toBeLessThan(10);
  test.info().annotations.push({
    type: 'longest slice, ms',
    description: String(await page().evaluate(() => (window as unknown as { longest: number }).longest)),
  });
});
