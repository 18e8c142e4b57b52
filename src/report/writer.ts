import type { Language } from '../words/say.ts';
import { clipped, prose, spanned } from './markdown-text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const catalogues: Readonly<Record<Language, typeof en>> = { en, de };

/** The words of a report in one language, and the pieces of text that have words of their own. */
export interface Writer {
  readonly words: typeof en;
  /** A value as a code span, or that it is empty. */
  readonly code: (value: string) => string;
  /** A sentence with code between backticks; whatever else would be markup is text. */
  readonly prose: (text: string) => string;
  /** At most so many characters, and how many there are more. */
  readonly clipped: (text: string, most: number) => string;
}

export function writerIn(language: Language): Writer {
  const words = catalogues[language];
  const shortened = (text: string, most: number) => clipped(text, most, words.moreCharacters);
  const code = (value: string) => spanned(shortened(value, 300), words.empty);
  return { words, code, prose: (text) => prose(text, code), clipped: shortened };
}
