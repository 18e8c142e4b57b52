import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '../browsers/driver.ts';
import { soak } from './run.ts';

/** npm run soak: see scripts/soak.mjs for the set-up before this. */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    requests: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env['CORSCOPE_BROWSER'];
const folder = process.env['CORSCOPE_EXTENSION'];
if (program === undefined || folder === undefined) throw new Error('start with: npm run soak');
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';

const { verdict, requests, lines } = await soak({
  browser,
  program,
  extension: path.join(root, folder),
  requests: Number(values.requests),
  kills: Number(values.kills),
  seed: Number(values.seed),
  say: (line) => console.error(`soak: ${line}`),
});
for (const line of lines) console.log(line);
const { rows, lost, doubled, mispaired, declared, undeclared, lostAfterDelivery } = verdict;
if (lost.length > 0) {
  console.log(
    `of the lost, ${lostAfterDelivery} had been told by the browser, and ${undeclared} are not declared`,
  );
}
for (const line of [...mispaired, ...doubled, ...lost].slice(0, 40)) console.log(`  ${line}`);
console.log(
  `soak: ${requests} requests, ${rows} rows, ${lost.length} lost, ${doubled.length} doubled, ` +
    `${mispaired.length} mispaired, ${declared} declared`,
);
process.exitCode = doubled.length + mispaired.length + undeclared + lostAfterDelivery === 0 ? 0 : 1;
