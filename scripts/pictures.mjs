// npm run pictures [-- --browser firefox]: the real panel at work, as pictures into docs/pictures.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage = 'usage: npm run pictures [-- --browser chromium|firefox]';

try {
  const browsers = read(process.argv.slice(2));
  const found = await setUp({ python: true, browsers });
  await build({ quiet: true });
  const env = { CORSCOPE_PYTHON: found.python };
  for (const browser of browsers) env[`CORSCOPE_${browser.toUpperCase()}`] = found.browsers[browser].path;
  const args = ['scripts/pictures/main.ts', ...browsers];
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', args, { env }));
} catch (error) {
  exitWithSentence(error);
}

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { browser: { type: 'string' } } }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  const all = ['chromium', 'firefox'];
  if (values.browser === undefined) return all;
  if (!all.includes(values.browser)) throw new SetUpError(usage);
  return [values.browser];
}
