import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Fault } from './fault.ts';

/** All that the evaluator and its tests need; nothing else of the project has a say. */
const needed = [
  'package.json',
  'playwright.config.ts',
  'src/cors',
  'tests/closing-line.ts',
  'tests/conformance',
  'tests/unit/cors',
  'tsconfig.base.json',
  'tsconfig.json',
];

/** A copy of the evaluator and its tests. Faults go in here one after another; the working tree stays as it is. */
export class Copy {
  readonly folder: string;

  constructor(root: string, folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const path of needed) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  }

  /** Runs `attempt` with the fault in the copy, and mends it afterwards. */
  async with<T>(fault: Fault, attempt: () => Promise<T>): Promise<T> {
    const path = join(this.folder, 'src/cors', fault.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, broken(source, fault));
    try {
      return await attempt();
    } finally {
      writeFileSync(path, source);
    }
  }
}
