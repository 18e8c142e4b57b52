// npm run prove-fixes -- [--browser firefox] [--together] [--only ID,ID]: every fix, applied to the real server.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage = 'usage: npm run prove-fixes [-- --browser chromium|firefox] [-- --together] [-- --only ID,ID]';

try {
  const { browser, together, only } = read(process.argv.slice(2));
  const found = await setUp({ python: true, browsers: [browser] });
  await build({ quiet: true });
  const env = { CORSCOPE_PYTHON: found.python, CORSCOPE_BROWSER: found.browsers[browser].path };
  const args = [
    'scripts/prove-fixes/main.ts',
    ...['--browser', browser],
    ...(together ? ['--together'] : []),
    ...(only === undefined ? [] : ['--only', only]),
  ];
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', args, { env }));
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
        together: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  if (!['chromium', 'firefox'].includes(values.browser)) throw new SetUpError(usage);
  return values;
}
