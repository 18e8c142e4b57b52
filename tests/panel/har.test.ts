import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const rows = () => page().locator('[data-exchange-id]');
const bar = () => page().locator('[data-state="imported"]');
const notice = () => page().locator('[data-part="notice"]');
const problem = () => page().getByRole('alert');
const input = () => page().locator('[data-part="har-input"]');
const lab = 'tests/fixtures/har/chromium-156-lab.har';

const choose = (name: string, text: string) =>
  input().setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const oneRequest = (headers: readonly object[] = []) =>
  JSON.stringify({
    log: {
      creator: { name: 'HTTP Toolkit', version: '1' },
      entries: [
        {
          startedDateTime: '2026-11-21T10:00:00Z',
          time: 5,
          request: {
            method: 'GET',
            url: 'http://api.test/items',
            headers: [{ name: 'Origin', value: 'http://page.test' }, ...headers],
          },
          response: { status: 200, headers: [{ name: 'Content-Type', value: 'application/json' }] },
        },
        { request: null },
      ],
    },
  });

test('a file of the toolbar’s button is shown in the panel, and the recording goes on behind it', async () => {
  await show(page(), 'everyday');
  const all = Number(await page().locator('.chip').first().locator('.chip-count').textContent());
  await row('simple').click();
  await input().setInputFiles(lab);
  await expect(bar()).toContainText('Imported chromium-156-lab.har');
  await expect(row('simple')).toHaveCount(0);
  await expect(page().getByRole('region', { name: 'Details of the request' })).toHaveCount(0);
  await expect(rows().first()).toHaveAttribute('data-imported', '');
  // Preflights and redirects are entries of their own, and in the row of their request.
  await expect(notice()).toHaveText('38 rows from 96 entries; 42 same-origin requests hidden');
  await expect(page().locator('.chip').first().locator('.chip-count')).toHaveText('38');
  await page().locator('[data-exchange-id][data-verdict="blocked"]').first().click();
  await expect(page().locator('[data-part="headline"]')).not.toBeEmpty();
  // What comes in meanwhile is kept for later, and nothing of the file is told to anybody.
  await page().evaluate(() => {
    const [one] = window.harness.fixtures.many(1);
    if (one !== undefined) window.harness.receive({ type: 'exchanges-changed', exchanges: [one] });
  });
  await expect(row('row-0')).toHaveCount(0);
  expect(await page().evaluate(() => window.harness.sent.filter(({ type }) => type !== 'ask-body'))).toEqual(
    [],
  );
  expect(
    await page().evaluate(() =>
      window.harness.sent.some((message) => 'id' in message && message.id.startsWith('har:')),
    ),
  ).toBe(false);
  expect(await page().evaluate(() => Object.keys(localStorage).length)).toBe(0);
  // A file is read from its beginning.
  expect(
    await page()
      .locator('#exchange-list')
      .evaluate((list) => list.scrollTop),
  ).toBe(0);
  // As many as the list will show: those of the page's own origin are hidden in it.
  await page()
    .getByRole('button', { name: `Back to the recording (${all + 1} requests)` })
    .click();
  await expect(bar()).toHaveCount(0);
  await expect(row('simple')).toBeVisible();
  await expect(row('row-0')).toHaveCount(1);
});

test('a file is dropped onto the list', async () => {
  await show(page(), 'everyday');
  const data = await page().evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'colleague.har'));
      return transfer;
    },
    readFileSync(lab, 'utf8'),
  );
  await page().getByRole('grid').dispatchEvent('dragover', { dataTransfer: data });
  await expect(page().getByText('Drop the HAR file to look at it')).toBeVisible();
  await page().getByRole('grid').dispatchEvent('drop', { dataTransfer: data });
  await expect(bar()).toContainText('colleague.har');
  await expect(page().getByText('Drop the HAR file to look at it')).toHaveCount(0);
});

for (const [what, text, says] of [
  ['no JSON', '{"log": {', /not JSON/],
  ['no HAR', '{"items": []}', /not a HAR file/],
  ['markup', '<script>alert(1)</script>', /not JSON/],
] as const) {
  test(`a broken file says so and loses nothing: ${what}`, async () => {
    await show(page(), 'everyday');
    await choose('broken<b>.har', text);
    await expect(problem()).toContainText('broken<b>.har is not shown');
    await expect(problem()).toContainText(says);
    await expect(rows()).toHaveCount(12);
    await expectAccessible(page(), 'problem');
    await page().getByRole('button', { name: 'Dismiss' }).click();
    await expect(problem()).toHaveCount(0);
  });
}

test('a file of another tool without secrets: its credentials are not in it, and what is left out is told', async () => {
  await show(page(), 'everyday');
  await choose('toolkit.har', oneRequest());
  await expect(bar()).toContainText('credentials are not in this file');
  await expect(bar()).toContainText('1 entry left out');
  await bar().getByText('1 entry left out').click();
  await expect(bar()).toContainText('entry 2');
  await rows().first().click();
  await expect(page().locator('[data-part="facts"]')).toContainText('not in this file');
  await choose('with.har', oneRequest([{ name: 'Cookie', value: 'sessionid=very-secret' }]));
  await expect(bar()).toContainText('with.har');
  await expect(bar()).not.toContainText('not in this file');
  await rows().first().click();
  await page().getByRole('tab', { name: 'Headers' }).click();
  await expect(page().locator('[data-header="cookie"]')).toContainText('sessionid=masked-');
  expect(await page().evaluate(() => document.body.textContent?.includes('very-secret'))).toBe(false);
});

test('a file is looked at before anything was recorded, and one without requests says so', async () => {
  await choose('toolkit.har', oneRequest());
  await expect(rows()).toHaveCount(1);
  await expect(notice()).toHaveText('1 row from 2 entries');
  await choose('empty.har', '{"log": {"entries": []}}');
  await expect(page().locator('[data-state="empty-file"]')).toContainText('No request in this file');
  await page().getByRole('button', { name: 'Back to the recording' }).click();
  await expect(page().locator('[data-state="connecting"]')).toBeVisible();
});

test('what is exported is a file, and importing it shows the same', async () => {
  await show(page(), 'everyday');
  const [download] = await Promise.all([
    page().waitForEvent('download'),
    page().getByRole('button', { name: 'Export HAR' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^corscope-.*\.har$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text).log.creator.name).toBe('Corscope');
  await choose('again.har', text);
  await expect(bar()).toContainText('again.har');
  await expect(page().getByRole('button', { name: /^Blocked 5$/ })).toBeVisible();
});

for (const one of extremes) {
  test(`axe finds nothing with a file: ${one.theme}, ${one.width} px`, async () => {
    await look(page(), one);
    await show(page(), 'everyday');
    await choose(`${'a-very-long-name-'.repeat(12)}.har`, oneRequest());
    await expect(bar()).toBeVisible();
    await choose('broken.har', '{');
    await expectAccessible(page(), 'bar');
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
