/** A stretch of two nearly equal strings, from left to right: the same in both, or different. */
export type NearStretch =
  | { readonly same: string }
  | { readonly same: null; readonly expected: string; readonly received: string };

/** What a person would call the difference. */
export type NearKind = 'scheme' | 'host' | 'port' | 'slash' | 'path' | 'case' | 'space' | 'separator';

export interface Near {
  readonly stretches: readonly NearStretch[];
  /** Empty where there is no name for it. */
  readonly kinds: readonly NearKind[];
}

const longest = 256;
/** Fewer equal characters between two differences are chance, not likeness. */
const shortestSame = 3;

/**
 * Finds where two nearly equal strings differ: a trailing slash, the case, a port, a scheme, or several of them.
 *
 * @returns `null` when they are equal or share less than half, so that a comparison would not help
 */
export function near(expected: string, received: string): Near | null {
  const longer = Math.max(expected.length, received.length);
  if (expected === received || longer > longest) return null;
  const found = difference(expected, received);
  const same = found.stretches.reduce((sum, stretch) => sum + (stretch.same?.length ?? 0), 0);
  return same * 2 < longer ? null : found;
}

/** Where two strings differ, however much they do; for short ones, as it takes the product of their lengths. */
export function difference(expected: string, received: string): Near {
  return {
    stretches: withoutChance(stretchesOf(expected, received)),
    kinds: kindsOf(expected, received),
  };
}

/** By the longest common subsequence. */
function stretchesOf(a: string, b: string): readonly NearStretch[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (one: number, other: number): number => lengths[one * width + other] ?? 0;
  for (let one = a.length - 1; one >= 0; one -= 1) {
    for (let other = b.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] =
        a[one] === b[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const found: NearStretch[] = [];
  let one = 0;
  let other = 0;
  while (one < a.length || other < b.length) {
    if (one < a.length && a[one] === b[other]) {
      push(found, { same: a[one] ?? '' });
      one += 1;
      other += 1;
    } else if (other >= b.length || (one < a.length && at(one + 1, other) >= at(one, other + 1))) {
      push(found, { same: null, expected: a[one] ?? '', received: '' });
      one += 1;
    } else {
      push(found, { same: null, expected: '', received: b[other] ?? '' });
      other += 1;
    }
  }
  return found;
}

function withoutChance(all: readonly NearStretch[]): readonly NearStretch[] {
  const kept: NearStretch[] = [];
  for (const [index, stretch] of all.entries()) {
    const isInside = index > 0 && index < all.length - 1;
    const chance = stretch.same !== null && isInside && stretch.same.length < shortestSame;
    push(kept, chance ? { same: null, expected: stretch.same, received: stretch.same } : stretch);
  }
  return kept;
}

/** Adds to the last stretch where that is of the same kind. */
function push(all: NearStretch[], stretch: NearStretch): void {
  const last = all.at(-1);
  if (last === undefined || (last.same === null) !== (stretch.same === null)) all.push(stretch);
  else if (last.same !== null && stretch.same !== null) {
    all[all.length - 1] = { same: last.same + stretch.same };
  } else if (last.same === null && stretch.same === null) {
    const joined = {
      expected: last.expected + stretch.expected,
      received: last.received + stretch.received,
    };
    all[all.length - 1] = { same: null, ...joined };
  }
}

function kindsOf(expected: string, received: string): readonly NearKind[] {
  if (expected.trim() === received.trim()) return ['space'];
  if (expected.toLowerCase() === received.toLowerCase()) return ['case'];
  if (letters(expected) === letters(received)) return ['separator'];
  const a = parts(expected);
  const b = parts(received);
  if (a === null || b === null) return [];
  const differs = (name: keyof typeof a): boolean => a[name].toLowerCase() !== b[name].toLowerCase();
  const slash = differs('path') && a.path.replace(/\/$/, '') === b.path.replace(/\/$/, '');
  const onlyCase = !differs('host') && a.host !== b.host;
  return [
    ...(differs('scheme') ? (['scheme'] as const) : []),
    ...(differs('host') ? (['host'] as const) : []),
    ...(onlyCase ? (['case'] as const) : []),
    ...(differs('port') ? (['port'] as const) : []),
    ...(slash ? (['slash'] as const) : []),
    ...(differs('path') && !slash ? (['path'] as const) : []),
  ];
}

/** Of a name; an origin's hyphens are part of its host. */
function letters(text: string): string {
  return text.includes(':') ? text : text.replace(/[-_]/g, '');
}

/** As written, not as a URL parser would normalise it: a default port that is written differs from none. */
function parts(text: string) {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/:?#]*|\[[^\]]*\])(?::(\d+))?([/?#].*)?$/i.exec(text.trim());
  if (found === null) return null;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  return { scheme, host, port, path };
}
