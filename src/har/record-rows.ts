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
   * The hop that an entry of the record is about: the one with its very answer, else one whose answer was not
   * seen, the nearest in time of several.
   */
  take({ hops: [hop], startedAt, end }: Exchange): Place | null {
    const places = this.byKey.get(keyOf(hop)) ?? [];
    const print = printOf(hop.response);
    const when = { startedAt, end: end?.at ?? null };
    const same = places.filter(({ own }) => printOf(own.response) === print);
    const open = places.filter((place) => place.own.response === null && isTorn(place));
    return this.nearest(same, when) ?? (hop.response === null ? null : this.nearest(open, when));
  }

  /** Whether there is a row to the same URL at that time, taken or not. */
  has({ hops: [hop], startedAt }: Exchange): boolean {
    const places = this.byKey.get(keyOf(hop)) ?? [];
    return places.some(({ own }) => Math.abs(own.startedAt - startedAt) < CLOCKS_MS);
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

  /** By when it began or, of a row whose beginning was not seen, by when it ended. */
  private nearest(
    places: readonly Place[],
    when: { readonly startedAt: number; readonly end: number | null },
  ): Place | null {
    let best: Place | null = null;
    let distance = CLOCKS_MS;
    for (const place of places) {
      const { end } = place.exchange;
      const away = Math.min(
        Math.abs(place.own.startedAt - when.startedAt),
        end === null || when.end === null ? CLOCKS_MS : Math.abs(end.at - when.end),
      );
      if (this.taken.has(idOf(place)) || away >= distance) continue;
      best = place;
      distance = away;
    }
    if (best !== null) this.taken.add(idOf(best));
    return best;
  }
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
