import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Panel } from '../browsers/driver.ts';

const LOADER = 'witnessed-background.js';

/**
 * A copy of the built extension whose background starts with the witness (`witness.js`). Nothing else of it
 * changes: the listeners are Corscope's own, with its filters and at its times.
 *
 * @returns the folder of the copy, for the caller to remove
 */
export function withWitness(extension: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'corscope-soak-'));
  cpSync(extension, copy, { recursive: true });
  cpSync(fileURLToPath(new URL('witness.js', import.meta.url)), path.join(copy, 'witness.js'));
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    background: { service_worker?: string; scripts?: string[] };
  };
  const { background } = manifest;
  const own = background.service_worker ?? background.scripts?.[0];
  writeFileSync(path.join(copy, LOADER), `import './witness.js';\nimport './${own}';\n`);
  if (background.service_worker === undefined) background.scripts = [LOADER];
  else background.service_worker = LOADER;
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** Listens to the witness, from the panel's document, which outlives the background. */
export async function listenToWitness(panel: Panel): Promise<void> {
  await panel.evaluate(`(() => {
    window.witnessed = new Set();
    window.witness = new BroadcastChannel('soak-witness');
    window.witness.onmessage = ({ data }) => window.witnessed.add(data);
  })()`);
}

/** Serials of the answers that the browser told the background of. */
export async function readWitness(panel: Panel): Promise<ReadonlySet<string>> {
  const text = await panel.evaluate('JSON.stringify([...window.witnessed])');
  return new Set(JSON.parse(String(text)) as string[]);
}
