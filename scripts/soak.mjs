// npm run soak -- --browser chromium|firefox --requests N --kills K: nothing lost, doubled or mixed up.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage = 'usage: npm run soak -- [--browser chromium|firefox] [--requests N] [--kills K] [--seed S]';

try {
  const { browser, requests, kills, seed } = read(process.argv.slice(2));
  const found = await setUp({ python: false, browsers: [browser] });
  // A folder of its own: another build at the same time would pull it away.
  const folder = path.join('.tmp', 'soak-dist', `${browser}-${process.pid}`);
  process.once('exit', () => rmSync(path.join(root, folder), { recursive: true, force: true }));
  const vite = ['build', '--mode', browser, '--logLevel', 'warn', '--outDir', folder];
  const built = await runTool('node_modules/vite/bin/vite.js', vite, { quiet: true });
  if (built !== 0) throw new Error(`vite build --mode ${browser} failed with status ${built}`);
  const env = { CORSCOPE_BROWSER: found.browsers[browser].path, CORSCOPE_EXTENSION: folder };
  const args = ['--browser', browser, '--requests', requests, '--kills', kills, '--seed', seed];
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/soak/main.ts', ...args], { env }));
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
        requests: { type: 'string', default: '5000' },
        kills: { type: 'string', default: '20' },
        seed: { type: 'string', default: '1' },
      },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  const numbers =
    /^[1-9][0-9]{0,4}$/.test(values.requests) &&
    /^[0-9]{1,3}$/.test(values.kills) &&
    /^[0-9]{1,9}$/.test(values.seed);
  if (!['chromium', 'firefox'].includes(values.browser) || !numbers) throw new SetUpError(usage);
  return values;
}
