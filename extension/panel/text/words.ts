import { type Language, type Say, sayIn } from '../../../src/words/say.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { inLanguage } from './language.ts';

/** What a translation has to provide; the English one is the model. */
export type Catalogue = typeof en;

/** The language in use, for what `src` says as well. */
export const language: Language = inLanguage<Language>({ en: 'en', de: 'de' }, 'en');

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de };

/** The words in use. */
export const words: Catalogue = catalogues[language];

/** Says a sentence of `src`. */
export const say: Say = sayIn(language);
