// npm run dev: serves the extension with hot reload; load dist/chromium once and edit away.
import { runTool } from './node-tool.mjs';
import { freePort } from './set-up/free-port.mjs';
import { exitWithSentence, setUp } from './set-up/index.mjs';

try {
  await setUp({ python: false, browsers: [] });
  // The pages of the extension are on an origin of their own and have to be told the port.
  const env = { CORSCOPE_DEV_PORT: String(await freePort()) };
  const args = ['--mode', 'chromium', ...process.argv.slice(2)];
  process.exit(await runTool('node_modules/vite/bin/vite.js', args, { env }));
} catch (error) {
  exitWithSentence(error);
}
