// npm run build: makes dist/chromium and dist/firefox from the one manifest.json.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './node-tool.mjs';
import { exitWithSentence, setUp } from './set-up/index.mjs';
import { withLock } from './set-up/lock.mjs';

const targets = ['chromium', 'firefox'];
const sources = ['src', 'extension', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds what is not built yet from these very sources. One process at a time: a build empties its folder, and
 * would pull it away from a browser that another command has just started on it.
 * @param {{ quiet?: boolean, anew?: boolean }} options
 */
export async function build({ quiet = false, anew = false } = {}) {
  const wanted = fingerprint();
  if (!anew && targets.every((target) => builtFrom(target) === wanted)) return;
  await withLock(async () => {
    for (const target of targets) {
      if (!anew && builtFrom(target) === wanted) continue;
      const level = quiet ? ['--logLevel', 'warn'] : [];
      const args = ['build', '--mode', target, ...level];
      const status = await runTool('node_modules/vite/bin/vite.js', args, { quiet });
      if (status !== 0) throw new Error(`vite build --mode ${target} failed with status ${status}`);
      writeFileSync(stamp(target), wanted);
    }
  });
}

/** Beside the folder and not in it: what is in it is the extension. */
const stamp = (target) => join(root, 'dist', `${target}.built-from`);

function builtFrom(target) {
  try {
    // A folder without its manifest was half emptied.
    statSync(join(root, 'dist', target, 'manifest.json'));
    return readFileSync(stamp(target), 'utf8');
  } catch {
    return null;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.endsWith('.tsbuildinfo'))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

if (import.meta.filename === process.argv[1]) {
  try {
    await setUp({ python: false, browsers: [] });
    await build({ anew: true });
    console.log('build: dist/chromium and dist/firefox are ready to load');
  } catch (error) {
    exitWithSentence(error);
  }
}
