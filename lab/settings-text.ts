import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const LAB_FOLDER = fileURLToPath(new URL('.', import.meta.url));

const IMPORT = 'from project.base import *\n';

/**
 * A scenario's settings as one whole settings.py, as a project has it: the text of `project/base.py` and after it
 * what the module of `lab/settings` does differently.
 */
export function settingsText(settings: string): string {
  const read = (file: string) => readFileSync(path.join(LAB_FOLDER, file), 'utf8');
  return read(`settings/${settings}.py`).replace(IMPORT, () => read('project/base.py'));
}
