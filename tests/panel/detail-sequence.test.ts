import { expect, test } from '@playwright/test';
import { fitOrigin } from '../../extension/panel/detail/fit-origin.ts';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

const page = panelPage();
const drawing = () => page().locator('[data-part="sequence"] svg');

/** The request of a fixture, between origins with long names. */
async function showLong(): Promise<void> {
  await show(page(), 'everyday');
  await page().evaluate(() => {
    const one = window.harness.fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    if (one === undefined) throw new Error('no such fixture');
    const url = 'https://inventory-and-orders.api.staging.shop.example.co.uk:8443/api/items/42/';
    const origin = 'http://customer-front-end.preview.shop.example.co.uk:40115';
    const [hop] = one.hops;
    window.harness.receive({
      type: 'exchanges-changed',
      exchanges: [{ ...one, context: { ...one.context, origin }, hops: [{ ...hop, url }] }],
    });
  });
  await page().locator('[data-exchange-id="header-not-allowed"]').click();
  await expect(drawing()).toBeVisible();
}

for (const width of [1400, 900, 550, 350]) {
  test(`no text touches a lifeline or leaves the drawing at ${width} px`, async () => {
    await page().setViewportSize({ width, height: 800 });
    await show(page(), 'everyday');
    for (const id of ['header-not-allowed', 'redirected', 'network']) {
      await page().locator(`[data-exchange-id="${id}"]`).click();
      const near = await drawing().evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        const lines = [...svg.querySelectorAll('.lifelines path')].map((one) => one.getBoundingClientRect());
        return [...svg.querySelectorAll('.message text')].flatMap((text) => {
          const { left, right } = text.getBoundingClientRect();
          const touches = lines.some((line) => left < line.right + 8 && right > line.left - 8);
          return touches || left < frame.left || right > frame.right ? [text.textContent] : [];
        });
      });
      expect(near, id).toEqual([]);
    }
  });

  test(`long origins keep their scheme and port at ${width} px`, async () => {
    await page().setViewportSize({ width, height: 800 });
    await showLong();
    const names = drawing().locator('.sequence-box text');
    await expect(names.first()).toHaveText(/^http:\/\/cu.*k:40115$/);
    await expect(names.last()).toHaveText(/^https:\/\/in.*k:8443$/);
    const over = await drawing()
      .locator('.sequence-box')
      .evaluateAll((boxes) =>
        boxes.filter((box) => {
          const text = box.querySelector('text')?.getBoundingClientRect();
          const around = box.querySelector('rect')?.getBoundingClientRect();
          return text === undefined || around === undefined || text.width > around.width;
        }),
      );
    expect(over).toEqual([]);
    // The whole of it is a hover away.
    await expect(drawing().locator('.sequence-box title').last()).toHaveText(
      'https://inventory-and-orders.api.staging.shop.example.co.uk:8443',
    );
  });
}

test('the middle of a host name goes first', () => {
  const cut = (text: string, letters: number) => fitOrigin(text, letters, (one) => one.length);
  expect(cut('http://localhost:3000', 21)).toBe('http://localhost:3000');
  expect(cut('http://localhost:40115', 20)).toBe('http://loc…ost:40115');
  expect(cut('https://api.shop.example.com', 20)).toBe('https://api.s…le.com');
  expect(cut('https://api.shop.example.com:8443', 18)).toBe('https://ap…om:8443');
  expect(cut('http://[2001:db8::8a2e:370:7334]:8000', 24)).toBe('http://[2001…:7334]:8000');
});
