import { words } from '../text/words.ts';
import type { Bar, BarPart } from './bar.ts';
import { exactTime } from './time.ts';

/** What a bar shows, in words: when it began, how long each part took, and all of it. Only what was measured. */
export function barText(bar: Bar, zero: number, sinceNavigation: boolean): readonly string[] {
  const { began, whole } = words.bar;
  const lines = [
    began(Math.max(0, bar.from - zero), exactTime(bar.from), sinceNavigation, bar.beginningSeen),
  ];
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
