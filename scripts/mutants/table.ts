import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Fault } from './fault.ts';
import { browsers } from './faults/browsers.ts';
import { caches } from './faults/caches.ts';
import { checks } from './faults/checks.ts';
import { deciding } from './faults/deciding.ts';
import { fetching } from './faults/fetching.ts';
import { lists } from './faults/lists.ts';
import { origins } from './faults/origins.ts';
import { preflights } from './faults/preflights.ts';
import { reading } from './faults/reading.ts';
import { redirects } from './faults/redirects.ts';
import { requestHeaders } from './faults/request-headers.ts';

const groups = [
  lists,
  requestHeaders,
  origins,
  fetching,
  checks,
  redirects,
  preflights,
  caches,
  browsers,
  reading,
  deciding,
];
export const faults: readonly Fault[] = groups.flat();

const fewestInAll = 60;
const fewestInFile = 3;

/** Files in which nothing runs, so that nothing can be broken: types alone. */
export const withoutCode: ReadonlySet<string> = new Set(['types.ts']);

/** Throws when a fault no longer fits its file, is there twice, or a file has too few of them. */
export function checkTable(sources: string): void {
  const files = readdirSync(sources).filter((name) => name.endsWith('.ts') && !withoutCode.has(name));
  const problems = files.flatMap((file) => {
    const count = faults.filter((fault) => fault.file === file).length;
    return count < fewestInFile ? [`src/cors/${file} has ${count} faults; ${fewestInFile} are due`] : [];
  });
  for (const fault of faults) {
    try {
      broken(readFileSync(join(sources, fault.file), 'utf8'), fault);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  const different = new Set(faults.map(({ file, find, replace }) => JSON.stringify([file, find, replace])));
  if (different.size !== faults.length) problems.push('a fault is there twice');
  if (faults.length < fewestInAll) problems.push(`${faults.length} faults; ${fewestInAll} are due`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
