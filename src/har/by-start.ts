interface Started {
  /** Milliseconds since the epoch. */
  readonly own: { readonly startedAt: number };
}

/** Of places in order of their starts, those that began between two times. */
export function within<One extends Started>(
  places: readonly One[],
  from: number,
  to: number,
): readonly One[] {
  return places.slice(firstFrom(places, from), firstFrom(places, to));
}

function firstFrom(places: readonly Started[], time: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.own.startedAt ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
