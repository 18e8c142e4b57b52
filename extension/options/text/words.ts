import { inLanguage } from '../../panel/text/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** What a translation has to provide; the English one is the model. */
export type PageWords = typeof en;

/** The words in use. */
export const words: PageWords = inLanguage({ en, de }, en);
