import { Random } from '../scripts/differential/random.ts';
import type { Scenario } from './scenario.ts';

/** A third of them, drawn by the seed, in their order. */
export function seededThird(scenarios: readonly Scenario[], seed: number): readonly Scenario[] {
  const random = new Random(seed);
  const places = scenarios.map(({ id }) => ({ id, place: random.next() }));
  const drawn = places.toSorted((a, b) => a.place - b.place).slice(0, Math.ceil(scenarios.length / 3));
  const ids = new Set(drawn.map(({ id }) => id));
  return scenarios.filter(({ id }) => ids.has(id));
}
