// npm run demo [-- --headless] [-- --browser firefox] [-- --theme light]: from a fresh clone to Corscope at work.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const usage = 'usage: npm run demo [-- --headless] [-- --browser chromium|firefox] [-- --theme dark|light]';

try {
  const { browser, headless, theme } = read(process.argv.slice(2));
  const say = (line) => console.error(`demo: ${line}`);
  say('setting up (node packages, Python environment, browser)');
  const found = await setUp({ python: true, browsers: [browser] });
  say('building the extension');
  await build({ quiet: true });
  const env = { CORSCOPE_PYTHON: found.python, CORSCOPE_BROWSER: found.browsers[browser].path };
  const args = ['--browser', browser, '--theme', theme, ...(headless ? ['--headless'] : [])];
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/demo/main.ts', ...args], { env }));
} catch (error) {
  exitWithSentence(error);
}

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        headless: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        theme: { type: 'string', default: 'dark' },
      },
    }));
  } catch (error) {
    throw new SetUpError(`${error.message.split('\n')[0]}\n${usage}`);
  }
  if (!['chromium', 'firefox'].includes(values.browser) || !['dark', 'light'].includes(values.theme)) {
    throw new SetUpError(usage);
  }
  return values;
}
