import type { RuleSet } from '../cors/types.ts';
import type { Preflight } from '../exchange/exchange.ts';
import { couldBeOf, type Home, hopOf } from './loose-preflights.ts';

/** A hop, and the preflight that it gets. */
export interface HandOver {
  readonly home: Home;
  readonly preflight: Preflight;
}

/**
 * Room for a preflight that no request waits for: of twins each may have got the next one's, where one of them was
 * missed, and the last got none. Each hands its own on, as far as what they did allows it.
 *
 * @param hops - to the same URL, with the method that the preflight asks for
 * @returns the shortest such chain, its first link the preflight's own; empty where there is none
 */
export function handOn(preflight: Preflight, hops: readonly Home[], rules: RuleSet): readonly HandOver[] {
  interface Link extends HandOver {
    readonly before: Link | null;
  }
  const left = new Set(hops);
  let ends: readonly { readonly free: Preflight; readonly before: Link | null }[] = [
    { free: preflight, before: null },
  ];
  while (ends.length > 0) {
    const next: { free: Preflight; before: Link }[] = [];
    for (const { free, before } of ends) {
      for (const home of nearest(left, free)) {
        if (!couldBeOf(free, home, rules)) continue;
        const link: Link = { home, preflight: free, before };
        const own = hopOf(home).preflight;
        if (own === null || (own.response === null && own.end === null)) return chainTo(link);
        left.delete(home);
        if (mayBeAnothers(home)) next.push({ free: own, before: link });
      }
    }
    ends = next;
  }
  return [];

  function chainTo(last: Link): readonly HandOver[] {
    const links: HandOver[] = [];
    for (let link: Link | null = last; link !== null; link = link.before) links.unshift(link);
    return links;
  }
}

function nearest(homes: ReadonlySet<Home>, { startedAt }: Preflight): readonly Home[] {
  const away = (home: Home): number => Math.abs(hopOf(home).startedAt - startedAt);
  return [...homes].filter((home) => away(home) < TWINS_MS).sort((a, b) => away(a) - away(b));
}

/** Twins that could have got each other's were under way at once. */
const TWINS_MS = 30_000;

function mayBeAnothers({ exchange: { notes } }: Home): boolean {
  return notes.includes('preflight-may-be-anothers');
}
