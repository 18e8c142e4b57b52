/**
 * The ring through the first of these in which each takes what the next one has, the last what the first has,
 * and by which all of them together gain most.
 *
 * @param members - each at most once; up to some dozens
 * @param longest - how many may hand on at once, at least 2
 * @param fit - how well `giver`'s thing fits `one`, the higher the better; asked once for each two
 * @returns the ring's members from the first on; empty where none gains. Of equal ones the shortest
 */
export function bestRing<Member>(
  members: readonly Member[],
  longest: number,
  fit: (one: Member, giver: Member) => number,
): readonly Member[] {
  const known = new Map<number, number>();
  const gain = (one: number, giver: number): number => {
    const key = one * members.length + giver;
    let worth = known.get(key);
    if (worth === undefined) {
      const [taker, owner] = [members[one], members[giver]];
      worth = taker === undefined || owner === undefined ? 0 : fit(taker, owner) - fit(taker, taker);
      known.set(key, worth);
    }
    return worth;
  };

  let best: Chain = { members: [], gain: 0 };
  // The best chain that ends at each member, a member longer in each round: enough, as rings are short.
  let chains: readonly Chain[] = [{ members: [0], gain: 0 }];
  for (let length = 2; length <= longest; length++) {
    const longer = new Map<number, Chain>();
    for (const chain of chains) {
      const last = chain.members.at(-1) ?? 0;
      for (let next = 1; next < members.length; next++) {
        if (chain.members.includes(next)) continue;
        const worth = chain.gain + gain(last, next);
        if (worth <= (longer.get(next)?.gain ?? Number.NEGATIVE_INFINITY)) continue;
        longer.set(next, { members: [...chain.members, next], gain: worth });
      }
    }
    chains = [...longer.values()];
    for (const chain of chains) {
      const closed = chain.gain + gain(chain.members.at(-1) ?? 0, 0);
      if (closed > best.gain) best = { members: chain.members, gain: closed };
    }
  }
  return best.members.flatMap((at) => members[at] ?? []);
}

interface Chain {
  /** Their places in the list. */
  readonly members: readonly number[];
  readonly gain: number;
}
