import { inEnglish, type Say } from '../../words/say.ts';
import { mergeChanges } from '../merge.ts';
import type { EvidencedChange } from '../server-change.ts';
import { withImports } from './edit-imports.ts';
import { exposed, headers, hosts, methods, origins, patterns, trusted } from './edit-lists.ts';
import { application, middleware } from './edit-middleware.ts';
import type { Step } from './edit-step.ts';
import { anyOrigin, covered, credentials, values } from './edit-values.ts';
import { applyEdits } from './edits.ts';
import { readSettings } from './read-settings.ts';
import { newest, type Release } from './versions.ts';

/**
 * A pasted settings.py with the changes made in their place: entries in the lists that are written out there,
 * values replaced, what is missing added at the end. What cannot be read (an environment variable, an import)
 * is extended behind it. The text is read, never run.
 */
export function editSettings(
  source: string,
  changes: readonly EvidencedChange[],
  release: Release = newest,
  say: Say = inEnglish,
): string {
  const merged = mergeChanges(changes, say);
  let text = source;
  // One after the other, each on the text that the one before left.
  for (const step of steps) text = applyEdits(text, step(text, readSettings(text), merged, release, say));
  return withImports(text);
}

const steps: readonly Step[] = [
  middleware,
  application,
  anyOrigin,
  origins,
  patterns,
  credentials,
  headers,
  methods,
  exposed,
  values,
  covered,
  trusted,
  hosts,
];
