import { causes1 } from './de/causes-1.ts';
import { causes2 } from './de/causes-2.ts';
import { failures } from './de/failures.ts';
import { files } from './de/files.ts';
import { fixes } from './de/fixes.ts';
import { shorts } from './de/shorts.ts';

/** Every sentence that `src` says, by its English, in German. What a value goes into keeps its braces. */
export const german = { ...shorts, ...causes1, ...causes2, ...fixes, ...files, ...failures } as const;

export type German = typeof german;
