// npm run build: makes dist/chromium and dist/firefox from the one manifest.json.
import { runTool } from './node-tool.mjs';
import { exitWithSentence, setUp } from './set-up/index.mjs';

/** @param {{ quiet?: boolean }} options */
export async function build({ quiet = false } = {}) {
  for (const target of ['chromium', 'firefox']) {
    const level = quiet ? ['--logLevel', 'warn'] : [];
    const status = await runTool('node_modules/vite/bin/vite.js', ['build', '--mode', target, ...level], {
      quiet,
    });
    if (status !== 0) throw new Error(`vite build --mode ${target} failed with status ${status}`);
  }
}

if (import.meta.filename === process.argv[1]) {
  try {
    await setUp({ python: false, browsers: [] });
    await build();
    console.log('build: dist/chromium and dist/firefox are ready to load');
  } catch (error) {
    exitWithSentence(error);
  }
}
