import { en } from './en.ts';

/** What a translation has to provide; the English one is the model. */
export type PageWords = typeof en;

/** The words in use. */
export const words: PageWords = en;
