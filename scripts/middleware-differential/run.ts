import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DjangoRelease } from '../../src/fix/django/middleware/request.ts';
import { middlewarePath } from '../../src/fix/django/middleware/stack.ts';
import type { StaticFile } from '../../src/fix/django/middleware/whitenoise.ts';
import { differences, modelled, type RealAnswer } from './compare.ts';
import { generate } from './generate.ts';
import type { Triple } from './triple.ts';

export interface Outcome {
  readonly compared: number;
  readonly differing: readonly { readonly triple: Triple; readonly found: readonly string[] }[];
  /** Reasons of the model for "unknown", with how often. */
  readonly unknown: ReadonlyMap<string, number>;
  /** How often each status came. */
  readonly statuses: ReadonlyMap<number, number>;
}

const oracle = fileURLToPath(new URL('oracle.py', import.meta.url));

/**
 * Compares the model with the real packages until `count` triples were compared; those that the model does not
 * follow are counted apart.
 *
 * @param python - of the environment with Django, django-cors-headers and WhiteNoise
 */
export async function compareWithDjango(python: string, seed: number, count: number): Promise<Outcome> {
  const child = spawn(python, ['-W', 'ignore', oracle], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const differing: { triple: Triple; found: readonly string[] }[] = [];
  const unknown = new Map<string, number>();
  const statuses = new Map<number, number>();
  let compared = 0;
  try {
    const { files, django } = readFirst(await next(lines));
    for (let part = 0; compared < count; part += 1) {
      const triples = generate(seed + part * 1_000_003, Math.min(1_000, (count - compared) * 2 + 10));
      for (const triple of triples) {
        if (compared >= count) break;
        const model = modelled(triple, files, django);
        if (model.kind === 'unknown') {
          unknown.set(model.because, (unknown.get(model.because) ?? 0) + 1);
          continue;
        }
        child.stdin.write(`${JSON.stringify(question(triple))}\n`);
        const real = JSON.parse(await next(lines)) as RealAnswer;
        compared += 1;
        statuses.set(real.status, (statuses.get(real.status) ?? 0) + 1);
        const found = differences(model.answer, real);
        if (found.length > 0) differing.push({ triple, found });
      }
    }
  } finally {
    child.stdin.end();
    await ended;
  }
  return { compared, differing, unknown, statuses };
}

function question({ order, ...rest }: Triple): object {
  return { ...rest, middleware: order.map((name) => middlewarePath[name]) };
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true) throw new Error('the real Django ended early; see its message above');
  return value;
}

function readFirst(line: string) {
  const { files, django } = JSON.parse(line) as {
    readonly django: DjangoRelease;
    readonly files: readonly (StaticFile & { readonly path: string })[];
  };
  return { django, files: new Map(files.map(({ path, ...file }) => [path, file])) };
}
