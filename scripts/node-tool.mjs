// Runs an installed command-line tool of node_modules with this Node, and waits for it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} script path of the tool's entry script, from the project's root
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} options quiet sends its output to standard error
 * @returns {Promise<number>} its exit status
 */
export function runTool(script, args, { quiet = false, env = {} } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  // Whoever ends this process means the tool as well; Ctrl+C reaches it by itself.
  const end = () => child.kill('SIGTERM');
  process.once('SIGTERM', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', end);
      resolve(signal === null ? (code ?? 1) : 1);
    });
  });
}
