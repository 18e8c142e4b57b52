import { words } from '../text/words.ts';
import type { Bar, BarPart } from './bar.ts';
import { exactTime } from './time.ts';

/** Where the bar of a row stands; numbers, so that a row is drawn anew only when one of them changes. */
export interface BarPlace {
  /** Milliseconds since the epoch at the left end; `null` where the row tells no time. */
  readonly zero: number | null;
  /** What its time is told from. */
  readonly since: number;
  readonly sinceNavigation: boolean;
  /** After a pause the axis begins anew with it. */
  readonly beginsAnew: boolean;
  /** Where a line parts it from the rows before it, which stand on another axis; `null` where none does. */
  readonly parted: 'above' | 'below' | null;
  /** Milliseconds of the whole width. */
  readonly span: number;
}

/** What a bar shows, in words: when it began, how long each part took, and all of it. Only what was measured. */
export function barText(bar: Bar, { since, sinceNavigation, beginsAnew }: BarPlace): readonly string[] {
  const { began, afterPause, whole } = words.bar;
  const lines = [
    began(Math.max(0, bar.from - since), exactTime(bar.from), sinceNavigation, bar.beginningSeen),
  ];
  if (beginsAnew) lines.push(afterPause);
  lines.push(...bar.parts.map((part) => partText(part)));
  const measured = bar.beginningSeen && bar.to !== null && bar.to > bar.from;
  if (measured && bar.parts.length > 1) lines.push(whole(words.list.took(bar.to - bar.from)));
  return lines;
}

function partText({ kind, method, from, to }: BarPart): string {
  const name = kind === 'preflight' ? words.bar.preflight : method;
  if (to === null) return words.bar.open(name);
  // Files say 0 where they do not know; nothing on a network takes none.
  return to > from ? words.bar.part(name, words.list.took(to - from)) : words.bar.unmeasured(name);
}
