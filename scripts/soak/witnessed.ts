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

interface Told {
  /** `null` as the background begins. */
  readonly serial: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of the background: each has one of its own. */
  readonly run: number;
}

/** Listens to the witness, from the panel's document, which outlives the background. */
export async function listenToWitness(panel: Panel): Promise<void> {
  await panel.evaluate(`(() => {
    window.witnessed = [];
    window.witness = new BroadcastChannel('soak-witness');
    window.witness.onmessage = ({ data }) => window.witnessed.push(data);
  })()`);
}

/**
 * Serials of the answers that the browser told a background of.
 *
 * @param ended - when the end of a background was ordered, in milliseconds since the epoch. What a browser still
 *   tells it after that is not counted: Firefox has taken its APIs away by then.
 */
export async function readWitness(panel: Panel, ended: readonly number[]): Promise<ReadonlySet<string>> {
  const all = JSON.parse(String(await panel.evaluate('JSON.stringify(window.witnessed)'))) as readonly Told[];
  const begun = new Map<number, number>();
  for (const { run, at } of all) begun.set(run, Math.min(begun.get(run) ?? at, at));
  const inTime = ({ run, at }: Told) => !ended.some((time) => time >= (begun.get(run) ?? 0) && time <= at);
  return new Set(all.filter(inTime).flatMap(({ serial }) => serial ?? []));
}
