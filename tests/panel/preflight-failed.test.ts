import { expect, test } from '@playwright/test';
import { callsInstead } from '../../extension/panel/view/client-remedy.ts';
import { fate } from '../../extension/panel/view/headline.ts';
import { preflightFailed, quirksOf } from '../../extension/panel/view/preflight-failed.ts';
import { rowView } from '../../extension/panel/view/row-view.ts';
import { sequence } from '../../extension/panel/view/sequence.ts';
import { allowsPage, api, django, exchange, lists, page } from './harness/build.ts';
import { panelPage } from './harness/panel-page.ts';

// Preflights that fail, and what the panel may say of them.
const panel = panelPage();

const put = (id: string, preflight: NonNullable<Parameters<typeof exchange>[0]['hops'][0]['preflight']>) =>
  exchange({
    id,
    error: preflight === 'refused' ? 'net::ERR_CONNECTION_REFUSED' : 'net::ERR_FAILED',
    hops: [{ url: `${api}/api/items/42/`, method: 'PUT', headers: null, preflight }],
  });
const badGateway = put('502', { status: 502, headers: [allowsPage, ...lists] });
const moved = put('301', { status: 301, headers: [['Location', '/api/items/42']] });
const withoutMethod = put('method', {
  status: 200,
  headers: [
    ...django,
    allowsPage,
    ['Access-Control-Allow-Methods', 'GET'],
    ['Access-Control-Max-Age', '86400'],
  ],
});
const refused = put('refused', 'refused');
const passed = exchange({
  id: 'passed',
  hops: [
    {
      url: `${api}/api/items/42/`,
      method: 'PUT',
      preflight: { status: 200, headers: [...django, allowsPage, ...lists] },
      response: { status: 200, headers: [allowsPage] },
    },
  ],
});

test('a preflight that failed is not kept, and no browser keeps it for a shorter time', () => {
  for (const one of [badGateway, moved, withoutMethod, refused]) {
    expect(preflightFailed(one, 0), one.id).toBe(true);
    expect(
      quirksOf(one).map(({ id }) => id),
      one.id,
    ).not.toContain('max-age-cap');
  }
  expect(withoutMethod.judgement.evaluation.quirks.map(({ id }) => id)).toContain('max-age-cap');
  expect(preflightFailed(passed, 0)).toBe(false);
  expect(quirksOf(passed).map(({ id }) => id)).toContain('max-age-cap');
});

test('the facts say so', async () => {
  const rows = [badGateway, moved, withoutMethod, passed];
  await panel().evaluate((exchanges) => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'snapshot', exchanges, markers: [], state: fixtures.recordingState });
  }, rows);
  const kept = panel().locator('[data-part="preflight-kept"]');
  const cap = panel().locator('[data-quirk="max-age-cap"]');
  for (const { id } of [badGateway, moved, withoutMethod]) {
    await panel().locator(`[data-exchange-id="${id}"]`).click();
    await expect(kept).toContainText('not kept: a preflight that fails is asked for again each time.');
    await expect(cap).toHaveCount(0);
  }
  await panel().locator('[data-exchange-id="passed"]').click();
  await expect(kept).toContainText('kept for 7,200 s');
  await expect(cap).toHaveCount(1);
});

test('behind a preflight without an answer the request was never sent', () => {
  expect(rowView(refused).pairText).toBe('✕ no answer → not sent');
  expect(fate(refused)).toBe('The PUT never left the browser.');
  expect(sequence(refused).label).toContain('not sent: PUT /api/items/42/');
});

test('where to open the page is no address to call, wherever that page is', () => {
  for (const address of ['http://localhost:7910/', 'https://localhost:3000/', 'http://127.0.0.1:3000/']) {
    expect(callsInstead(address, passed), address).toEqual([]);
  }
  // An API on the same host, where a redirect ends, and a server asked for its root are addresses to call.
  expect(callsInstead(`${api}/api/items/42`, moved)).toHaveLength(3);
  expect(callsInstead('https://localhost:8000/', passed)).toHaveLength(3);
  const toRoot = put('root', { status: 302, headers: [['Location', `${page}/`]] });
  expect(callsInstead(`${page}/`, toRoot)).toHaveLength(3);
});

for (const [rules, told] of [
  ['chromium', ['although an answer was still kept', '“Disable cache” in DevTools,']],
  [
    'firefox',
    [
      'although an answer that may be kept had come',
      'Firefox keeps an answer only from the second or third equal request on.',
    ],
  ],
] as const) {
  test(`a preflight that was sent again is told by what the browser keeps: ${rules}`, async () => {
    const again = {
      ...passed,
      id: 'again',
      hops: [{ ...passed.hops[0], cachedPreflight: { exchange: 'passed', secondsLeft: 590 } }],
      judgement: { ...passed.judgement, rules },
    };
    await panel().evaluate(
      ({ first, second }) => {
        const { fixtures, receive } = window.harness;
        const exchanges = [first, second] as unknown as typeof fixtures.everyday;
        receive({ type: 'snapshot', exchanges, markers: [], state: fixtures.recordingState });
      },
      { first: passed, second: again },
    );
    await panel().locator('[data-exchange-id="again"]').click();
    const kept = panel().locator('[data-part="preflight-kept"]');
    for (const text of told) await expect(kept).toContainText(text);
    await expect(kept).toContainText('590 s left');
    if (rules === 'chromium') await expect(kept).not.toContainText('Firefox');
    else await expect(kept).not.toContainText('was still kept');
  });
}
