import { words } from './words.ts';

const format = new Intl.NumberFormat(words.language === 'en' ? 'en-GB' : words.language);

/** A number as people write it. */
export function count(number: number): string {
  return format.format(number);
}
