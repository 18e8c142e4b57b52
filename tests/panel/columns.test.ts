import { expect, test } from '@playwright/test';
import { parseChoices } from '../../extension/panel/list/column-choices.ts';
import { show } from './harness/open.ts';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const rows = () => page().locator('[data-exchange-id]');
const header = (name: string) => page().getByRole('columnheader', { name });
const button = (name: string) => header(name).getByRole('button');
const ids = () => rows().evaluateAll((all) => all.map((one) => one.getAttribute('data-exchange-id')));
const width = async (name: string) => (await header(name).boundingBox())?.width ?? 0;
const names = () => page().locator('.head-button > :is(.head-name, .hidden-text)').allTextContents();

test('with room for it, time, duration and waterfall are shown; beside the detail they are not', async () => {
  await show(page(), 'everyday');
  expect(await names()).toEqual([
    'Verdict',
    'Method',
    'Request',
    'Preflight → actual',
    'Why',
    'Time',
    'Duration',
    'Waterfall',
  ]);
  await page().setViewportSize({ width: 1000, height: 860 });
  await expect(header('Waterfall')).toHaveCount(0);
  expect(await names()).toContain('Duration');
  await page().setViewportSize({ width: 1400, height: 860 });
  await expect(header('Waterfall')).toBeVisible();
  await expect(row('simple')).toContainText('40 ms');
  await expect(row('simple')).toContainText(/\d\d:03:12\.100/);
  await row('simple').click();
  expect(await names()).toEqual(['Verdict', 'Method', 'Request', 'Preflight → actual', 'Why']);
  await expect(page().getByRole('grid')).toHaveAttribute('aria-colcount', '5');
});

test('a click on a name sorts, a second one the other way, a third one no more', async () => {
  await show(page(), 'everyday');
  await expect(rows()).toHaveCount(12);
  const before = await ids();
  await button('Duration').click();
  await expect(header('Duration')).toHaveAttribute('aria-sort', 'ascending');
  // What is under way has taken longest of all.
  expect((await ids()).at(-1)).toBe('pending');
  await button('Duration').click();
  await expect(header('Duration')).toHaveAttribute('aria-sort', 'descending');
  expect((await ids())[0]).toBe('pending');
  // A line of time means nothing in another order.
  await expect(page().locator('[data-marker]')).toHaveCount(0);
  await button('Verdict').click();
  await expect(header('Duration')).toHaveAttribute('aria-sort', 'none');
  await expect(rows().first()).toHaveAttribute('data-verdict', 'blocked');
  await button('Verdict').click();
  await button('Verdict').click();
  expect(await ids()).toEqual(before);
  await expect(page().locator('[data-marker]')).toHaveCount(2);
});

test('the selection moves in the order that is shown', async () => {
  await show(page(), 'everyday');
  await button('Method').click();
  const order = await ids();
  await page().getByRole('grid').focus();
  await page().keyboard.press('Home');
  await expect(row(order[0] ?? '')).toHaveAttribute('aria-selected', 'true');
  await page().keyboard.press('ArrowDown');
  await expect(row(order[1] ?? '')).toHaveAttribute('aria-selected', 'true');
});

test('the edge of a column is dragged, and a double click gives its width back', async () => {
  await show(page(), 'everyday');
  const before = await width('Method');
  const edge = header('Method').locator('.head-edge');
  const box = await edge.boundingBox();
  if (box === null) throw new Error('no edge');
  await page().mouse.move(box.x + 4, box.y + 8);
  await page().mouse.down();
  await page().mouse.move(box.x + 84, box.y + 8, { steps: 4 });
  await page().mouse.up();
  expect(await width('Method')).toBeCloseTo(before + 80, 0);
  // The cells below are as wide.
  const cell = await row('simple').locator('.cell-method').boundingBox();
  expect(cell?.width).toBeCloseTo(before + 80, 0);
  // It is not a click on the name.
  await expect(header('Method')).toHaveAttribute('aria-sort', 'none');
  await edge.dblclick();
  expect(await width('Method')).toBeCloseTo(before, 0);
});

test('keys go along the names, resize and sort; the Tab key stops once', async () => {
  await show(page(), 'everyday');
  await page().getByRole('grid').focus();
  await page().keyboard.press('Tab');
  await expect(button('Verdict')).toBeFocused();
  await page().keyboard.press('ArrowRight');
  await expect(button('Method')).toBeFocused();
  const before = await width('Method');
  await page().keyboard.press('Shift+ArrowRight');
  await page().keyboard.press('Shift+ArrowRight');
  expect(await width('Method')).toBeCloseTo(before + 32, 0);
  for (let press = 0; press < 12; press += 1) await page().keyboard.press('Shift+ArrowLeft');
  expect(await width('Method')).toBeCloseTo(40, 0);
  await page().keyboard.press('Enter');
  await expect(header('Method')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page().getByRole('region', { name: 'Details of the request' })).toHaveCount(0);
  await page().keyboard.press('Tab');
  await expect(header('Request').getByRole('button')).not.toBeFocused();
});

test('the menu of the names shows and hides, and it is remembered', async () => {
  await show(page(), 'everyday');
  await button('Why').click({ button: 'right' });
  const item = (name: string) => page().getByRole('menuitemcheckbox', { name, exact: true });
  await expect(item('Why')).toHaveAttribute('aria-checked', 'true');
  await item('Cause').click();
  await expect(row('header-not-allowed').locator('.cell-cause')).toHaveText('header-not-allowed');
  await button('Method').focus();
  await page().keyboard.press('Shift+F10');
  await item('Status').click();
  await expect(row('server-error').locator('.cell-status')).toHaveText('500');
  await button('Why').click({ button: 'right' });
  await item('Method').click();
  await expect(header('Method')).toHaveCount(0);
  await button('Why').click({ button: 'right' });
  await item('Server').click();
  await expect(row('simple').locator('.cell-server')).toHaveText('localhost:8000');
  await page().reload();
  await show(page(), 'everyday');
  await expect(header('Cause')).toBeVisible();
  await expect(header('Method')).toHaveCount(0);
  await button('Why').click({ button: 'right' });
  await page().getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect(header('Method')).toBeVisible();
  await expect(header('Cause')).toHaveCount(0);
});

test('a storage that is closed, or holds nonsense, is no obstacle', async () => {
  await page().addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page().reload();
  await show(page(), 'everyday');
  await button('Why').click({ button: 'right' });
  await page().getByRole('menuitemcheckbox', { name: 'Method' }).click();
  await expect(header('Method')).toHaveCount(0);
  expect(parseChoices('[')).toEqual({ sizes: {}, visible: {} });
  expect(
    parseChoices('{"sizes": {"why": -3, "method": 80, "x": 1}, "visible": {"why": 1, "cause": true}}'),
  ).toEqual({
    sizes: { method: 80 },
    visible: { cause: true },
  });
});

test('5,000 rows are sorted and stay few in the document', async () => {
  await show(page(), 5000);
  await button('Verdict').click();
  await expect(page().getByRole('grid')).toHaveAttribute('aria-rowcount', '5001');
  await page().getByRole('grid').focus();
  await page().keyboard.press('Home');
  await expect(rows().first()).toHaveAttribute('data-verdict', 'blocked');
  expect(await rows().count()).toBeLessThan(80);
  await page().keyboard.press('End');
  await expect(row('row-4999')).toBeInViewport();
});

test('columns wider than the list scroll as one', async () => {
  await show(page(), 'everyday');
  await button('Request').focus();
  for (let press = 0; press < 60; press += 1) await page().keyboard.press('Shift+ArrowRight');
  const grid = page().getByRole('grid');
  expect(await grid.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  const [head, cell] = [
    await header('Why').boundingBox(),
    await row('simple').locator('.cell-why').boundingBox(),
  ];
  expect(head?.x).toBeCloseTo(cell?.x ?? 0, 0);
  expect(head?.width).toBeCloseTo(cell?.width ?? 0, 0);
  expect(await page().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

for (const one of extremes) {
  test(`axe finds nothing in the columns: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await show(page(), 'everyday');
    if (one.width < 560) {
      // Two lines a row: no names to sort by, and nothing that the Tab key would stop at unseen.
      await expect(page().locator('.head-button')).toHaveCount(0);
      await expectAccessible(page(), 'narrow');
      return;
    }
    await button('Time').click();
    await expectAccessible(page(), 'sorted');
    await button('Time').click({ button: 'right' });
    await expectAccessible(page(), 'menu');
  });
}
