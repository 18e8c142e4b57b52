import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, which } from './command.mjs';
import { SetUpError } from './error.mjs';
import { inProject } from './paths.mjs';
import { progress } from './progress.mjs';

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetUpError(
    `Corscope needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer Node.js.`,
  );
}

/**
 * Whether node_modules holds just what package-lock.json asks for. Compared with the lock that npm itself leaves
 * in node_modules at the end of an installation, so a broken-off one, and a `npm install` by hand, are both seen.
 */
export function nodePackagesReady() {
  const wanted = packagesOf(inProject('package-lock.json'));
  const installed = packagesOf(inProject('node_modules/.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (installed[path] === undefined ? optional === true : installed[path].version === version),
  );
}

export async function installNodePackages() {
  if (nodePackagesReady()) return;
  const npm = npmCommand();
  progress('installing the node packages (npm ci)');
  const done = await run(npm.program, [...npm.args, 'ci', '--no-audit', '--no-fund'], {
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (!done) {
    throw new SetUpError(
      'npm ci failed, for the reason that npm gives above: it needs the npm registry and an unchanged lock file.',
    );
  }
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** npm's script is run by this very node where it can be found: on Windows `npm` is a .cmd, which spawn refuses. */
function npmCommand() {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  if (process.platform === 'win32') return { program: process.execPath, args: [beside] };
  const npm = which('npm');
  if (npm === null) throw new SetUpError('npm is not on PATH: install the npm that belongs to your Node.js.');
  return { program: npm, args: [] };
}
