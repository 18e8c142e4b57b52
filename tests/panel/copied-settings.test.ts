import { expect, test } from '@playwright/test';
import { asSettings, settingsOf } from '../../extension/panel/whatif/as-settings.ts';
import { allowsPage, api, django, exchange, lists } from './harness/build.ts';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

// What "Copy as settings" writes: Django has to start with it, and nothing is opened without a word.
const page = panelPage();
const part = (name: string) => page().locator(`[data-part="${name}"]`);

test('answers that allow everybody are no origin `*` in the list', () => {
  const made = exchange({
    id: 'any',
    hops: [
      {
        url: `${api}/api/`,
        method: 'PUT',
        preflight: { status: 200, headers: [...django, ['Access-Control-Allow-Origin', '*'], ...lists] },
        response: { status: 200, headers: [...django, allowsPage] },
      },
    ],
  });
  const { text, warnings } = asSettings(settingsOf(made));
  expect(text).toContain('CORS_ALLOW_ALL_ORIGINS = True');
  expect(text).not.toContain('"*"');
  expect(text).toContain('# `CORS_ALLOW_ALL_ORIGINS` lets the pages of every origin read the answers.');
  expect(warnings.map(({ level }) => level)).toEqual(['amber']);
});

test('what Django does not start with is not copied, and named', () => {
  const { text, left } = asSettings({
    CORS_ALLOWED_ORIGINS: [
      'localhost:3000',
      '*',
      'https://a.example/',
      'https://a.example',
      'null',
      'file://',
    ],
    CORS_ALLOWED_ORIGIN_REGEXES: ['^https://(a$', '^https://[a-z]+\\.b\\.example$'],
    CORS_URLS_REGEX: '^/api/[',
    CORS_PREFLIGHT_MAX_AGE: -5,
  });
  const settings = text.replace(/^#.*\n/gm, '');
  for (const entry of ['"localhost:3000"', '"*"', '"https://a.example/"', '(a$', 'URLS_REGEX', 'MAX_AGE']) {
    expect(settings).not.toContain(entry);
  }
  for (const entry of ['"https://a.example"', '"null"', '"file://"', 'b\\.example$']) {
    expect(settings).toContain(entry);
  }
  expect(left).toHaveLength(6);
  for (const entry of ['localhost:3000', '^https://(a$', '^/api/[', '-5']) {
    expect(text).toMatch(new RegExp(`^# .*${entry.replace(/[[^$()]/g, '\\$&')}`, 'm'));
  }
  expect(asSettings({}).text).toBe('');
});

test('patterns that let in more than they seem to are copied with a warning, red with credentials', () => {
  const warned = (pattern: string, credentials = false) =>
    asSettings({
      CORS_ALLOWED_ORIGIN_REGEXES: [pattern],
      CORS_ALLOW_CREDENTIALS: credentials,
    }).warnings.map(({ level, text }) => `${level} ${text}`);
  expect(warned('^https://app\\.example$')).toEqual([]);
  expect(warned('^https://app\\.example\\Z')).toEqual([]);
  expect(warned('^https://app\\.example')).toEqual([expect.stringMatching(/^amber .*only begin like that/)]);
  expect(warned('.*$', true)).toEqual([expect.stringMatching(/^red .*every origin.*signed-in person/)]);
});

test('the panel says it beside the button', async () => {
  await show(page(), 'everyday');
  await page().locator('[data-exchange-id="header-not-allowed"]').click();
  await page().getByRole('tab', { name: 'What if' }).click();
  await expect(part('whatif-warnings')).toHaveCount(0);
  await page().getByRole('radio', { name: 'Settings of django-cors-headers' }).check();
  await page().getByLabel('CORS_ALLOWED_ORIGINS').fill('localhost:3000');
  await page().getByLabel('CORS_ALLOW_ALL_ORIGINS').check();
  await expect(part('whatif-warnings')).toContainText('Not copied: localhost:3000 is no origin');
  await expect(part('whatif-warnings')).toContainText('Mind: CORS_ALLOW_ALL_ORIGINS lets the pages');
  await page().getByRole('button', { name: 'Copy as settings' }).click();
  const copied = await page().evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('CORS_ALLOW_ALL_ORIGINS = True');
  expect(copied).not.toContain('"localhost:3000"');
});
