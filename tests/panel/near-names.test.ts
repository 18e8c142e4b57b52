import { expect, test } from '@playwright/test';
import { nearNames } from '../../extension/panel/view/near-names.ts';
import { show } from './harness/open.ts';
import { panelPage } from './harness/panel-page.ts';

// Names that an answer nearly allows, letter by letter.
const pageOf = panelPage();
const headers = (missing: string, ...allowed: string[]) => nearNames([missing], [missing], allowed, false);
const marked = (found: ReturnType<typeof nearNames>) =>
  found.map(({ stretches, kinds }) => [
    stretches.flatMap((one) => (one.same === null ? [[one.expected, one.received]] : [])),
    kinds,
  ]);

test('a header name that is nearly allowed is told by its letters', () => {
  expect(marked(headers('x-csrf-token', 'accept', 'x-csrftoken'))).toEqual([[[['-', '']], ['separator']]]);
  expect(marked(headers('authorisation', 'authorization'))).toEqual([[[['s', 'z']], []]]);
  expect(marked(headers('x_request_id', 'X-Request-ID'))).toEqual([
    [
      [
        ['_', '-'],
        ['_', '-'],
      ],
      ['separator'],
    ],
  ]);
});

test('the nearest is told, and only once', () => {
  expect(marked(headers('x-csrf-token', 'x-csrf-tokens', 'x-csrftoken', 'X-CSRFToken'))).toEqual([
    [[['-', '']], ['separator']],
  ]);
});

test('names that have nothing to do with each other are not compared', () => {
  expect(headers('x-request-id', 'accept', 'content-type', 'x-trace-id', '*')).toEqual([]);
  expect(headers('x-id', 'x-ip')).toEqual([]);
  expect(headers('x-foo', 'x-bar')).toEqual([]);
  expect(headers('x'.repeat(70_000), `${'x'.repeat(70_000)}y`)).toEqual([]);
  expect(nearNames(['PATCH'], ['PATCH'], ['GET', 'POST', 'PUT', 'DELETE'], true)).toEqual([]);
  expect(nearNames(['PUT'], ['PUT'], ['POST', 'GET'], true)).toEqual([]);
});

test('a name that is asked for as well was meant by itself', () => {
  expect(nearNames(['x-tenant-2'], ['x-tenant-1', 'x-tenant-2'], ['x-tenant-1'], false)).toEqual([]);
});

test('of a method the case counts', () => {
  expect(marked(nearNames(['patch'], ['patch'], ['GET', 'PATCH'], true))).toEqual([
    [[['patch', 'PATCH']], ['case']],
  ]);
});

test('the step of the decision shows it for a header and for a method', async () => {
  const page = pageOf();
  await show(page, 'everyday');
  await page.evaluate(() => {
    const { fixtures, receive } = window.harness;
    const put = fixtures.everyday.find(({ id }) => id === 'header-not-allowed');
    const preflight = put?.hops[0].preflight;
    if (put === undefined || preflight?.response == null) return;
    const step = (id: string, subject: string, received: string) => ({
      ...put,
      id,
      judgement: {
        ...put.judgement,
        evaluation: {
          ...put.judgement.evaluation,
          steps: put.judgement.evaluation.steps.map((one) =>
            one.outcome !== 'failed'
              ? one
              : { ...one, id: id === 'method' ? ('method-allowed' as const) : one.id, subject, received },
          ),
        },
      },
    });
    receive({
      type: 'exchanges-changed',
      exchanges: [
        step('header', 'content-type, x-csrf-token', 'content-type, x-csrftoken'),
        step('method', 'patch', 'GET, PATCH'),
        step('unrelated', 'x-request-id', 'content-type, accept'),
      ],
    });
  });
  const near = page.locator('[data-outcome="failed"] [data-part="near"]');
  await page.locator('[data-exchange-id="header"]').click();
  await expect(near).toContainText('x-csrf-token');
  await expect(near.locator('mark').first()).toHaveText('-');
  await expect(near.locator('[data-part="near-kinds"]')).toHaveText('hyphens or underscores');
  await page.locator('[data-exchange-id="method"]').click();
  await expect(near.locator('mark')).toHaveText(['patch', 'PATCH']);
  await expect(near.locator('[data-part="near-kinds"]')).toHaveText('capital letters');
  await page.locator('[data-exchange-id="unrelated"]').click();
  await expect(page.locator('[data-outcome="failed"]')).toContainText('x-request-id');
  await expect(near).toHaveCount(0);
});
