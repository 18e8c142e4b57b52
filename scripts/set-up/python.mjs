import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isProgram, read, run } from './command.mjs';
import { canInstallDebianPackages, installDebianPackage } from './debian.mjs';
import { SetUpError } from './error.mjs';
import { inProject } from './paths.mjs';
import { progress } from './progress.mjs';

const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const folder = inProject('.venv');
const stamp = inProject('.venv/corscope-requirements.sha256');
const requirements = inProject('lab/requirements.txt');
const pythonInside = inProject(
  process.platform === 'win32' ? '.venv/Scripts/python.exe' : '.venv/bin/python',
);

let checked = null;

/** @returns the environment's own python, or `null` while the environment is not (or no longer) as the lock asks */
export function pythonReady() {
  if (checked !== null) return checked;
  try {
    if (!isProgram(pythonInside) || readFileSync(stamp, 'utf8') !== wantedStamp()) return null;
  } catch {
    return null;
  }
  // A stamp tells what was installed, not what is left of it.
  const { status } = spawnSync(pythonInside, [
    '-c',
    'import django, corsheaders, rest_framework, whitenoise',
  ]);
  if (status !== 0) return null;
  checked = pythonInside;
  return pythonInside;
}

/** A system Python that can make the environment; throws the sentence for the person when there is none. */
export async function findPython() {
  for (const name of names) {
    const answer = await read(name, ['-c', 'import sys; print(sys.version_info >= (3, 10))']);
    if (answer === 'True') return name;
  }
  throw new SetUpError('The lab needs Python 3.10 or newer, and none is on PATH: install it as python3.');
}

/** Makes .venv anew. An environment cannot be moved, so it is made in place, stamped last, and removed on failure. */
export async function makeEnvironment(python) {
  await needVenv(python);
  progress('making the Python environment .venv');
  remove();
  try {
    if (!(await run(python, ['-m', 'venv', folder]))) {
      throw new SetUpError(
        `${python} -m venv failed (its own words are above): install Python's venv module.`,
      );
    }
    progress('installing the Python packages of lab/requirements.txt');
    const pip = [
      '-m',
      'pip',
      'install',
      '--disable-pip-version-check',
      '--no-input',
      '-q',
      '-r',
      requirements,
    ];
    if (!(await run(pythonInside, pip))) {
      throw new SetUpError(
        'pip failed (its own words are above): the lab needs a reachable Python package index.',
      );
    }
    writeFileSync(stamp, wantedStamp());
  } catch (error) {
    remove();
    throw error;
  }
  return pythonInside;
}

const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Debian splits venv and ensurepip off into a package of their own. */
async function needVenv(python) {
  if (await hasVenv(python)) return;
  if (canInstallDebianPackages()) await installDebianPackage('python3-venv');
  if (await hasVenv(python)) return;
  throw new SetUpError(
    `${python} has no venv module: install it (on Debian and Ubuntu: apt-get install python3-venv, as root).`,
  );
}

const hasVenv = async (python) =>
  (await read(python, ['-c', 'import venv, ensurepip; print("yes")'])) === 'yes';

function wantedStamp() {
  return createHash('sha256').update(readFileSync(requirements)).digest('hex');
}
