import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL(`../../../.tmp/panel-harness/${process.pid}`, import.meta.url));

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the harness page, as the extension's build would, and serves it on a free port. */
export async function serveHarness(): Promise<Served> {
  const common = { root, configFile: false as const, logLevel: 'error' as const };
  await build({
    ...common,
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: false },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the harness is served nowhere');
  const close = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { url, close };
}
