import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inOtherWords } from './disguise.ts';
import { LAB_FOLDER } from './settings-text.ts';

/** The folder that file servers serve: a copy of `lab/files`, under the names that the words say. */
export function publishFiles(folder: string, words: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  const from = path.join(LAB_FOLDER, 'files');
  for (const name of readdirSync(from)) {
    copyFileSync(path.join(from, name), path.join(folder, inOtherWords(name, words)));
  }
  return folder;
}
