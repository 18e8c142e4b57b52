// npm run dev: serves the extension with hot reload; load dist/chromium once and edit away.
import { runTool } from './node-tool.mjs';
import { exitWithSentence, setUp } from './set-up/index.mjs';

try {
  await setUp({ python: false, browsers: [] });
  process.exit(
    await runTool('node_modules/vite/bin/vite.js', ['--mode', 'chromium', ...process.argv.slice(2)]),
  );
} catch (error) {
  exitWithSentence(error);
}
