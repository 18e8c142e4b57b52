import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.tmp/profiles', import.meta.url));

export interface Profile {
  readonly path: string;
  remove(): void;
}

/**
 * An empty profile, inside of the project because packaged browsers (snap) see another /tmp.
 * Removed at the latest when this process ends.
 */
export function newProfile(): Profile {
  mkdirSync(folder, { recursive: true });
  const path = mkdtempSync(join(folder, `profile-${process.pid}-`));
  // A browser that has just ended may still hold a file.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
