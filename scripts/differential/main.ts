import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '../browsers/driver.ts';
import { startBench } from './bench.ts';
import { generate } from './generate.ts';
import { summarize } from './report.ts';
import { runCases } from './run.ts';
import { provenByTwins } from './twin.ts';

/** npm run differential: see scripts/differential.mjs for the set-up before this. */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** Only this one of them, to look into a disagreement. */
    only: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env['CORSCOPE_BROWSER'];
const folder = process.env['CORSCOPE_EXTENSION'];
if (program === undefined || folder === undefined) throw new Error('start with: npm run differential');
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const seed = Number(values.seed);
const cases = generate(Number(values.cases), seed).filter(
  ({ id }) => values.only === undefined || id === values.only,
);

const bench = await startBench({ browser, path: program, extension: path.join(root, folder) });
try {
  const comparisons = await runCases(bench, cases, (line) => console.error(`differential: ${line}`));
  const proven = await provenByTwins(bench, comparisons);
  for (const { observation } of values.only === undefined ? [] : comparisons) {
    console.error(JSON.stringify(observation, null, 1));
  }
  for (const line of await bench.driver.extensionLogs())
    console.log(`the extension logged an error: ${line}`);
  const { lines, allAgree } = summarize(comparisons, proven, seed);
  for (const line of lines) console.log(line);
  process.exitCode = allAgree ? 0 : 1;
} finally {
  await bench.stop();
}
