import { words } from '../text/words.ts';

const format = new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Time of day. @param at - milliseconds since the epoch */
export function timeOfDay(at: number): string {
  return Number.isFinite(at) ? format.format(at) : '';
}
