import { words } from '../text/words.ts';

const format = new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** With milliseconds: requests come in bursts. @param at - milliseconds since the epoch; 0 where no time is told */
export function exactTime(at: number): string {
  return at > 0 ? `${timeOfDay(at)}.${String(Math.floor(at) % 1000).padStart(3, '0')}` : words.pair.none;
}

/** Time of day. @param at - milliseconds since the epoch */
export function timeOfDay(at: number): string {
  return Number.isFinite(at) ? format.format(at) : '';
}
