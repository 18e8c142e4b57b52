import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Hop, Note, SeenResponse } from '../exchange/exchange.ts';
import type { HarExchange } from './har-exchanges.ts';

/** What DevTools' own record knows and the events did not tell. */
export interface Comparison {
  /** Rows that no event told of. */
  readonly added: readonly Exchange[];
  /** Rows whose beginning, answer or end was not seen. */
  readonly completed: readonly Exchange[];
  /** Rows of a preflight alone, whose request is now one of `added` or `completed`. */
  readonly replaced: readonly ExchangeId[];
}

/** DevTools' time of a request and that of its first event, on a busy machine. */
const CLOCKS_MS = 2_000;

/**
 * Holds a stretch of DevTools' record against the book. No id is common to the two: a request is known by its
 * URL, its method and its answer, and where there is none by the nearest time. Each row stands for one entry.
 *
 * @param isGap - whether events may have been missed in this stretch
 */
export function compareRecord(book: Book, recorded: readonly HarExchange[], isGap: boolean): Comparison {
  const rows = new Rows(book);
  const unknown: Exchange[] = [];
  const completed: Exchange[] = [];
  const replaced: ExchangeId[] = [];
  const web = recorded
    .map(({ exchange }) => exchange)
    .filter(({ hops: [{ url }] }) => /^(https?|wss?):/.test(url));
  // Those with an answer of their own first: what is left over has to be one of the others.
  for (const found of [...web].sort((a, b) => Number(hasAnswer(b)) - Number(hasAnswer(a)))) {
    const same = rows.take(found);
    if (same === null) {
      // Where nothing was missed, a row beside it is this very request.
      if (isGap || !rows.has(found)) unknown.push(found);
      continue;
    }
    // Where nothing was missed, what is open is only not over yet.
    if (!isGap) continue;
    const lone = same.hops[0].preflight === null ? rows.takeLone(found) : null;
    if (lone !== null) replaced.push(lone.id);
    const isWhole = !isTorn(same) || found.end === null;
    if (isWhole && lone === null) continue;
    completed.push(completedBy(same, rows.isFree(found) || lone !== null ? found : withoutPreflight(found)));
  }
  const added = unknown.map((found) => {
    const lone = rows.takeLone(found);
    if (lone !== null) replaced.push(lone.id);
    return asRow(book, rows.isFree(found) || lone !== null ? found : withoutPreflight(found));
  });
  return { added, completed, replaced };
}

/** The rows of the book, each hop of them to be taken by one entry. */
class Rows {
  private readonly byKey = new Map<string, Exchange[]>();
  private readonly taken = new Set<string>();
  /** Answers to preflights that have their place in a row. */
  private readonly preflights = new Map<string, number>();

  constructor({ exchanges }: Book) {
    for (const exchange of exchanges.values()) {
      // By every URL: in the record each hop of a redirect may be an entry of its own.
      for (const key of new Set(exchange.hops.map(keyOf))) {
        this.byKey.set(key, [...(this.byKey.get(key) ?? []), exchange]);
      }
      for (const { preflight, url, method, response } of exchange.hops) {
        const answer = preflight?.response ?? (method === 'OPTIONS' ? response : null);
        if (answer === null) continue;
        const print = `${url} ${printOf(answer)}`;
        this.preflights.set(print, (this.preflights.get(print) ?? 0) + 1);
      }
    }
  }

  take(found: Exchange): Exchange | null {
    const [hop] = found.hops;
    const print = printOf(hop.response);
    const places = this.placesOf(hop);
    const same = places.filter(({ own }) => printOf(own.response) === print);
    const open = places.filter(({ own, exchange }) => own.response === null && isTorn(exchange));
    return this.nearest(same, found) ?? (hop.response === null ? null : this.nearest(open, found));
  }

  /** Whether there is a row to the same URL at that time, taken or not. */
  has({ hops: [hop], startedAt }: Exchange): boolean {
    return this.placesOf(hop).some(({ own }) => Math.abs(own.startedAt - startedAt) < CLOCKS_MS);
  }

  /** The row of this one's preflight alone, when there is such a row. */
  takeLone({ hops: [{ preflight, url }], startedAt }: Exchange): Exchange | null {
    if (preflight === null) return null;
    const print = printOf(preflight.response);
    const alone = this.placesOf({ method: 'OPTIONS', url }).filter(
      ({ exchange, own }) => exchange.notes.includes('unpaired-preflight') && printOf(own.response) === print,
    );
    return this.nearest(alone, { startedAt, end: null }, Number.POSITIVE_INFINITY);
  }

  /** Whether this one's preflight has no place in any row. Asking takes it. */
  isFree({ hops: [{ preflight, url }] }: Exchange): boolean {
    if (preflight === null) return true;
    const print = `${url} ${printOf(preflight.response)}`;
    const left = this.preflights.get(print) ?? 0;
    this.preflights.set(print, left - 1);
    return left <= 0;
  }

  private placesOf(hop: Pick<Hop, 'url' | 'method'>): readonly Place[] {
    return (this.byKey.get(keyOf(hop)) ?? []).flatMap((exchange) =>
      exchange.hops.flatMap((own, at) =>
        keyOf(own) === keyOf(hop) ? [{ exchange, own, id: `${exchange.id}#${at}` }] : [],
      ),
    );
  }

  /** By when it began or, of a row whose beginning was not seen, by when it ended. */
  private nearest(
    places: readonly Place[],
    { startedAt, end }: Pick<Exchange, 'startedAt' | 'end'>,
    within = CLOCKS_MS,
  ): Exchange | null {
    let best: Place | null = null;
    let distance = within;
    for (const place of places) {
      const { end: ownEnd } = place.exchange;
      const away = Math.min(
        Math.abs(place.own.startedAt - startedAt),
        end === null || ownEnd === null ? CLOCKS_MS : Math.abs(ownEnd.at - end.at),
      );
      if (this.taken.has(place.id) || away >= distance) continue;
      best = place;
      distance = away;
    }
    if (best !== null) this.taken.add(best.id);
    return best?.exchange ?? null;
  }
}

/** One hop of one row. */
interface Place {
  readonly id: string;
  readonly exchange: Exchange;
  readonly own: Hop;
}

const keyOf = ({ method, url }: Pick<Hop, 'method' | 'url'>): string => `${method} ${url}`;

const hasAnswer = ({ hops: [{ response }] }: Exchange): boolean => response !== null;

/** What tells one answer from another, in the same words by both sources. */
function printOf(response: SeenResponse | null): string {
  if (response === null) return 'none';
  const lines = response.headers.map(([name, value]) => `${name.toLowerCase()}:${value.trim()}`);
  return `${response.status} ${lines.sort().join('\n')}`;
}

/** Whether some of its events were missed: of a redirect that cannot be told hop by hop. */
function isTorn({ hops, end, notes }: Exchange): boolean {
  const [{ preflight }] = hops;
  const unanswered = preflight !== null && preflight.response === null && preflight.end === null;
  return hops.length === 1 && (end === null || notes.includes('missing-start') || unanswered);
}

function withoutPreflight(found: Exchange): Exchange {
  const [hop, ...more] = found.hops;
  return { ...found, hops: [{ ...hop, preflight: null }, ...more] };
}

/** What the events told stays; the record fills what they left open. */
function completedBy(own: Exchange, found: Exchange): Exchange {
  const [mine] = own.hops;
  const [theirs] = found.hops;
  const answered = mine.preflight !== null && mine.preflight.response !== null;
  const hop: Hop = {
    ...mine,
    requestHeaders: mine.requestHeaders ?? theirs.requestHeaders,
    preflight: answered ? mine.preflight : (theirs.preflight ?? mine.preflight),
    response: mine.response ?? theirs.response,
  };
  const note: Note = 'completed-from-devtools-record';
  const startedUnseen = own.notes.includes('missing-start');
  return {
    ...own,
    // Without its first events nothing tells who sent it; the record does.
    context: startedUnseen ? { ...found.context, tabId: own.context.tabId } : own.context,
    hops: [hop],
    end: own.end ?? found.end,
    notes: [...own.notes.filter((one) => one !== 'missing-start' && one !== note), note],
  };
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
