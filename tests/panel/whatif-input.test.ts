import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, look, looks, panelPage } from './harness/panel-page.ts';

// What-if takes only what can be tried, and says how it was before.
const page = panelPage();
const part = (name: string) => page().locator(`[data-part="${name}"]`);
const outcome = () => part('whatif-outcome');

async function open(id: string): Promise<void> {
  await show(page(), 'everyday');
  await page().locator(`[data-exchange-id="${id}"]`).click();
  await page().getByRole('tab', { name: 'What if' }).click();
}

test('a block for another reason is not as it was', async () => {
  await open('header-not-allowed');
  await expect(outcome()).toContainText('As it was with what was seen.');
  await page().getByLabel('Origin of the page').fill('https://stranger.example');
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await expect(outcome()).not.toContainText('As it was');
  await expect(outcome()).toContainText(
    /With what was seen: The preflight does not allow the header x-request-id\./,
  );
  await page().getByLabel('Origin of the page').fill('http://localhost:3000');
  await expect(outcome()).toContainText('As it was with what was seen.');
});

test('what cannot be tried is marked and says why, and no decision is shown for it', async () => {
  await open('header-not-allowed');
  const method = page().getByRole('textbox', { name: 'Method', exact: true });
  const origin = page().getByLabel('Origin of the page');
  const names = page().getByLabel('Headers that the page sets');
  const status = part('tried-preflight').getByLabel('Status');
  const before = await outcome().innerText();
  for (const [field, text, why] of [
    [method, '', 'Not a method: letters without spaces'],
    [method, 'PU T', 'Not a method: letters without spaces'],
    [method, 'connect', 'Browsers refuse this method'],
    [origin, 'localhost:7911', 'Not an origin, such as https://app.example'],
    [origin, 'https://app.example/', 'Not an origin, such as https://app.example'],
    [method, 'TRACE', 'Browsers refuse this method'],
    [names, 'x-a:1', 'Not names of headers, with commas between'],
    [names, 'content-type: json', 'Not a value of Content-Type, such as application/json'],
    [status, 'abc', 'Not a status from 200 to 999'],
    [status, '99999', 'Not a status from 200 to 999'],
    [status, '', 'Not a status from 200 to 999'],
  ] as const) {
    const good = await field.inputValue();
    await field.fill(text);
    await expect(field, text).toHaveAttribute('aria-invalid', 'true');
    await expect(field, text).toHaveAccessibleDescription(why);
    await expect(outcome(), text).toHaveAttribute('data-verdict', 'not-tried');
    await expect(outcome(), text).toContainText(`Not tried: `);
    await expect(outcome(), text).toContainText(text === '' ? '(empty)' : text);
    await expect(outcome(), text).toContainText(why);
    await expect(outcome(), text).not.toContainText('preflight does not allow');
    await expect(part('sequence'), text).toHaveCount(0);
    await expect(part('steps'), text).toHaveCount(0);
    await expect(part('whatif-edited')).toHaveCount(0);
    await field.fill(good);
    await expect(field, text).toHaveAttribute('aria-invalid', 'false');
    expect(await outcome().innerText(), text).toBe(before);
    await expect(part('sequence'), text).toHaveCount(1);
  }
  await status.fill('500');
  await expect(part('steps').locator('[data-outcome="failed"]')).toContainText('500');
  await status.fill('50x');
  await expect(outcome()).toContainText('Not tried: Status 50x');
});

test('a method typed letter by letter is decided only while it is one', async () => {
  await open('simple');
  const method = page().getByRole('textbox', { name: 'Method', exact: true });
  await method.fill('');
  await method.pressSequentially('TRAC');
  await expect(outcome()).toHaveAttribute('data-verdict', 'blocked');
  await method.press('E');
  await expect(outcome()).toContainText('Not tried: Method TRACE');
  await expect(outcome()).toContainText('Browsers refuse this method');
  await expect(part('sequence')).toHaveCount(0);
});

const note = () => part('tried-note');
const steps = () => part('steps');

test('headers that need no preflight, and those that no page can set, ask for none and are told', async () => {
  await open('simple');
  const names = page().getByLabel('Headers that the page sets');
  await expect(note()).toHaveCount(0);
  await names.fill('Accept, Accept-Language, Content-Language, Range, Cookie, Origin, Sec-Thing, Proxy-A');
  await expect(outcome()).toHaveAttribute('data-verdict', 'allowed');
  await expect(part('tried-preflight')).toHaveCount(0);
  await expect(note()).toHaveText(
    'Needs no preflight, as CORS-safelisted: accept, accept-language, content-language, range. Left out, as only the browser sets it: cookie, origin, sec-thing, proxy-a.',
  );
  await names.fill('Accept, X-Request-Id');
  await expect(part('tried-preflight')).toHaveCount(1);
  await expect(steps()).toContainText('x-request-id');
  await expect(steps()).not.toContainText('accept,');
});

test('a Content-Type counts by its value, and without one as JSON', async () => {
  await open('simple');
  const names = page().getByLabel('Headers that the page sets');
  await names.fill('Content-Type: text/plain; charset=utf-8');
  await expect(part('tried-preflight')).toHaveCount(0);
  await expect(note()).toHaveText('Needs no preflight, as CORS-safelisted: content-type.');
  await names.fill('Content-Type: application/json, x-a');
  await expect(part('tried-preflight')).toHaveCount(1);
  await expect(note()).toHaveCount(0);
  await names.fill('Content-Type');
  await expect(part('tried-preflight')).toHaveCount(1);
  await expect(note()).toHaveText('content-type without a value is taken as application/json.');
});

test('a text that cannot be tried can be taken back, though nothing else was changed', async () => {
  await open('header-not-allowed');
  const reset = part('whatif-reset');
  const origin = page().getByLabel('Origin of the page');
  const recorded = await origin.inputValue();
  await expect(reset).toBeDisabled();
  await origin.fill('nowhere');
  await expect(reset).toBeEnabled();
  await reset.click();
  await expect(origin).toHaveValue(recorded);
  await expect(origin).toHaveAttribute('aria-invalid', 'false');
  await expect(reset).toBeDisabled();
  // Taken back by hand, and gone with its box.
  await origin.fill('nowhere');
  await origin.fill(recorded);
  await expect(reset).toBeDisabled();
  await part('tried-preflight').getByLabel('Status').fill('?');
  await expect(reset).toBeEnabled();
  await page().getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
  await expect(reset).toBeDisabled();
});

test('seconds are a whole number', async () => {
  await open('header-not-allowed');
  await page().getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
  const age = page().getByLabel('CORS_PREFLIGHT_MAX_AGE');
  await age.fill('600');
  await age.fill('-5x');
  await expect(age).toHaveAttribute('aria-invalid', 'true');
  await expect(age).toHaveAccessibleDescription('Not a whole number of seconds');
  await page().getByRole('button', { name: 'Copy as settings' }).click();
  const copied = await page().evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('CORS_PREFLIGHT_MAX_AGE = 600\n');
});

for (const one of looks) {
  test(`axe finds nothing in what cannot be tried: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await open('header-not-allowed');
    await page().getByLabel('Origin of the page').fill('nowhere');
    await part('tried-preflight').getByLabel('Status').fill('?');
    await expectAccessible(page(), 'problems');
  });
}
