import { expect, test } from '@playwright/test';
import type { ListItem } from '../../extension/panel/selectors.ts';
import { commonAxis, timeAxis, zeroOf } from '../../extension/panel/view/time-axis.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { api, exchange, start } from './harness/build.ts';
import { show } from './harness/open.ts';
import { expectAccessible, look, panelPage } from './harness/panel-page.ts';

// The fixture: a row, a navigation 5 s later, and 100 ms to 2.1 s after that the rows of the second page.
const page = panelPage();
const row = (id: string) => page().locator(`[data-exchange-id="${id}"]`);
const cell = (id: string) => row(id).locator('.cell-waterfall');
const span = 2_100;
const one = { id: 'one', hops: [{ url: `${api}/one`, response: { status: 200 } }] } as const;
const listed = (row: JudgedExchange): ListItem => ({ kind: 'exchange', id: row.id, exchange: row });

/** Of a part of a bar: where it begins and how long it is, as milliseconds of the axis. */
async function measured(id: string, part: string): Promise<{ from: number; length: number }> {
  return cell(id).evaluate(
    (element, [wanted, whole]) => {
      const bar = element.querySelector('.bar')?.getBoundingClientRect();
      const own = element.querySelector(wanted)?.getBoundingClientRect();
      if (bar === undefined || own === undefined) throw new Error(`no ${wanted}`);
      const scale = whole / bar.width;
      return { from: (own.left - bar.left) * scale, length: own.width * scale };
    },
    [part, span] as const,
  );
}

test('a bar begins where its request began and is as long as it took, the preflight apart', async () => {
  await show(page(), 'timed');
  await expect(page().getByRole('columnheader', { name: 'Waterfall' })).toContainText('2.10 s');
  const preflight = await measured('both', '.bar-preflight');
  expect(preflight.from).toBeCloseTo(100, -1);
  expect(preflight.length).toBeCloseTo(300, -1);
  const request = await measured('both', '.bar-request');
  expect(request.from).toBeCloseTo(400, -1);
  expect(request.length).toBeCloseTo(600, -1);
  // Told apart by their shapes.
  const grounds = await cell('both').evaluate((element) =>
    ['.bar-preflight', '.bar-request'].map((one) => {
      const part = element.querySelector(one);
      return part === null ? '' : getComputedStyle(part).borderLeftWidth;
    }),
  );
  expect(new Set(grounds).size).toBe(2);
});

test('a refused preflight has no request behind it, and the shortest bar can still be seen', async () => {
  await show(page(), 'timed');
  await expect(cell('only-preflight').locator('.bar-preflight')).toHaveAttribute('data-blocked', '');
  await expect(cell('only-preflight').locator('.bar-request')).toHaveCount(0);
  const width = await cell('quick')
    .locator('.bar-request')
    .evaluate((part) => part.clientWidth);
  expect(width).toBeGreaterThanOrEqual(3);
});

test('what is under way has no end, and no figure', async () => {
  await show(page(), 'timed');
  const open = await measured('open', '.bar-request');
  expect(open.from + open.length).toBeCloseTo(span, -1);
  await expect(cell('open').locator('.bar-request')).toHaveAttribute('data-open', '');
  await expect(cell('open')).toContainText('GET: not ended yet');
  await expect(cell('open')).not.toContainText('Together');
});

test('each navigation begins the axis anew; what no time is told of has no bar', async () => {
  await show(page(), 'timed');
  expect((await measured('before', '.bar-request')).from).toBeCloseTo(0, -1);
  await expect(cell('before')).toHaveAttribute('title', /^Started at .*, first of all\nGET: 300 ms$/);
  await expect(cell('both')).toHaveAttribute('title', /, 100 ms after the navigation\n/);
  await expect(cell('untold').locator('.bar')).toHaveCount(0);
  await expect(cell('untold')).toHaveText('–When it was sent is not told');
  await expect(row('untold').locator('.cell-time')).toHaveText('–');
  await expect(row('untold').locator('.cell-duration')).toHaveText('–');
});

test('it is told to those who cannot see it, and in the tooltip', async () => {
  await show(page(), 'timed');
  const told =
    /^Started at [\d:.]+, 100 ms after the navigation; Preflight: 300 ms; PUT: 600 ms; Together: 900 ms$/;
  await expect(row('both').getByRole('gridcell', { name: told })).toHaveCount(1);
  await expect(cell('both')).toHaveAttribute('title', /\nPreflight: 300 ms\nPUT: 600 ms\nTogether: 900 ms$/);
});

test('rows that are hidden do not stretch the axis', async () => {
  await show(page(), 'timed');
  await page().getByRole('combobox', { name: 'Filter' }).fill('is:preflighted');
  await expect(page().getByRole('columnheader', { name: 'Waterfall' })).toContainText('1.00 s');
});

test('it sorts by start, and hides', async () => {
  await show(page(), 'timed');
  const header = page().getByRole('columnheader', { name: 'Waterfall' });
  await header.getByRole('button').click();
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page().locator('[data-exchange-id]').first()).toHaveAttribute('data-exchange-id', 'last');
  // Without the lines of the navigations, the bars stand where they stood.
  expect((await measured('both', '.bar-preflight')).from).toBeCloseTo(100, -1);
  await header.getByRole('button').click({ button: 'right' });
  await page().getByRole('menuitemcheckbox', { name: 'Waterfall' }).click();
  await expect(header).toHaveCount(0);
});

test('colours forced by the reader leave the bars to be seen, and what is selected', async () => {
  await page().emulateMedia({ forcedColors: 'active' });
  await show(page(), 'timed');
  const seen = await cell('both')
    .locator('.bar-request')
    .evaluate((part) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(part);
      return borderTopWidth !== '0px' && borderTopColor !== getComputedStyle(document.body).backgroundColor;
    });
  expect(seen).toBe(true);
  await row('both').click();
  await expect(row('both')).toHaveCSS('outline-style', 'solid');
  await expect(row('quick')).toHaveCSS('outline-style', 'none');
  await expect(page().locator('[data-chip="all"]')).toHaveCSS('outline-style', 'solid');
});

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing in the waterfall: ${theme}`, async () => {
    await look(page(), { theme, width: 1400 });
    await show(page(), 'timed');
    await expectAccessible(page(), 'waterfall');
  });
}

test('after a pause the bars begin anew, as wide as before it; one that lasts for long makes none', async () => {
  // A page loads for 300 ms, asks again a minute later, and once more while that is on its way.
  const times = [
    [0, 300],
    [60_000, 1_500],
    [61_400, 100],
    // Open for a minute from here on: for ten seconds it counts as on its way.
    [120_000, 60_000],
    [125_000, 100],
    [140_000, 200],
  ] as const;
  const zeros = timeAxis(
    times.map(([at, took], index) => listed(exchange({ ...one, id: String(index), at: start + at, took }))),
  );
  expect(zeros.zeros.map(({ at, afterPause }) => [at - start, afterPause])).toEqual([
    [0, false],
    [60_000, true],
    [120_000, true],
    [140_000, true],
  ]);
  expect(zeros.span).toBe(60_000);
  const after = (at: number) => zeroOf(zeros, { ...exchange(one), startedAt: start + at });
  expect(after(61_400)?.at).toBe(start + 60_000);
  expect(after(61_400)?.since).toBe(start);
  expect(after(139_999)?.at).toBe(start + 120_000);
  expect(after(-1)).toBe(null);
});

test('what began after a pause says so, and where the bars begin anew is marked', async () => {
  await show(page(), 'everyday');
  await page().evaluate(() => {
    const { fixtures, receive } = window.harness;
    const [, first] = fixtures.everyday;
    if (first === undefined) return;
    const at = first.startedAt + 60_000;
    const end = { kind: 'completed' as const, at: at + 20 };
    receive({
      type: 'exchanges-changed',
      exchanges: [{ ...first, id: 'late', startedAt: at, end, hops: [{ ...first.hops[0], startedAt: at }] }],
    });
  });
  await expect(cell('late')).toHaveAttribute(
    'title',
    /^Started at .*, 60\.11 s after the navigation\nAfter a pause: the bars begin anew\nGET: 20 ms$/,
  );
  await expect(cell('late').locator('.bar')).toHaveAttribute('data-anew', 'above');
  await expect(cell('simple').locator('.bar')).not.toHaveAttribute('data-anew');
  const header = page().getByRole('columnheader', { name: 'Waterfall' });
  await expect(header.getByRole('button')).toHaveAttribute(
    'title',
    /^The whole width is [\d.]+ m?s\. Bars begin anew .*\nSort by start$/,
  );
  // Not squeezed by the minute between them.
  const width = await cell('simple')
    .locator('.bar-request')
    .evaluate((part) => part.clientWidth);
  expect(width).toBeGreaterThan(4);
});

/** Two rows at the beginning, three 12 s later: a long one is the last of all. */
const apart = [
  ['a1', 0, 50],
  ['a2', 300, 10],
  ['b1', 12_300, 5],
  ['b2', 12_600, 40],
  ['b3', 12_900, 300],
] as const;

async function showApart(): Promise<void> {
  const rows = apart.map(([id, at, took]) => exchange({ ...one, id, at: start + at, took }));
  await page().evaluate((exchanges) => {
    const { fixtures, receive } = window.harness;
    receive({ type: 'snapshot', exchanges, markers: [], state: fixtures.recordingState });
  }, rows);
}

const sortBy = (name: string) =>
  page().getByRole('columnheader', { name, exact: true }).getByRole('button').click();
const left = (id: string) =>
  cell(id)
    .locator('.bar-request')
    .evaluate((part) => part.getBoundingClientRect().left);

test('sorted by anything but time all bars stand on one scale', async () => {
  await showApart();
  // By time what begins after the pause stands below what came first.
  expect(await left('b1')).toBeCloseTo(await left('a1'), 0);
  await sortBy('Duration');
  const header = page().getByRole('columnheader', { name: 'Waterfall' });
  await expect(header).toContainText('13.20 s');
  await expect(header.getByRole('button')).toHaveAttribute('title', /all bars stand on one scale/);
  await expect(page().locator('[data-anew]')).toHaveCount(0);
  const whole = await cell('a1')
    .locator('.bar')
    .evaluate((bar) => bar.clientWidth);
  expect((await left('b1')) - (await left('a1'))).toBeCloseTo((whole * 12_300) / 13_200, 0);
  await expect(cell('b1')).not.toHaveAttribute('title', /begin anew/);
});

test('sorted by time the line stands between the rows that it parts, whichever is on top', async () => {
  await showApart();
  const line = (id: string) => cell(id).locator('.bar');
  const parted = page().locator('[data-anew]');
  await sortBy('Time');
  await expect(line('b1')).toHaveAttribute('data-anew', 'above');
  await expect(parted).toHaveCount(1);
  await sortBy('Time');
  await expect(line('b1')).toHaveAttribute('data-anew', 'below');
  await expect(parted).toHaveCount(1);
});

test('sorted by time, what a navigation begins is parted as well: its line is not there', async () => {
  await show(page(), 'timed');
  await sortBy('Time');
  await sortBy('Time');
  await expect(cell('both').locator('.bar')).toHaveAttribute('data-anew', 'below');
});

test('one scale for all rows goes from the first to the end of the last, whenever pages began', () => {
  const rows = apart.map(([id, at, took]) => listed(exchange({ ...one, id, at: start + at, took })));
  const navigation: ListItem = {
    kind: 'marker',
    id: 'n',
    marker: { kind: 'navigation', id: 'n', at: start + 12_000, url: api },
  };
  const items = [...rows.slice(0, 2), navigation, ...rows.slice(2)];
  expect(commonAxis(items)).toMatchObject({ left: start, span: 13_200 });
  // What a row's time is told from stays the page it belongs to.
  expect(zeroOf(commonAxis(items), { ...exchange(one), startedAt: start + 12_300 })?.kind).toBe('navigation');
});
