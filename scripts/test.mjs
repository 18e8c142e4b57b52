// npm test: does all set-up, builds, and runs every test; arguments go to Playwright Test.
import { build } from './build.mjs';
import { runTool } from './node-tool.mjs';
import { exitWithSentence, setUp } from './set-up/index.mjs';

try {
  const found = await setUp({ python: true, browsers: ['chromium', 'firefox'] });
  await build({ quiet: true });
  const env = {
    CORSCOPE_PYTHON: found.python,
    CORSCOPE_CHROMIUM: found.browsers.chromium.path,
    CORSCOPE_FIREFOX: found.browsers.firefox.path,
  };
  process.exit(
    await runTool('node_modules/@playwright/test/cli.js', ['test', ...process.argv.slice(2)], { env }),
  );
} catch (error) {
  exitWithSentence(error);
}
