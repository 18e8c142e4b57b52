import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startBench } from '../../scripts/differential/bench.ts';
import { generate } from '../../scripts/differential/generate.ts';
import { summarize } from '../../scripts/differential/report.ts';
import { runCases } from '../../scripts/differential/run.ts';
import { provenByTwins } from '../../scripts/differential/twin.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { browserUnderTest } from './corscope.ts';

/** A small run of `npm run differential`; the large ones take minutes. */
const seed = 20_261;
const cases = 150;

test(`${cases} random requests: Corscope decides as the browser, for the browser's reason`, async () => {
  test.setTimeout(240_000);
  const browser = browserUnderTest();
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  const extension = path.join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', browser);
  const bench = await startBench({ browser, path: browsers[browser]?.path ?? '', extension });
  try {
    const comparisons = await runCases(bench, generate(cases, seed), () => {});
    const { lines } = summarize(comparisons, await provenByTwins(bench, comparisons), seed);
    expect(lines.join('\n')).toContain(
      `differential: ${cases} cases, ${cases} verdicts agree, ${cases} reasons agree`,
    );
    expect(await bench.driver.extensionLogs()).toEqual([]);
  } finally {
    await bench.stop();
  }
});
