import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

type Target = 'chromium' | 'firefox';

/** One manifest.json for both; each browser gets only the background key it takes. */
function manifestFor(target: Target): ManifestV3Export {
  const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8'));
  const { service_worker, scripts, type } = manifest.background;
  if (target === 'firefox') {
    const { minimum_chrome_version: _, ...rest } = manifest;
    return { ...rest, background: { scripts, type } };
  }
  const { browser_specific_settings: _, ...rest } = manifest;
  // Where the icon stands is the person's choice there.
  delete rest.action.default_area;
  return { ...rest, background: { service_worker, type } };
}

export default defineConfig(({ mode }) => {
  const port =
    process.env['CORSCOPE_DEV_PORT'] === undefined ? undefined : Number(process.env['CORSCOPE_DEV_PORT']);
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    // Without this a page of the extension would look for its files on the root of the inspected site.
    base: '',
    plugins: [
      react(),
      crx({
        manifest: manifestFor(target),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        contentScripts: { injectCss: false },
      }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        // A page that only a script names is otherwise silently missing from the build.
        input: { panel: 'extension/panel/panel.html', help: 'extension/help/help.html' },
      },
    },
    server: {
      host: 'localhost',
      // What other commands write while this one serves.
      watch: { ignored: ['**/.venv/**', '**/.tmp/**', '**/dist/**', '**/lab/**', '**/tests/**'] },
      ...(port === undefined ? {} : { port, strictPort: true, hmr: { host: 'localhost', clientPort: port } }),
      cors: { origin: [/^chrome-extension:\/\//, /^moz-extension:\/\//] },
    },
  };
});
