import type { RenderedLine } from './rendered-fix.ts';

/** Lines around a change that are shown for orientation. */
const around = 3;

/** What differs between two texts, line by line, with a little of what stands around it. */
export function lineDiff(before: string, after: string): readonly RenderedLine[] {
  const all = compared(before.split('\n'), after.split('\n'));
  const shown = all.map((_, index) =>
    all.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'context'),
  );
  return all.flatMap((line, index): readonly RenderedLine[] => {
    if (shown[index] === true) return [line];
    return shown[index - 1] === true && index < all.length - 1 ? [{ kind: 'comment', text: '# …' }] : [];
  });
}

/** By the longest common subsequence; a settings.py is short. */
function compared(before: readonly string[], after: readonly string[]): readonly RenderedLine[] {
  const lengths: number[][] = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (row === undefined) continue;
      row[other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const lines: RenderedLine[] = [];
  let one = 0;
  let other = 0;
  while (one < before.length || other < after.length) {
    const old = before[one];
    const fresh = after[other];
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'context', text: old });
      one += 1;
      other += 1;
    } else if (old !== undefined && (fresh === undefined || at(one + 1, other) >= at(one, other + 1))) {
      lines.push({ kind: 'remove', text: old });
      one += 1;
    } else {
      lines.push({ kind: 'add', text: fresh ?? '' });
      other += 1;
    }
  }
  return lines;
}
