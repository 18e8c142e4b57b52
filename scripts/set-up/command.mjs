import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { childOfHolder } from './lock.mjs';
import { root } from './paths.mjs';

const onWindows = process.platform === 'win32';

/** The full path of a program on PATH, or `null`. */
export function which(name) {
  const suffixes = onWindows ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const suffix of suffixes) {
      const path = join(folder, name + suffix);
      if (folder !== '' && isProgram(path)) return path;
    }
  }
  return null;
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end; what it prints goes to stderr, or nowhere. Asynchronous on purpose: the lock's heartbeat beats on.
 * @returns {Promise<boolean>} whether it ended with status 0; `false` too when it was given up or is not there
 */
export function run(program, args, { env = {}, giveUpAfterMs = 0, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : ['ignore', 2, 2],
      // A group of its own only where it may be given up: then its own children end with it.
      detached: giveUpAfterMs > 0 && !onWindows,
    });
    if (child.pid !== undefined) childOfHolder(child.pid);
    const timer = giveUpAfterMs > 0 ? setTimeout(() => end(child), giveUpAfterMs) : undefined;
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** What a program prints on standard output, trimmed; `null` when it fails or takes longer than 20 s. */
export function read(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? text.trim() : null));
  });
}

function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(onWindows ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It had just ended by itself.
  }
}
