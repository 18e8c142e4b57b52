/** Two strings that nearly match, cut where they differ. */
export interface NearDifference {
  readonly prefix: string;
  readonly expected: string;
  readonly received: string;
  readonly suffix: string;
}

const longest = 512;

/**
 * Finds the one stretch in which two nearly equal strings differ (a trailing slash, a port, a scheme).
 *
 * @returns `null` when they are equal or share less than half, so that a comparison would not help
 */
export function nearDifference(expected: string, received: string): NearDifference | null {
  const longer = Math.max(expected.length, received.length);
  const shorter = Math.min(expected.length, received.length);
  if (expected === received || longer > longest) return null;
  let start = 0;
  while (start < shorter && expected[start] === received[start]) start += 1;
  let end = 0;
  while (end < shorter - start && expected.at(-1 - end) === received.at(-1 - end)) end += 1;
  if ((start + end) * 2 < longer) return null;
  return {
    prefix: expected.slice(0, start),
    expected: expected.slice(start, expected.length - end),
    received: received.slice(start, received.length - end),
    suffix: end === 0 ? '' : expected.slice(-end),
  };
}

/** The elements of a comma list as a person reads it: trimmed, empty ones left out. */
export function listItems(value: string | null): readonly string[] {
  if (value === null) return [];
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Which of the asked-for names the answer does not list; header names match in any case. */
export function missingNames(asked: readonly string[], allowed: readonly string[]): readonly string[] {
  const listed = new Set(allowed.map((name) => name.toLowerCase()));
  return asked.filter((name) => !listed.has(name.toLowerCase()));
}
