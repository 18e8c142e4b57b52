// npm run lab: every scenario on a page until Ctrl+C. npm run lab -- --check: all of them played and compared.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage =
  'usage: npm run lab [-- --check [--browser chromium|firefox] [--only ID,ID] [--seed S --third] [--disguise S]]';

// Ctrl+C reaches the lab by itself: this process waits until it has cleaned up.
process.on('SIGINT', () => {});

try {
  const values = read(process.argv.slice(2));
  const { browser } = values;
  const found = await setUp({ python: true, browsers: values.check ? [browser] : [] });
  const env = { CORSCOPE_PYTHON: found.python };
  if (values.check) {
    env.CORSCOPE_BROWSER = found.browsers[browser].path;
    env.CORSCOPE_EXTENSION = await built(browser);
  }
  const args = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'boolean' ? (value ? [`--${name}`] : []) : [`--${name}`, value],
  );
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/lab/main.ts', ...args], { env }));
} catch (error) {
  exitWithSentence(error);
}

/** In a folder of its own: another build at the same time would pull it away. */
async function built(browser) {
  const folder = path.join('.tmp', 'lab-dist', `${browser}-${process.pid}`);
  process.once('exit', () => rmSync(path.join(root, folder), { recursive: true, force: true }));
  const vite = ['build', '--mode', browser, '--logLevel', 'warn', '--outDir', folder];
  const status = await runTool('node_modules/vite/bin/vite.js', vite, { quiet: true });
  if (status !== 0) throw new Error(`vite build --mode ${browser} failed with status ${status}`);
  return folder;
}

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        check: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        only: { type: 'string' },
        seed: { type: 'string', default: '1' },
        third: { type: 'boolean', default: false },
        disguise: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  const seeds = [values.seed, values.disguise ?? '1'].every((seed) => /^[0-9]{1,9}$/.test(seed));
  if (!['chromium', 'firefox'].includes(values.browser) || !seeds) throw new SetUpError(usage);
  return values;
}
