import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

// Words stand in one line, and what does not fit ends in an ellipsis; the tabs never do.
for (const [locale, whatIf, copy] of [
  ['en-GB', 'What if', 'Copy as'],
  ['de-DE', 'Was wäre, wenn', 'Kopieren als'],
] as const) {
  test.describe(locale, () => {
    const page = panelPage(locale);
    const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);

    test('at 350 px the tabs of the detail and its menu are one line, none cut', async () => {
      await page().setViewportSize({ width: 350, height: 760 });
      await show(page(), 'everyday');
      await row('header-not-allowed').click();
      await expect(page().getByRole('tab').last()).toHaveText(whatIf);
      const menu = page().locator('[data-part="copy-menu"]');
      await expect(menu).toHaveText(copy);
      const cut = await page()
        .locator('.tab-bar [role="tab"]')
        .evaluateAll((all) =>
          all.map((one) => [one.scrollHeight > one.clientHeight, one.scrollWidth > one.clientWidth]),
        );
      expect(cut).toEqual([
        [false, false],
        [false, false],
        [false, false],
      ]);
      const words = menu.locator('span');
      expect(await words.evaluate((one) => one.getClientRects().length)).toBe(1);
      expect((await words.boundingBox())?.height ?? 99).toBeLessThan(20);
      await expect(words).toHaveCSS('text-overflow', 'ellipsis');
      await expect(page().locator('.tab-bar .icon-button')).toBeInViewport({ ratio: 1 });
      // Edited, it has a dot beside it.
      await page().getByRole('tab').last().click();
      await page().locator('.tried-grid input').first().fill('https://other.example');
      await expect(page().locator('[data-part="whatif-edited"]')).toBeInViewport({ ratio: 1 });
      await expect(page().locator('.tab-bar .icon-button')).toBeInViewport({ ratio: 1 });
    });

    test('at its width to begin with, the list shows how a request with a kept preflight went', async () => {
      await page().evaluate(() => {
        const { fixtures, receive } = window.harness;
        const one = fixtures.everyday.find(({ id }) => id === 'preflighted');
        if (one === undefined) return;
        const { judgement } = one;
        const [hop] = one.hops;
        const { evaluation } = judgement;
        const steps = evaluation.steps.flatMap((step, index) =>
          index === 0
            ? [step, { ...step, id: 'preflight-cached' as const, outcome: 'passed' as const }]
            : [step],
        );
        const kept = {
          ...one,
          hops: [
            { ...hop, preflight: null, cachedPreflight: { exchange: 'earlier', secondsLeft: 600 } },
          ] as const,
          judgement: { ...judgement, evaluation: { ...evaluation, steps } },
        };
        receive({
          type: 'snapshot',
          exchanges: [kept],
          markers: [],
          state: { ...fixtures.recordingState, since: null },
        });
      });
      const pair = row('preflighted').locator('.cell-pair');
      await expect(pair).toHaveText(/10 min → 20\d$/);
      for (const width of [1400, 900, 700]) {
        await page().setViewportSize({ width, height: 760 });
        expect(await pair.evaluate((cell) => cell.scrollWidth - cell.clientWidth), `${width} px`).toBe(0);
      }
    });

    test('a long name of a request ends in an ellipsis', async () => {
      await page().evaluate(() => {
        const { fixtures, receive } = window.harness;
        const one = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
        if (one === undefined) return;
        const hops = [{ ...one.hops[0], url: `http://localhost:8000/api/?q=${'a'.repeat(200)}` }] as const;
        receive({
          type: 'snapshot',
          exchanges: [{ ...one, hops }],
          markers: [],
          state: fixtures.recordingState,
        });
      });
      await page().locator('[data-part="servers-button"]').click();
      await expect(page().locator('[data-part="server-problems"] [data-row]')).toHaveText(
        /^PUT \/api\/\?q=a+…$/,
      );
    });
  });
}
