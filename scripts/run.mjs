// Sets the project up, then runs one of its TypeScript scripts: node scripts/run.mjs scripts/NAME.ts [ARGS]
import { spawn } from 'node:child_process';
import { setUp } from './set-up/index.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node scripts/run.mjs scripts/NAME.ts [ARGS]');
  process.exit(2);
}
await setUp({ python: false, browsers: [] });
const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
