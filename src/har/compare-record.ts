import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Hop, Note } from '../exchange/exchange.ts';
import type { HarExchange } from './har-exchanges.ts';

/** What DevTools' own record knows and the events did not tell. */
export interface Comparison {
  /** Rows that no event told of. */
  readonly added: readonly Exchange[];
  /** Rows whose end, or whose answer, was not seen. */
  readonly completed: readonly Exchange[];
  /** Rows of a preflight alone, whose request is now one of `added`. */
  readonly replaced: readonly ExchangeId[];
}

/** The two clocks: DevTools' time of a request is up to a second and more from the first event on a busy machine. */
const CLOCKS_MS = 2_000;

/**
 * Holds a stretch of DevTools' record against the book. No id is common to the two, so a request is known by
 * its URL, its method and the nearest time; each exchange stands for one entry only.
 */
export function compareRecord(book: Book, recorded: readonly HarExchange[]): Comparison {
  const known = indexOf(book);
  const taken = new Set<ExchangeId>();
  const added: Exchange[] = [];
  const completed: Exchange[] = [];
  const replaced: ExchangeId[] = [];
  for (const { exchange: found } of recorded) {
    const [hop] = found.hops;
    if (!/^(https?|wss?):/.test(hop.url)) continue;
    const own = nearest(known.get(keyOf(hop)) ?? [], found.startedAt, taken);
    if (own !== null) {
      taken.add(own.id);
      if (own.end === null && found.end !== null && own.hops.length === 1)
        completed.push(completedBy(own, found));
      continue;
    }
    const lone = hop.preflight === null ? null : lonePreflight(known, hop, found.startedAt, taken);
    if (lone !== null) {
      taken.add(lone.id);
      replaced.push(lone.id);
    }
    added.push(asRow(book, found));
  }
  return { added, completed, replaced };
}

const keyOf = ({ method, url }: Pick<Hop, 'method' | 'url'>): string => `${method} ${url}`;

/** By every URL of every exchange: in the record each hop of a redirect is an entry of its own. */
function indexOf({ exchanges }: Book): ReadonlyMap<string, readonly Exchange[]> {
  const index = new Map<string, Exchange[]>();
  for (const exchange of exchanges.values()) {
    for (const key of new Set(exchange.hops.map(keyOf))) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [exchange]);
      else others.push(exchange);
    }
  }
  return index;
}

function nearest(
  candidates: readonly Exchange[],
  startedAt: number,
  taken: ReadonlySet<ExchangeId>,
): Exchange | null {
  let best: Exchange | null = null;
  let distance = CLOCKS_MS;
  for (const candidate of candidates) {
    const away = Math.min(...candidate.hops.map((hop) => Math.abs(hop.startedAt - startedAt)));
    if (taken.has(candidate.id) || away >= distance) continue;
    best = candidate;
    distance = away;
  }
  return best;
}

function lonePreflight(
  known: ReadonlyMap<string, readonly Exchange[]>,
  { url }: Hop,
  startedAt: number,
  taken: ReadonlySet<ExchangeId>,
): Exchange | null {
  const lone = (known.get(keyOf({ method: 'OPTIONS', url })) ?? []).filter(({ notes }) =>
    notes.includes('unpaired-preflight'),
  );
  return nearest(lone, startedAt, taken);
}

/** What the events told stays; the record fills what they left open. */
function completedBy(own: Exchange, found: Exchange): Exchange {
  const [mine] = own.hops;
  const [theirs] = found.hops;
  const hop: Hop = {
    ...mine,
    requestHeaders: mine.requestHeaders ?? theirs.requestHeaders,
    preflight:
      mine.preflight === null || mine.preflight.response === null
        ? (theirs.preflight ?? mine.preflight)
        : mine.preflight,
    response: mine.response ?? theirs.response,
  };
  const note: Note = 'completed-from-devtools-record';
  return { ...own, hops: [hop], end: found.end, notes: [...own.notes, note] };
}

function asRow(book: Book, found: Exchange): Exchange {
  const requestId = `record-${found.startedAt}-${book.exchanges.size}-${found.requestId}`;
  return {
    ...found,
    id: `${book.tabId}:${requestId}`,
    tabId: book.tabId,
    requestId,
    context: { ...found.context, tabId: book.tabId },
    notes: [...found.notes, 'only-in-devtools-record'],
  };
}
