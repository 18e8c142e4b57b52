import { becomesGet } from '../cors/redirect.ts';
import { headerValue } from '../exchange/headers.ts';
import type { HarEntry } from './read-entry.ts';
import { sameUrl } from './same-url.ts';

/** The entries of one request: its first URL, and one more for each redirect that was followed. */
export type Chain = readonly [HarEntry, ...HarEntry[]];

/** A followed redirect asks for the next URL at once. */
const AT_ONCE_MS = 5_000;

/**
 * Joins the hops of redirects, which are entries of their own in a HAR. No field links them: the next one asks
 * for the URL that the last one named, with the method that browsers go on with, and at once.
 */
export function chainsOf(actuals: readonly HarEntry[]): readonly Chain[] {
  const nextOf = new Map<HarEntry, HarEntry>();
  const taken = new Set<HarEntry>();
  for (const entry of actuals) {
    if (entry.redirectUrl === null) continue;
    const [next] = actuals
      .filter((other) => !taken.has(other) && couldFollow(entry, other))
      .toSorted((a, b) => gap(entry, a) - gap(entry, b) || a.index - b.index);
    if (next === undefined) continue;
    nextOf.set(entry, next);
    taken.add(next);
  }
  return actuals.filter((entry) => !taken.has(entry)).map((first) => chainFrom(first, nextOf));
}

function chainFrom(first: HarEntry, nextOf: ReadonlyMap<HarEntry, HarEntry>): Chain {
  const rest: HarEntry[] = [];
  for (let next = nextOf.get(first); next !== undefined; next = nextOf.get(next)) rest.push(next);
  return [first, ...rest];
}

function couldFollow(from: HarEntry, to: HarEntry): boolean {
  if (to === from || !sameUrl(to.url, from.redirectUrl) || !goesOn(from, to)) return false;
  // A followed redirect comes later; the places decide where times are equal or not told.
  const later = to.startedAt > from.startedAt || (to.startedAt === from.startedAt && to.index > from.index);
  return (
    later &&
    gap(from, to) <= AT_ONCE_MS &&
    alike(from, to, 'sec-fetch-mode') &&
    alike(from, to, 'sec-fetch-dest')
  );
}

function goesOn(from: HarEntry, to: HarEntry): boolean {
  return to.method === (becomesGet(from.method, from.status) ? 'GET' : from.method);
}

/** Milliseconds from the end of one to the start of the other; places in the file where times are not told. */
function gap(from: HarEntry, to: HarEntry): number {
  if (from.startedAt === 0 || to.startedAt === 0) return Math.abs(to.index - from.index);
  return Math.abs(to.startedAt - from.endedAt);
}

function alike(a: HarEntry, b: HarEntry, name: string): boolean {
  const [one, other] = [headerValue(a.requestHeaders, name), headerValue(b.requestHeaders, name)];
  return one === null || other === null || one === other;
}
