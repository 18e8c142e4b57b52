import { expect, test } from '@playwright/test';
import { show } from './harness/open.ts';
import { expectAccessible, extremes, look, panelPage } from './harness/panel-page.ts';

// What the panel says of a text that was pasted as settings.py.
const pageOf = panelPage();
const part = (name: string) => pageOf().locator(`[data-part="${name}"]`);
const remarks = () => part('pasted-remarks').locator('p');
const added = () => part('fix').locator('[data-kind="add"]');

test.beforeEach(async () => {
  await show(pageOf(), 'everyday');
  await pageOf().locator('[data-exchange-id="header-not-allowed"]').click();
  await pageOf().getByRole('radio', { name: 'My settings.py' }).check();
});

const paste = (text: string) => part('pasted-settings').fill(text);

test('the remarks are there to be heard before there is one', async () => {
  await expect(pageOf().getByRole('status').and(part('pasted-remarks'))).toHaveText('');
});

test('a valid file gets no remark', async () => {
  await paste('CORS_ALLOWED_ORIGINS = ["http://a.test"]\nCORS_ALLOW_HEADERS = [*default_headers, "x"]\n');
  await expect(added().filter({ hasText: 'x-request-id' })).toHaveCount(1);
  await expect(remarks()).toHaveCount(0);
});

test('what is no settings file is told, and the change is still there to copy', async () => {
  await paste('<!doctype html>\n<title>settings</title>\n');
  await expect(remarks()).toHaveText([
    'No Python setting can be read in this text. The lines below go to the end of any settings.py.',
  ]);
  await expect(part('fix')).toContainText('x-request-id');
  await expect(part('fix')).not.toContainText('doctype');
});

test('a list that is never closed is told with its line, and is not written into', async () => {
  await paste('DEBUG = True\nCORS_ALLOW_HEADERS = [\n    "accept",\n');
  await expect(remarks()).toHaveText([/^Line 2, CORS_ALLOW_HEADERS: \[ has no counterpart/]);
  await expect(part('fix')).toContainText('"x-request-id",');
  await expect(part('fix')).not.toContainText('DEBUG');
});

test('a misspelt name, and a value that is computed, which is no mistake', async () => {
  await paste('CORS_ALLOWED_HEADERS = ["x-request-id"]\nCORS_ALLOW_HEADERS = env.list("H")\n');
  await expect(remarks()).toHaveText([
    'django-cors-headers reads no CORS_ALLOWED_HEADERS. Perhaps CORS_ALLOW_HEADERS is meant.',
    'CORS_ALLOW_HEADERS: this value is computed; taken as unknown.',
  ]);
  await expect(added().filter({ hasText: '"x-request-id",' })).toHaveCount(1);
  await expect(part('fix').locator('[data-kind="remove"]')).toHaveCount(0);
});

test('what other files set is kept, and told, and so is what is nearly an origin', async () => {
  await paste('from .base import *\nCORS_ALLOWED_ORIGINS = ["http://a.test/"]\n');
  await expect(remarks()).toHaveText([
    'http://a.test/ is nearly an origin: the checks of django-cors-headers refuse what is behind it (E014). Write http://a.test.',
    'from .base import *: other files may set more than this text shows. Whatever they set is kept.',
  ]);
  await expect(
    added().filter({ hasText: '*globals().get("CORS_ALLOW_HEADERS", default_headers),' }),
  ).toHaveCount(1);
});

test('settings that allow what was refused are not those that the server runs on', async () => {
  await paste('CORS_ALLOW_HEADERS = ["content-type", "x-request-id", "x-trace-id"]\n');
  await expect(remarks()).toHaveText([
    'This text allows the header x-request-id already, and the server refused it. It may not be the file that the server runs on, or the server was not restarted since.',
  ]);
  await paste('CORS_ALLOW_HEADERS = ["content-type"]\n');
  await expect(remarks()).toHaveCount(0);
});

for (const one of extremes) {
  test(`axe finds nothing in the remarks: ${one.theme}, ${one.width} px`, async () => {
    await look(pageOf(), one);
    await paste('CORS_ALLOWED_HEADERS = ["x"]\nCORS_ALLOW_HEADERS = env.list("H")\nDEBUG = (\n');
    await expect(remarks()).toHaveCount(1);
    await expectAccessible(pageOf(), 'unclosed');
    await paste('CORS_ALLOWED_HEADERS = ["x"]\nCORS_ALLOW_HEADERS = env.list("H")\n');
    await expect(remarks()).toHaveCount(2);
    await expectAccessible(pageOf(), 'misspelt and computed');
  });
}
