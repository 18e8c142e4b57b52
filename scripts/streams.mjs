// npm run streams -- --browser chromium|firefox [--only ID,ID]: records event streams of the real browser as fixtures.
import { parseArgs } from 'node:util';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage = 'usage: npm run streams -- [--browser chromium|firefox] [--only ID,ID]';

try {
  const { browser, only } = read(process.argv.slice(2));
  const found = await setUp({ python: false, browsers: [browser] });
  const args = ['--browser', browser, ...(only === undefined ? [] : ['--only', only])];
  const env = { CORSCOPE_BROWSER: found.browsers[browser].path };
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/streams/main.ts', ...args], { env }));
} catch (error) {
  exitWithSentence(error);
}

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { browser: { type: 'string', default: 'chromium' }, only: { type: 'string' } },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  if (!['chromium', 'firefox'].includes(values.browser)) throw new SetUpError(usage);
  return values;
}
