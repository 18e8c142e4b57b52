import { expect, type Page, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, look, looks, panelPage } from './harness/panel-page.ts';

// Every state in every look: nothing of it is cut off, stands out of the window, or is beyond a screen reader.
for (const locale of ['en-GB', 'de-DE']) {
  test.describe(locale, () => {
    const page = panelPage(locale);
    const empty = (state: { readonly [key: string]: unknown }) =>
      page().evaluate((changed) => {
        const { fixtures, receive } = window.harness;
        const now = { ...fixtures.recordingState, ...changed };
        receive({ type: 'snapshot', exchanges: [], markers: [], state: now });
      }, state);

    // What another language changes is the widths of words.
    for (const one of looks.filter(({ theme }) => locale === 'en-GB' || theme === 'light')) {
      test(`states: ${one.theme}, ${one.width} px`, async () => {
        await look(page(), one);
        await expectWhole(page(), 'connecting');
        await empty({});
        await expectWhole(page(), 'empty');
        await empty({ recording: false });
        await expectWhole(page(), 'not-recording');
        for (const browser of ['firefox', 'chromium']) {
          await empty({ siteAccess: false, browser });
          await expectWhole(page(), 'no-access');
        }
        await expectAccessible(page(), 'no access');
        await show(page(), 'everyday', { dropped: 123_456, recording: false });
        await page().evaluate(() => window.harness.connectionChanged(false));
        await expectWhole(page(), 'reconnecting');
        await expectAccessible(page(), 'reconnecting, dropped, not recording');
        await page().getByRole('combobox').fill('no such request');
        await expectWhole(page(), 'no-match');
        await expectAccessible(page(), 'no match');
        await page().getByRole('combobox').fill('status:abc ');
        await expect(page().locator('.filter-problem')).toBeInViewport({ ratio: 1 });
        await page().getByRole('combobox').fill('');
        await page().locator('.toolbar-end button').last().click();
        await expect(page().getByRole('dialog')).toBeInViewport({ ratio: 1 });
        // From its top, not from the buttons at its end.
        await expect(page().getByRole('dialog').getByRole('heading').first()).toBeInViewport({ ratio: 1 });
        await expectAccessible(page(), 'keys');
      });
    }
  });
}

test.describe('hostile values', () => {
  const page = panelPage();
  for (const one of looks) {
    test(`stay in their places: ${one.theme}, ${one.width} px`, async () => {
      await look(page(), one);
      await show(page(), 'hostile');
      for (const id of ['markup', 'right to left', 'not-a-url', 'many-hops']) {
        await page().locator(`[data-exchange-id="${id}"]`).click();
        await expect(page().locator('#detail-body')).toBeVisible();
        for (const tab of ['decision', 'headers', 'whatif']) {
          await page().locator(`#tab-${tab}`).click();
          const sideways = await page()
            .locator('#detail-body')
            .evaluate((body) => body.scrollWidth - body.clientWidth);
          expect(sideways, `${id} ${tab}`).toBe(0);
        }
      }
      await expectAccessible(page(), 'hostile');
    });
  }
});

/** A state with all of its words in sight, the footer's too. */
async function expectWhole(page: Page, state: string): Promise<void> {
  const element = page.locator(`[data-state="${state}"]`);
  await expect(element).toBeVisible();
  await expect(element).toBeInViewport({ ratio: 1 });
  const cut = await page.locator(`[data-state="${state}"], .footer, .footer > span`).evaluateAll((all) =>
    all
      .filter((one) => one.getClientRects().length > 0)
      .filter(
        (one) => one.scrollWidth > Math.max(one.clientWidth, Math.ceil(one.getBoundingClientRect().width)),
      )
      .map((one) => one.textContent),
  );
  expect(cut, state).toEqual([]);
}
