import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId } from '../exchange/exchange.ts';
import { currentHop } from '../exchange/pair.ts';

/**
 * Those of Firefox's record that it stopped before they were sent to be seen: aborted at once, forbidden by a policy.
 * No event tells of them, so of the rows to the same URL few can be theirs: one that the record told of before, one
 * that another extension cancelled before its headers were shown, one that began before anybody listened.
 *
 * @returns those that are rows already
 */
export function alreadyRows(book: Book, unopened: readonly Exchange[]): ReadonlySet<Exchange> {
  const rows = unopened.length === 0 ? [] : [...book.exchanges.values()];
  const known = new Set<Exchange>();
  const taken = new Set<ExchangeId>();
  for (const isTheirs of [wasTold, hadEvents]) {
    for (const found of unopened) {
      if (known.has(found)) continue;
      const own = rows.find((row) => !taken.has(row.id) && sameTarget(row, found) && isTheirs(row, found));
      if (own === undefined) continue;
      taken.add(own.id);
      known.add(found);
    }
  }
  return known;
}

function sameTarget(row: Exchange, { hops: [hop] }: Exchange): boolean {
  const { url, method } = currentHop(row);
  return url === hop.url && method === hop.method;
}

function wasTold({ notes, startedAt }: Exchange, found: Exchange): boolean {
  return notes.includes('only-in-devtools-record') && startedAt === found.startedAt;
}

function hadEvents(row: Exchange, found: Exchange): boolean {
  const { requestHeaders, response, startedAt } = currentHop(row);
  const wasCancelled = row.end?.kind === 'error' && requestHeaders === null && response === null;
  if (!wasCancelled && !row.notes.includes('missing-start')) return false;
  return Math.abs(startedAt - found.startedAt) < CLOCKS_MS;
}

/** DevTools' time of a request and that of its first event, on a busy machine. */
const CLOCKS_MS = 2_000;
