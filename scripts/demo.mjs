// npm run demo [-- --headless] [-- --browser firefox]: from a fresh clone to Corscope at work.
import { build } from './build.mjs';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const args = process.argv.slice(2);
try {
  const browser = browserFrom(args);
  const say = (line) => console.error(`demo: ${line}`);
  say('setting up (node packages, Python environment, browser)');
  const found = await setUp({ python: true, browsers: [browser] });
  say('building the extension');
  await build({ quiet: true });
  const env = { CORSCOPE_PYTHON: found.python, CORSCOPE_BROWSER: found.browsers[browser].path };
  process.exit(await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/demo/main.ts', ...args], { env }));
} catch (error) {
  exitWithSentence(error);
}

function browserFrom(list) {
  const at = list.indexOf('--browser');
  const name = at === -1 ? 'chromium' : list[at + 1];
  if (name !== 'chromium' && name !== 'firefox') {
    throw new SetUpError(`--browser takes chromium or firefox, not ${name ?? 'nothing'}.`);
  }
  return name;
}
