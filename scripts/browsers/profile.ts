import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from './at-exit.ts';

const folder = fileURLToPath(new URL('../../.tmp/profiles', import.meta.url));

export interface Profile {
  readonly path: string;
  /** Should this process end early: to be called when the browser is there, which has to end before. */
  removeAtExit(): void;
  remove(): void;
}

/** An empty profile, inside of the project because packaged browsers (snap) see another /tmp. */
export function newProfile(): Profile {
  mkdirSync(folder, { recursive: true });
  const path = mkdtempSync(join(folder, `profile-${process.pid}-`));
  // A browser that has just ended may still hold a file.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  let cancel = () => {};
  return {
    path,
    removeAtExit() {
      cancel = atExit(remove);
    },
    remove() {
      cancel();
      remove();
    },
  };
}
