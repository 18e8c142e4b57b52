import { expect, test } from '@playwright/test';
import { moveInMenu } from '../../extension/panel/frame/move-in-menu.ts';
import { onlyServer } from '../../extension/panel/frame/only-server.ts';
import { show } from './harness/open.ts';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const menu = () => page().getByRole('menu', { name: 'What to do with the request' });
const item = (name: string) => menu().getByRole('menuitem', { name, exact: true });
const clipboard = () => page().evaluate(() => navigator.clipboard.readText());
const focused = () => page().evaluate(() => document.activeElement?.textContent ?? '');

test('the mouse opens the menu of a row, and each line copies', async () => {
  await show(page(), 'everyday');
  const copied: readonly (readonly [string, RegExp])[] = [
    [
      'Copy as cURL',
      /^curl -i -X PUT 'http:\/\/localhost:8000\/api\/items\/42\/'[\s\S]*-H 'Origin: http:\/\/localhost:3000'/,
    ],
    [
      'Copy preflight as cURL',
      /^curl -i -X OPTIONS [\s\S]*Access-Control-Request-Headers: content-type,x-request-id/,
    ],
    [
      'Copy as fetch',
      /^const CONTENT_TYPE = '';[\s\S]*\nawait fetch\('http:\/\/localhost:8000\/api\/items\/42\/', \{\n {2}method: 'PUT'/,
    ],
    ['Copy decision as Markdown', /^## `PUT [\s\S]*### What to change[\s\S]*### To repeat it/],
    ['Copy the fix', /CORS_ALLOW_HEADERS/],
  ];
  for (const [name, text] of copied) {
    await row('header-not-allowed').click({ button: 'right' });
    await item(name).click();
    await expect(menu()).toHaveCount(0);
    expect(await clipboard()).toMatch(text);
  }
  await expect(page().locator('[data-part="notice"]')).toHaveText('Copied the fix');
  // Looking at what can be done with a request does not open it.
  await expect(row('header-not-allowed')).toHaveAttribute('aria-selected', 'false');
});

test('what a request has not is there, and cannot be chosen', async () => {
  await show(page(), 'everyday');
  await row('simple').click({ button: 'right' });
  await expect(item('Copy preflight as cURL')).toHaveAttribute('aria-disabled', 'true');
  await expect(item('Copy the fix')).toHaveAttribute('aria-disabled', 'true');
  await item('Copy the fix').click({ force: true });
  await expect(menu()).toBeVisible();
});

for (const key of ['Shift+F10', 'ContextMenu']) {
  test(`${key} opens it for the selected row; the focus comes back`, async () => {
    await show(page(), 'everyday');
    await row('header-not-allowed').click();
    await page().getByRole('grid').focus();
    await page().keyboard.press(key);
    await expect(item('Copy decision as Markdown')).toBeFocused();
    await page().keyboard.press('ArrowDown');
    await expect(item('Copy the fix')).toBeFocused();
    await page().keyboard.press('ArrowDown');
    await expect(item('Copy as cURL')).toBeFocused();
    await page().keyboard.press('End');
    await expect(item('Show only this server')).toBeFocused();
    await page().keyboard.press('ArrowDown');
    await expect(item('Copy decision as Markdown')).toBeFocused();
    await page().keyboard.press('Escape');
    await expect(menu()).toHaveCount(0);
    await expect(page().getByRole('grid')).toBeFocused();
    // That Escape was the menu's: the detail stays.
    await expect(page().getByRole('region', { name: 'Details of the request' })).toBeVisible();
    await page().keyboard.press(key);
    await page().keyboard.press('End');
    await page().keyboard.press('Enter');
    await expect(page().getByLabel('Filter', { exact: true })).toHaveValue('server:localhost:8000');
    await expect(page().getByRole('grid')).toBeFocused();
  });
}

test('a press elsewhere closes it, and does what it does', async () => {
  await show(page(), 'everyday');
  await row('simple').click({ button: 'right' });
  await expect(row('simple')).toHaveAttribute('data-menu', '');
  await row('wildcard').click({ position: { x: 20, y: 12 } });
  await expect(menu()).toHaveCount(0);
  await expect(row('wildcard')).toHaveAttribute('aria-selected', 'true');
});

test('the same as a button beside the tabs', async () => {
  await show(page(), 'everyday');
  await row('header-not-allowed').click();
  const button = page()
    .getByRole('button', { name: 'Copy as', exact: true })
    .and(page().locator('[aria-haspopup]'));
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(menu()).toHaveCount(0);
  await button.press('Enter');
  await expect(menu().getByRole('menuitem')).toHaveText([
    'Copy decision as Markdown',
    'Copy the fix',
    'Copy as cURL',
    'Copy preflight as cURL',
    'Copy as fetch',
    'Show only this server',
  ]);
  await page().keyboard.press('f');
  expect(await focused()).toBe('Copy decision as Markdown');
  await page().keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('a refused copy says so', async () => {
  await page().evaluate(() => {
    document.execCommand = () => false;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await show(page(), 'everyday');
  await row('simple').click({ button: 'right' });
  await item('Copy as fetch').click();
  await expect(page().locator('[data-part="notice"]')).toHaveText('The browser refused to copy');
});

for (const one of extremes) {
  test(`axe finds nothing in the menu: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await show(page(), 'everyday');
    await row('pending').scrollIntoViewIfNeeded();
    await row('pending').click({ button: 'right' });
    await expectAccessible(page(), 'menu of a row');
    const box = await menu().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(one.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(760);
    await item('Copy as cURL').click();
    await expectAccessible(page(), 'notice');
  });
}

test('keys move in a menu, and go round', () => {
  const labels = ['Copy', 'Cut', 'Paste'];
  expect(moveInMenu(labels, -1, 'ArrowDown')).toBe(0);
  expect(moveInMenu(labels, -1, 'ArrowUp')).toBe(2);
  expect(moveInMenu(labels, 2, 'ArrowDown')).toBe(0);
  expect(moveInMenu(labels, 0, 'c')).toBe(1);
  expect(moveInMenu(labels, 1, 'C')).toBe(0);
  expect(moveInMenu(labels, 0, 'x')).toBeNull();
  expect(moveInMenu([], -1, 'ArrowDown')).toBeNull();
});

test('one server takes the place of another in the filter', () => {
  expect(onlyServer('', 'a:1')).toBe('server:a:1');
  expect(onlyServer('items server:b -is:cached', 'a:1')).toBe('items -is:cached server:a:1');
  expect(onlyServer('-server:"b c" SERVER:x', 'a:1')).toBe('server:a:1');
  expect(onlyServer('myserver:b', 'a:1')).toBe('myserver:b server:a:1');
});
