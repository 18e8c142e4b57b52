// npm run differential -- --browser chromium|firefox --cases N --seed S: Corscope against the real browser.
import { runTool } from './node-tool.mjs';
import { exitWithSentence, SetUpError, setUp } from './set-up/index.mjs';

const args = process.argv.slice(2);
try {
  const browser = browserFrom(args);
  const found = await setUp({ python: false, browsers: [browser] });
  // A folder of its own: a build for the demo or the tests at the same time would pull it away.
  const folder = `.tmp/differential-dist/${browser}`;
  const vite = ['build', '--mode', browser, '--logLevel', 'warn', '--outDir', folder];
  const built = await runTool('node_modules/vite/bin/vite.js', vite, { quiet: true });
  if (built !== 0) throw new Error(`vite build --mode ${browser} failed with status ${built}`);
  const env = { CORSCOPE_BROWSER: found.browsers[browser].path, CORSCOPE_EXTENSION: folder };
  process.exit(
    await runTool('node_modules/tsx/dist/cli.mjs', ['scripts/differential/main.ts', ...args], { env }),
  );
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
