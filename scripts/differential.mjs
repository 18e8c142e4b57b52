// npm run differential -- --browser chromium|firefox --cases N --seed S: Corscope against the real browser.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage =
  'usage: npm run differential -- [--browser chromium|firefox] [--cases N] [--seed S] [--only ID-OF-A-CASE]';

try {
  const { browser, cases, seed, only } = read(process.argv.slice(2));
  const found = await setUp({ python: false, browsers: [browser] });
  // A folder of its own: another build at the same time would pull it away.
  const folder = path.join('.tmp', 'differential-dist', `${browser}-${process.pid}`);
  process.once('exit', () => rmSync(path.join(root, folder), { recursive: true, force: true }));
  const vite = ['build', '--mode', browser, '--logLevel', 'warn', '--outDir', folder];
  const built = await runTool('node_modules/vite/bin/vite.js', vite, { quiet: true });
  if (built !== 0) throw new Error(`vite build --mode ${browser} failed with status ${built}`);
  const env = { CORSCOPE_BROWSER: found.browsers[browser].path, CORSCOPE_EXTENSION: folder };
  const args = ['--browser', browser, '--cases', cases, '--seed', seed];
  const main = ['scripts/differential/main.ts', ...args, ...(only === undefined ? [] : ['--only', only])];
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', main, { env }));
} catch (error) {
  exitWithSentence(error);
}

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        browser: { type: 'string', default: 'chromium' },
        cases: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  const numbers = /^[1-9][0-9]{0,5}$/.test(values.cases) && /^[0-9]{1,9}$/.test(values.seed);
  if (!['chromium', 'firefox'].includes(values.browser) || !numbers) throw new SetUpError(usage);
  return values;
}
