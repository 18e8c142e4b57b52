import type { Book } from '../exchange/book.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { withoutContest } from '../exchange/unfinished.ts';

/**
 * Rows whose preflights might have been another's for all that the events told, and that turn out to have had no
 * twin: DevTools' own record of that time is in the book, and nothing else asked for their URLs with their methods.
 *
 * @returns them without that mark
 */
export function withoutTwins({ exchanges }: Book): readonly Exchange[] {
  const marked = [...exchanges.values()].filter(
    (one) => withoutContest(one) !== one && one.end !== null && isRecorded(one),
  );
  if (marked.length === 0) return [];
  const starts = new Map<string, { readonly of: Exchange; readonly at: number }[]>();
  for (const of of exchanges.values()) {
    for (const { url, startedAt: at } of of.hops) starts.set(url, [...(starts.get(url) ?? []), { of, at }]);
  }
  const hasTwin = (one: Exchange): boolean =>
    one.hops.some(({ url, method, startedAt }) =>
      starts
        .get(url)
        ?.some(
          ({ of, at }) => of !== one && Math.abs(at - startedAt) < TWINS_MS && mayHaveAsked(of, url, method),
        ),
    );
  return marked.filter((one) => !hasTwin(one)).map(withoutContest);
}

/** DevTools' record does not have what workers without a tab ask for. */
function isRecorded({ context }: Exchange): boolean {
  return context.tabId !== -1 && context.frameId !== -1;
}

/** An OPTIONS alone is a preflight for some method, for all that is known. */
function mayHaveAsked({ hops }: Exchange, url: string, method: string): boolean {
  return hops.some((hop) => hop.url === url && (hop.method === method || hop.method === 'OPTIONS'));
}

/** Longer than a preflight takes. */
const TWINS_MS = 30_000;
