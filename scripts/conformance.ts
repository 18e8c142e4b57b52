/**
 * Runs a file of conformance cases: `npm run conformance -- FILE [--json OUT] [--browser chromium]`.
 * Exit code 0 when every case agrees, 1 when one disagrees, 2 when the file can not be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RuleSet } from '../src/cors/types.ts';
import { agrees, casesOf, judge, type Verdict } from '../tests/conformance/judge.ts';

const usage = 'usage: npm run conformance -- FILE [--json OUT] [--browser standard|chromium]';

interface Wanted {
  readonly file: string;
  readonly out: string | undefined;
  readonly ruleSet: RuleSet;
}

function main(): number {
  const wanted = parsed(() => readArguments(process.argv.slice(2)), usage);
  if (wanted === null) return 2;
  const cases = parsed(
    () => casesOf(JSON.parse(readFileSync(wanted.file, 'utf8').replace(/^\ufeff/, ''))),
    `cannot read ${wanted.file}`,
  );
  if (cases === null) return 2;
  const verdicts = cases.map((one) => judge(one, wanted.ruleSet));
  const disagreeing = verdicts.filter((verdict) => !agrees(verdict));
  for (const verdict of disagreeing) process.stdout.write(report(verdict));
  const { out } = wanted;
  if (out !== undefined) {
    const results = verdicts.map(({ id, result }) => ({ id, result }));
    const written = parsed(
      () => writeFileSync(out, `${JSON.stringify(results, null, 1)}\n`),
      `cannot write ${out}`,
    );
    if (written === null) return 2;
  }
  const agreeing = verdicts.length - disagreeing.length;
  process.stdout.write(`conformance: ${agreeing} agree, ${disagreeing.length} disagree\n`);
  return disagreeing.length === 0 ? 0 : 1;
}

/** The result, or `null` once the reason is on standard error. */
function parsed<T>(attempt: () => T, what: string): T | null {
  try {
    return attempt();
  } catch (error) {
    process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function readArguments(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, browser: { type: 'string', default: 'standard' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new Error('which file?');
  if (more.length > 0) throw new Error('one file at a time');
  const { browser, json } = values;
  if (browser !== 'standard' && browser !== 'chromium') throw new Error(`no expectations for ${browser}`);
  return { file, out: json, ruleSet: browser };
}

function report({ id, problem, differences }: Verdict): string {
  if (problem !== null) return `${id}: ${problem}\n`;
  const lines = differences.map(
    ({ field, expected, got }) =>
      `  ${field}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}\n`,
  );
  return `${id}\n${lines.join('')}`;
}

process.exitCode = main();
