import { expect, test } from '@playwright/test';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

// DevTools opened on a page that was there already: what came before is not recorded, and the list says so.
const page = panelPage();
const line = () => page().locator('[data-marker="late-start"]');
const state = (name: string) => page().locator(`[data-state="${name}"]`);
const words = /^Recording since \d\d:\d\d:\d\d: reload the page to record what came before$/;

/** All rows without any line between them, as if DevTools had been opened late. */
const openedLate = (rows: 'everyday' | 'none') =>
  page().evaluate((wanted) => {
    const { fixtures, receive } = window.harness;
    receive({
      type: 'snapshot',
      exchanges: wanted === 'everyday' ? fixtures.everyday : [],
      markers: [],
      state: fixtures.recordingState,
    });
  }, rows);

/** The page is reloaded: what was listed goes, and a line tells the navigation. */
const reloaded = () =>
  page().evaluate(() => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'cleared' });
    const at = (fixtures.recordingState.since ?? 0) + 1000;
    receive({
      type: 'marker-added',
      marker: { kind: 'navigation', id: 'n', at, url: 'http://localhost:3000/' },
    });
  });

const rowsCome = () =>
  page().evaluate(() => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'exchanges-changed', exchanges: fixtures.everyday });
  });

test('the line stays above the rows until the page is reloaded', async () => {
  await openedLate('none');
  await expect(state('empty')).toContainText(/reload the page to record what came before/);
  await expect(line()).toHaveCount(0);
  await rowsCome();
  await expect(line()).toHaveText(words);
  const [first] = await page().locator('#exchange-list .rows > [role="row"]').all();
  await expect(first ?? line()).toHaveAttribute('data-marker', 'late-start');
  await reloaded();
  await rowsCome();
  await expect(page().locator('[data-marker="navigation"]')).toHaveCount(1);
  await expect(line()).toHaveCount(0);
});

test('after a navigation nothing came before, also where the list was emptied since', async () => {
  await openedLate('none');
  await reloaded();
  await expect(state('empty')).toHaveText(/Reload the page or send a request\./);
  await expect(state('empty')).not.toContainText('came before');
  await page().evaluate(() => window.harness.receive({ type: 'cleared' }));
  await expect(state('empty')).not.toContainText('came before');
  await rowsCome();
  await expect(line()).toHaveCount(0);
});

test('where the filter hides every row there is no line either', async () => {
  await openedLate('everyday');
  await expect(line()).toHaveCount(1);
  await page().getByRole('combobox').fill('no such request');
  await expect(line()).toHaveCount(0);
  await expect(state('no-match')).toBeVisible();
});

test('requests to the own origin are offered only where the filter lets them through', async () => {
  await openedLate('everyday');
  const offer = () => page().getByRole('button', { name: 'Show 1 same-origin request' });
  await page().getByRole('combobox').fill('foo:bar');
  await expect(state('no-match')).toBeVisible();
  await expect(offer()).toHaveCount(0);
  await page().getByRole('combobox').fill('is:same-origin ');
  await offer().click();
  await expect(page().locator('[data-exchange-id]')).toHaveCount(1);
});

for (const one of extremes) {
  test(`axe finds nothing in it: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await openedLate('everyday');
    await expect(line()).toBeVisible();
    await expectAccessible(page(), 'late');
  });
}
