import { de } from './de.ts';
import { en } from './en.ts';
import { ofBrowser } from './language.ts';

/** What a translation has to provide; the English one is the model. */
export type Catalogue = typeof en;

/** The words in use. */
export const words: Catalogue = ofBrowser({ en, de }, en);
