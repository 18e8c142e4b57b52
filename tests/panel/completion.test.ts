import { expect, test } from '@playwright/test';
import type { FilterKey } from '../../extension/panel/filter.ts';
import { completionsAt } from '../../extension/panel/filter-completion.ts';
import { show } from './harness/open.ts';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

const page = panelPage();
const filter = () => page().getByRole('combobox', { name: 'Filter' });
const list = () => page().getByRole('listbox', { name: 'What the filter may say' });
const options = () => list().getByRole('option').allInnerTexts();
const rows = () => page().locator('[data-exchange-id]');

test('a field, then a value that was seen; Enter and Tab take it', async () => {
  await show(page(), 'everyday');
  await filter().focus();
  await expect(list()).toHaveCount(0);
  await page().keyboard.type('ve');
  await expect(filter()).toHaveAttribute('aria-expanded', 'true');
  await page().keyboard.press('Enter');
  await expect(filter()).toHaveValue('verdict:');
  // Those that rows have, with how many.
  expect((await options())[0]).toMatch(/^blocked\s+5$/);
  expect((await options()).join()).not.toContain('undetermined\n0');
  await page().keyboard.type('fa');
  await page().keyboard.press('Tab');
  await expect(filter()).toHaveValue('verdict:failed ');
  await expect(filter()).toBeFocused();
  await expect(rows()).toHaveCount(1);
  await expect(list()).toHaveCount(0);
});

test('rows that are marked as a warning are offered, and are those that are listed', async () => {
  await show(page(), 'everyday');
  const marked = () => page().locator('[data-exchange-id] [data-mark="verdict-warning"]');
  const there = await marked().count();
  expect(there).toBeGreaterThan(0);
  await filter().fill('verdict:warn');
  expect(await options()).toEqual([`warning\n${there}`]);
  await page().keyboard.press('Enter');
  await expect(rows()).toHaveCount(there);
  await expect(marked()).toHaveCount(there);
});

test('arrows move in it, and the box names the active one', async () => {
  await show(page(), 'everyday');
  await filter().focus();
  await page().keyboard.type('-is:');
  const active = () => list().locator('[aria-selected="true"]');
  const first = await active().innerText();
  await page().keyboard.press('ArrowDown');
  expect(await active().innerText()).not.toBe(first);
  await expect(filter()).toHaveAttribute('aria-activedescendant', (await active().getAttribute('id')) ?? '');
  await page().keyboard.press('ArrowUp');
  expect(await active().innerText()).toBe(first);
  await page().keyboard.press('ArrowUp');
  expect(await active().innerText()).toBe((await options()).at(-1));
});

test('Escape closes the list, the next one empties the filter', async () => {
  await show(page(), 'everyday');
  await filter().focus();
  await page().keyboard.type('me');
  await expect(list()).toBeVisible();
  await page().keyboard.press('Escape');
  await expect(list()).toHaveCount(0);
  await expect(filter()).toHaveValue('me');
  await page().keyboard.press('Escape');
  await expect(filter()).toHaveValue('');
  // Without a list the arrow goes to the rows, and with Alt it asks for one.
  await page().keyboard.press('Alt+ArrowDown');
  expect(await options()).toHaveLength(10);
  await page().keyboard.press('Escape');
  await page().keyboard.press('ArrowDown');
  await expect(page().getByRole('grid')).toBeFocused();
});

test('a click takes one, and looking elsewhere closes it', async () => {
  await show(page(), 'everyday');
  await filter().focus();
  await page().keyboard.type('items server:');
  await list().getByRole('option', { name: /^cdn/ }).click();
  await expect(filter()).toHaveValue('items server:cdn.localhost:9000 ');
  await expect(filter()).toBeFocused();
  await page().keyboard.type('me');
  await page().getByRole('button', { name: /^All/ }).click();
  await expect(list()).toHaveCount(0);
});

test('rows that are hidden from the list do not count', async () => {
  await show(page(), 'everyday');
  await filter().focus();
  await page().keyboard.type('server:');
  expect((await options()).join()).not.toContain('localhost:3000');
  await page().keyboard.press('Escape');
  await page()
    .getByRole('button', { name: /^Same-origin/ })
    .click();
  await filter().fill('');
  await filter().fill('server:');
  await expect(list().getByRole('option', { name: /^localhost:3000/ })).toHaveText(/^localhost:3000\s*1$/);
});

test('a bound of the status finds its rows, and one that cannot be read says so', async () => {
  await show(page(), 'everyday');
  await filter().fill('status:>=500');
  await expect(rows()).toHaveCount(1);
  await filter().fill('status:=>500');
  await expect(page().getByText('“status:=>500”: try status:404, status:4xx, status:>=400')).toBeVisible();
});

test('hostile values are no values to choose', async () => {
  await show(page(), 'hostile');
  await filter().focus();
  await page().keyboard.type('method:');
  expect((await options()).length).toBeGreaterThan(0);
  expect(await page().evaluate(() => document.querySelector('img') !== null)).toBe(false);
});

for (const one of extremes) {
  test(`axe finds nothing in the completion: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await show(page(), 'everyday');
    await filter().focus();
    await page().keyboard.type('s');
    await expectAccessible(page(), 'fields');
    await page().keyboard.type('erver:');
    await expectAccessible(page(), 'values');
    const box = await list().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(one.width);
  });
}

const values: Partial<Record<FilterKey, readonly (readonly [string, number])[]>> = {
  method: [
    ['get', 7],
    ['put', 2],
    ['purge', 1],
  ],
};
const at = (text: string, asked = false) => {
  const caret = text.includes('|') ? text.indexOf('|') : text.length;
  return completionsAt(text.replace('|', ''), caret, (key) => values[key] ?? [], asked);
};
const texts = (text: string, asked = false) => at(text, asked).options.map((option) => option.text);

test('what is offered, by what is written', () => {
  expect(texts('')).toEqual([]);
  expect(texts('', true)).toHaveLength(10);
  expect(texts('m')).toEqual(['method:', 'mode:']);
  expect(texts('items -me')).toEqual(['-method:']);
  expect(texts('method:p')).toEqual(['method:PUT ', 'method:PURGE ']);
  expect(texts('method:get,pu')).toEqual(['method:GET,PUT ', 'method:GET,PURGE ']);
  expect(texts('method:e')).toEqual(['method:GET ', 'method:PURGE ']);
  expect(texts('method:put')).toEqual([]);
  expect(texts('nokey:')).toEqual([]);
  expect(texts('/me')).toEqual([]);
  expect(texts('"me')).toEqual([]);
  expect(texts('me|thod')).toEqual([]);
  expect(at('a me| b')).toMatchObject({ from: 2, to: 4 });
});
