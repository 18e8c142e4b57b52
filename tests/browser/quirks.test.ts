import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startBench } from '../../scripts/differential/bench.ts';
import { runCases } from '../../scripts/differential/run.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { quirks } from '../../src/cors/quirks.ts';
import { browserUnderTest } from './corscope.ts';
import { notShown, quirkCases } from './quirk-cases.ts';

/** Each named deviation in the live browser that is said to have it, and what Corscope says beside. */
let bench: Awaited<ReturnType<typeof startBench>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const browser = browserUnderTest();
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  const extension = path.join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', browser);
  bench = await startBench({ browser, path: browsers[browser]?.path ?? '', extension });
});

test.afterAll(async () => {
  await bench?.stop();
});

for (const { id, browsers, statement } of quirks) {
  const shown = quirkCases.find((each) => each.id === id);
  test(`${id}: ${statement}`, async () => {
    const browser = browserUnderTest();
    test.skip(!browsers.includes(browser), `${browser} follows the standard here`);
    test.skip(shown === undefined, notShown[id]);
    if (shown === undefined) return;
    const one = { ...shown.one, id, kind: 'quirk', frame: 'window', cookies: false, silent: false } as const;
    const comparisons = await runCases(bench, [one], () => {});
    const [first, ...rest] = comparisons.map(({ observation }) => observation);
    if (first === undefined) throw new Error('nothing was observed');
    shown.shows({ arrivals: bench.server.arrivals(id), observations: [first, ...rest] });
    expect(
      comparisons.map(({ verdict, reason, expected, got }) => ({ verdict, reason, expected, got })),
      'Corscope decides as the browser does',
    ).toEqual(comparisons.map(() => expect.objectContaining({ verdict: 'agrees', reason: 'agrees' })));
    const said = comparisons.map(({ observation: { exchange } }) =>
      exchange?.judgement.evaluation.quirks.some((hit) => hit.id === id),
    );
    if (shown.stated === 'everywhere' || shown.stated === browser) {
      expect(said, 'Corscope says so').toContain(true);
    }
  });
}

test('every quirk is shown, or it is said why not', () => {
  const told = [...quirkCases.map(({ id }) => id), ...Object.keys(notShown)];
  expect(told.sort()).toEqual(quirks.map(({ id }) => id).sort());
});
