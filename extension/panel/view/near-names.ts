import { editDistance } from '../../../src/fix/edit-distance.ts';
import { difference, type Near } from './near.ts';

/**
 * For names that an answer does not allow: the one that it does allow and that was most likely meant, letter by
 * letter. Only slips of the pen: another case, hyphens, one or two letters of a name that is long enough.
 *
 * @param asked - all that is asked for: a name that another one stands for is not meant by this one
 * @param caseCounts - of methods it does, of header names not
 */
export function nearNames(
  missing: readonly string[],
  asked: readonly string[],
  allowed: readonly string[],
  caseCounts: boolean,
): readonly Near[] {
  const written = (name: string): string => (caseCounts ? name : name.toLowerCase());
  const taken = new Set(asked.map(written));
  const free = [...new Set(allowed.map(written))].filter((name) => !taken.has(name));
  return [...new Set(missing.map(written))].flatMap((name): readonly Near[] => {
    const [nearest] = free
      .map((one) => ({ one, away: away(name, one) }))
      .filter(({ away }) => away !== null)
      .sort((a, b) => (a.away ?? 0) - (b.away ?? 0));
    return nearest === undefined ? [] : [difference(name, nearest.one)];
  });
}

/** @returns `null` for names that have nothing to do with each other */
function away(one: string, other: string): number | null {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return 0;
  const length = Math.max(a.length, b.length);
  // In a short name one letter makes another word: `x-id`, `x-ip`.
  const most = length < 6 ? 0 : length < 10 ? 1 : 2;
  const found = length > longest ? most + 1 : editDistance(a, b, most);
  return found > most ? null : found;
}

const longest = 128;

/** `x-csrf-token`, `X-CSRFToken` and `x_csrftoken` are the same to the eye. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}
