/**
 * Breaks the rules of `src/cors` one at a time and shows that the tests notice:
 * `npm run mutants [-- --only TEXT]`. Exit code 0 when every fault is caught, 1 when one survives, 2 when
 * that can not be told (a fault that no longer fits its file, tests that fail without any fault).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Copy } from './mutants/copy.ts';
import type { Fault } from './mutants/fault.ts';
import { runTests, type TestRun } from './mutants/run-tests.ts';
import { checkTable, faults, withoutCode } from './mutants/table.ts';

const root = join(import.meta.dirname, '..');
/** Two copies at a time: the machine has two cores. */
const atATime = 2;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, verbose: { type: 'boolean' } },
  });
  checkTable(join(root, 'src/cors'));
  const wanted = faults.filter((fault) => textOf(fault).includes(values.only));
  if (wanted.length === 0) throw new Error(`no fault has the text ${JSON.stringify(values.only)}`);
  const copies = Array.from({ length: Math.min(atATime, wanted.length) }, (_, index) => {
    return new Copy(root, join(root, '.tmp/mutants', String(index + 1)));
  });
  for (const copy of copies) requirePass(await runTests(copy.folder));
  say(`without a fault all tests pass; in ${[...withoutCode].join(', ')} there is no code to break`);

  const waiting = [...wanted];
  let caught = 0;
  const work = async (copy: Copy): Promise<void> => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      const { file, what } = fault;
      const run = await copy.with(fault, () => runTests(copy.folder));
      if (run.kind === 'broke-down') throw new Error(`${file}: ${what}\n${run.why}`);
      if (run.failed === null) say(`SURVIVED ${file}: ${what}`);
      else caught++;
      if (values.verbose === true && run.failed !== null) say(`caught ${file}: ${what}\n  ${run.failed}`);
    }
  };
  await Promise.all(copies.map(work));
  say(`mutants: ${wanted.length} seeded, ${caught} caught`);
  return caught === wanted.length ? 0 : 1;
}

function textOf({ file, find, replace, what }: Fault): string {
  return [file, what, find, replace].join('\n');
}

/** What fails without a fault would seem to catch every one. */
function requirePass(run: TestRun): void {
  if (run.kind === 'broke-down') throw new Error(`without a fault: ${run.why}`);
  if (run.failed !== null) throw new Error(`fails without a fault: ${run.failed}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`mutants: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
