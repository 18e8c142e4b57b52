import type { Book } from '../exchange/book.ts';
import type { Exchange, Hop, SeenResponse } from '../exchange/exchange.ts';

/** One hop of one row. */
export interface Place {
  readonly exchange: Exchange;
  readonly at: number;
  readonly own: Hop;
}

/** DevTools' time of a request and that of its first event, on a busy machine. */
const CLOCKS_MS = 2_000;

/** The rows of a book, to be found by what DevTools' record tells of them: each hop is given out once. */
export class RecordRows {
  private readonly byKey = new Map<string, Place[]>();
  private readonly taken = new Set<string>();

  constructor({ exchanges }: Book) {
    for (const exchange of exchanges.values()) {
      // By every URL: in the record each hop of a redirect is an entry of its own.
      exchange.hops.forEach((own, at) => {
        const places = this.byKey.get(keyOf(own));
        if (places === undefined) this.byKey.set(keyOf(own), [{ exchange, at, own }]);
        else places.push({ exchange, at, own });
      });
    }
  }

  /**
   * The hops that entries of the record are about: those with their very answers, then those whose answers were
   * not seen; of several the nearest in time.
   */
  match(recorded: readonly Exchange[]): ReadonlyMap<Exchange, Place> {
    const found = new Map<Exchange, Place>();
    const rounds: ((one: Exchange) => readonly Place[])[] = [
      (one) => (one.hops[0].response === null ? [] : this.withAnswerOf(one)),
      (one) => (one.hops[0].response === null ? this.failedLike(one) : []),
      (one) => (one.hops[0].response === null ? [] : this.openFor(one)),
    ];
    for (const placesFor of rounds) {
      const pairs = recorded
        .filter((one) => !found.has(one))
        .flatMap((one) => placesFor(one).map((place) => ({ one, place, away: distance(place, one) })))
        .filter(({ away }) => away < CLOCKS_MS)
        .sort((x, y) => x.away - y.away);
      for (const { one, place } of pairs) {
        if (found.has(one) || this.taken.has(idOf(place))) continue;
        this.taken.add(idOf(place));
        found.set(one, place);
      }
    }
    return found;
  }

  private withAnswerOf({ hops: [hop] }: Exchange): readonly Place[] {
    const print = printOf(hop.response);
    return this.placesOf(hop).filter(({ own }) => printOf(own.response) === print);
  }

  /** Chromium's record has no answer for one that the page was not given. */
  private failedLike({ hops: [hop] }: Exchange): readonly Place[] {
    return this.placesOf(hop).filter(
      ({ exchange, at, own }) =>
        own.response === null || (at === exchange.hops.length - 1 && exchange.end?.kind === 'error'),
    );
  }

  private openFor({ hops: [hop] }: Exchange): readonly Place[] {
    return this.placesOf(hop).filter((place) => place.own.response === null && isTorn(place));
  }

  private placesOf(hop: Hop): readonly Place[] {
    return this.byKey.get(keyOf(hop)) ?? [];
  }

  /** Whether there is a row to the same URL at that time, taken or not. */
  has({ hops: [hop], startedAt }: Exchange): boolean {
    return this.placesOf(hop).some(({ own }) => Math.abs(own.startedAt - startedAt) < CLOCKS_MS);
  }

  /** The row whose last answer led to this request, where that was not seen to begin. */
  takeRedirect({ hops: [hop], startedAt }: Exchange): Exchange | null {
    for (const places of this.byKey.values()) {
      for (const { exchange, at, own } of places) {
        if (exchange.end !== null || at !== exchange.hops.length - 1 || own.response === null) continue;
        const id = `${exchange.id}>`;
        if (this.taken.has(id) || locationOf(own) !== hop.url) continue;
        if (Math.abs(own.response.at - startedAt) > CLOCKS_MS) continue;
        this.taken.add(id);
        return exchange;
      }
    }
    return null;
  }
}

/** Milliseconds between a row and an entry: between their starts, and where both are over, their ends. */
function distance({ exchange, at, own }: Place, { startedAt, end, hops: [hop] }: Exchange): number {
  const starts = Math.abs(own.startedAt - startedAt);
  const isOver = exchange.end !== null && at === exchange.hops.length - 1;
  const ends = isOver && end !== null ? Math.abs((exchange.end?.at ?? 0) - end.at) : null;
  // One that had gone on when it failed is rarer than one that its preflight ended.
  const wentOn =
    hop.response === null && own.response === null && own.sentAt !== undefined ? CLOCKS_MS / 2 : 0;
  if (at === 0 && exchange.notes.includes('missing-start')) return ends ?? starts;
  return (ends === null ? starts : Math.max(starts, ends)) + wentOn;
}

/** Whether some of the events of this hop were missed. */
export function isTorn({ exchange, at, own }: Place): boolean {
  if (at < exchange.hops.length - 1) return own.response === null;
  return exchange.end === null || (at === 0 && exchange.notes.includes('missing-start'));
}

/** What tells one answer from another, in the same words by events and by the record. */
export function printOf(response: SeenResponse | null): string {
  if (response === null) return 'none';
  const lines = response.headers.map(([name, value]) => `${name.toLowerCase()}:${value.trim()}`);
  return `${response.status} ${lines.sort().join('\n')}`;
}

const idOf = ({ exchange, at }: Place): string => `${exchange.id}#${at}`;

const keyOf = ({ method, url }: Pick<Hop, 'method' | 'url'>): string => `${method} ${url}`;

function locationOf({ url, response }: Hop): string | null {
  if (response === null || response.status < 300 || response.status > 399) return null;
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  return location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : null;
}
