/**
 * How many letters have to be put in, taken out, replaced, or exchanged with their neighbour to make one text of
 * the other: what a slip of the pen costs.
 *
 * @param most - more than this is not counted, only told apart
 * @returns 0 for equal texts; `most + 1` where it takes more than `most`
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1];
      const swapped = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1] && at > 1 && to > 1;
      row.push(
        Math.min(
          (last[to] ?? 0) + 1,
          (row[to - 1] ?? 0) + 1,
          (last[to - 1] ?? 0) + (same ? 0 : 1),
          ...(swapped ? [(before[to - 2] ?? 0) + 1] : []),
        ),
      );
    }
    [before, last] = [last, row];
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
