import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Browser } from '../browsers/driver.ts';

const source = fileURLToPath(new URL('./recorder', import.meta.url));

/** Builds the recording extension. @returns its folder */
export async function buildRecorder(browser: Browser, folder: string): Promise<string> {
  await build({
    configFile: false,
    root: source,
    base: '',
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: {
          background: path.join(source, 'background.ts'),
          devtools: path.join(source, 'devtools.html'),
          panel: path.join(source, 'panel.html'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const background =
    browser === 'firefox'
      ? { scripts: ['background.js'], type: 'module' }
      : { service_worker: 'background.js', type: 'module' };
  const manifest = {
    manifest_version: 3,
    name: 'Recorder',
    version: '1.0',
    devtools_page: 'devtools.html',
    background,
    permissions: ['webRequest', 'storage'],
    host_permissions: ['<all_urls>'],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'recorder@corscope.example' } } }
      : {}),
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return folder;
}
