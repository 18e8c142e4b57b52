import type { Say } from '../../words/say.ts';
import type { Edit } from './edits.ts';
import type { ReadSetting } from './read-settings.ts';
import type { Merged } from './section.ts';
import type { Release } from './versions.ts';

export type Settings = ReadonlyMap<string, ReadSetting>;

/** What one kind of change does to a text whose settings were read. */
export type Step = (
  source: string,
  settings: Settings,
  merged: Merged,
  release: Release,
  say: Say,
) => readonly Edit[];
