import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export type TestRun =
  /** Titles of the first that failed; `null` when all passed. */
  | { readonly kind: 'ended'; readonly tests: number; readonly failed: string | null }
  /** No test could have its say: a syntax error, no tests, a run that did not end. */
  | { readonly kind: 'broke-down'; readonly why: string };

/**
 * Files left out, so that what is caught is caught again tomorrow: the laws draw other inputs in every run,
 * and the fuzz run only sees what throws.
 */
const leftOut: ReadonlySet<string> = new Set(['fuzz.test.ts', 'laws.test.ts']);

/** Starts other processes, of the command around the cases; the cases themselves are all run. */
const titlesLeftOut = 'the command prints disagreements';

/** No fault of the table loops for ever, so a run that lasts this long proves nothing, and is no catch. */
const longest = 120_000;

/** Runs the evaluator's own tests in a copy of the project, until the first one fails. */
export async function runTests(folder: string): Promise<TestRun> {
  const own = readdirSync(join(folder, 'tests/unit/cors')).filter(
    (name) => name.endsWith('.test.ts') && !leftOut.has(name),
  );
  const files = [...own.map((name) => `tests/unit/cors/${name}`), 'tests/conformance/conformance.test.ts'];
  const output = await playwright(folder, [
    'test',
    ...files,
    '--project=unit',
    '--workers=1',
    '--max-failures=1',
    '--reporter=json',
    `--grep-invert=${titlesLeftOut}`,
  ]);
  return output === null ? { kind: 'broke-down', why: 'the tests did not end' } : read(output);
}

/** Standard output; `null` when the run was ended for lasting too long. */
function playwright(folder: string, args: readonly string[]): Promise<string | null> {
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let late = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, longest);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(clock);
      resolve(late ? null : output);
    });
  });
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[];
}

/** What this reads of Playwright's JSON report. */
interface Report {
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
  readonly stats: { readonly expected: number; readonly unexpected: number };
}

function read(output: string): TestRun {
  const { suites, errors, stats } = JSON.parse(output) as Report;
  const { expected, unexpected } = stats;
  if (unexpected > 0) {
    return { kind: 'ended', tests: expected + unexpected, failed: suites.flatMap(failing)[0] ?? '?' };
  }
  const [error] = errors;
  if (error !== undefined) return { kind: 'broke-down', why: error.message ?? 'an error without a message' };
  if (expected === 0) return { kind: 'broke-down', why: 'no test ran' };
  return { kind: 'ended', tests: expected, failed: null };
}

function failing({ title, specs = [], suites = [] }: Suite): readonly string[] {
  const own = specs.filter(({ ok }) => !ok).map((spec) => spec.title);
  return [...own, ...suites.flatMap(failing)].map((one) => `${title} › ${one}`);
}
