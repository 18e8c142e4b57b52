import { parseArgs } from 'node:util';
import { setUp } from '../set-up/index.mjs';
import { compareWithDjango } from './run.ts';

/** node scripts/run.mjs scripts/middleware-differential/main.ts [--cases N] [--seed S]: the model against the real packages. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const { python } = await setUp({ python: true, browsers: [] });
if (python === null) throw new Error('no Python environment');
const { compared, differing, unknown, statuses } = await compareWithDjango(
  python,
  Number(values.seed),
  Number(values.cases),
);
for (const { triple, found } of differing.slice(0, 10)) {
  console.log(JSON.stringify(triple));
  for (const line of found) console.log(`    ${line}`);
}
for (const [because, count] of unknown) console.log(`not followed ${count} times: ${because}`);
console.log(`statuses: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}`);
console.log(`middleware-differential: ${compared} triples, ${differing.length} differences`);
process.exitCode = differing.length === 0 ? 0 : 1;
