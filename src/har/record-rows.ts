import type { RuleSet } from '../cors/types.ts';
import type { Book } from '../exchange/book.ts';
import type { Exchange, Hop } from '../exchange/exchange.ts';
import { currentHop } from '../exchange/pair.ts';
import { within } from './by-start.ts';
import {
  beganUnseen,
  CLOCKS_MS,
  distance,
  isTorn,
  mayHaveWaited,
  type Place,
  printOf,
  startsOnly,
  wasNotTheEnd,
  wasRefused,
} from './place.ts';
import { endsApart, startsApart } from './record-times.ts';
import { couldLeadTo, nextUrlOf } from './redirected.ts';

/** A request that takes longer than this is not looked for by its end alone. */
const LONG_MS = 60_000;

/** A preflight rarely takes longer than this. */
const WAIT_MS = 6_000;

/** Both its start and its end are told by both: the same within this, unless the machine stands still. */
const TOGETHER_MS = 250;

/** Chromium's record and its events tell of the same beginning within a few milliseconds, also when it is busy. */
const TWINS_MS = 50;
/** Near enough to be the same also where something speaks against it. */
const SAME_MS = 8;
/** Where both ends are known too, the beginning may be further apart. */
const ENDED_TWINS_MS = 120;

interface Round {
  readonly placesFor: (one: Exchange) => readonly Place[];
  /** By their beginnings and ends, where nothing else is said. */
  readonly away?: typeof distance;
  /** Milliseconds. */
  readonly within: number;
}

/** The rows of a book, to be found by what DevTools' record tells of them: each hop is given out once. */
export class RecordRows {
  private readonly byKey = new Map<string, Place[]>();
  private readonly byAnswer = new Map<string, Place[]>();
  /** Rows that were led on and not seen to go there, by where to. */
  private readonly ledOn = new Map<string, Exchange[]>();
  /** Rows that were over with a redirect, by where to. */
  private readonly ledNowhere = new Map<string, Exchange[]>();
  private readonly taken = new Set<string>();

  private readonly rules: RuleSet;

  constructor({ exchanges, rules }: Book) {
    this.rules = rules;
    for (const exchange of exchanges.values()) {
      // By every URL: in the record each hop of a redirect is an entry of its own.
      exchange.hops.forEach((own, at) => {
        const place = { exchange, at, own };
        add(this.byKey, keyOf(own), place);
        add(this.byAnswer, `${keyOf(own)} ${printOf(own.response)}`, place);
      });
      const next = nextUrlOf(currentHop(exchange));
      // A row of the record alone ends with each of its redirects.
      const goesOn = exchange.end === null || exchange.notes.includes('only-in-devtools-record');
      if (next !== null) add(goesOn ? this.ledOn : this.ledNowhere, next, exchange);
    }
    for (const places of this.byKey.values()) places.sort((a, b) => a.own.startedAt - b.own.startedAt);
  }

  /**
   * The hops that entries of the record are about: those with their very answers, then those that failed when
   * their entries did, then those whose answers were not seen; of several the nearest in time.
   */
  match(recorded: readonly Exchange[]): ReadonlyMap<Exchange, Place> {
    const found = new Map<Exchange, Place>();
    const rounds: readonly Round[] = [
      {
        placesFor: (one) => (one.hops[0].response === null ? [] : this.withAnswerOf(one)),
        within: CLOCKS_MS,
      },
      { placesFor: (one) => this.handedOver(one), within: CLOCKS_MS },
      // Before rows that are not over: of twins some may be, and each of those has an entry of its own.
      {
        placesFor: (one) => (one.hops[0].response === null ? this.failedWith(one) : []),
        within: TOGETHER_MS,
      },
      { placesFor: (one) => (one.hops[0].response === null ? this.failedLike(one) : []), within: CLOCKS_MS },
      { placesFor: (one) => (one.hops[0].response === null ? [] : this.openFor(one)), within: CLOCKS_MS },
      { placesFor: (one) => (wasNotTheEnd(one) ? this.failedWith(one) : []), within: TOGETHER_MS },
      {
        placesFor: (one) => (one.hops[0].response === null ? this.onlyFailure(one) : []),
        within: TOGETHER_MS,
        away: startsOnly,
      },
    ];
    for (const { placesFor, within: limit, away: apart = distance } of rounds) {
      const pairs = recorded
        .filter((one) => !found.has(one))
        .flatMap((one) =>
          placesFor(one).map((place) => ({ one, place, away: apart(place, one, this.rules) })),
        )
        .filter(({ away }) => away < limit)
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
    return this.byAnswer.get(`${keyOf(hop)} ${printOf(hop.response)}`) ?? [];
  }

  /** Firefox: to a service worker, whose answer is in the record as if it had come from the server. */
  private handedOver(found: Exchange): readonly Place[] {
    return this.near(found).filter(({ exchange }) => exchange.byServiceWorker === true);
  }

  /** Seen to begin and to fail. */
  private failedWith(found: Exchange): readonly Place[] {
    return this.near(found, ENDED_TWINS_MS).filter(
      (place) => place.exchange.end?.kind === 'error' && place.own.response === null && !isTorn(place),
    );
  }

  /** Chromium's record has no answer for one that the page was not given. */
  private failedLike(found: Exchange): readonly Place[] {
    return this.near(found).filter((place) => {
      const { exchange, at, own } = place;
      if (own.response === null) return true;
      if (at < exchange.hops.length - 1 || exchange.end?.kind !== 'error') return false;
      // Most failed with their answers in the record; where the start is not known only the end tells twins apart.
      if (!beganUnseen(place) || this.rules !== 'chromium') return true;
      return endsApart(own, exchange.end.at, found.end?.at ?? 0, this.rules) < TWINS_MS;
    });
  }

  /**
   * The only request of that time that failed without an answer, whenever that was: where a server cuts connections a
   * browser asks again for seconds, and its record may end with the first of them.
   */
  private onlyFailure(found: Exchange): readonly Place[] {
    const near = this.near(found, CLOCKS_MS);
    if (near.length !== 1) return [];
    return near.filter(({ exchange: { end }, own }) => end?.kind === 'error' && own.response === null);
  }

  /** Nothing was sent after a preflight that was refused, unless that was another's. */
  private openFor(found: Exchange): readonly Place[] {
    return this.near(found).filter((place) => {
      if (place.own.response !== null || !isTorn(place)) return false;
      return !wasRefused(place, this.rules) || this.hasAnothers(place, found);
    });
  }

  private hasAnothers({ exchange: { notes }, own }: Place, { startedAt }: Exchange): boolean {
    if (this.rules !== 'chromium' || !notes.includes('preflight-may-be-anothers')) return false;
    return startsApart(own, startedAt, this.rules) < SAME_MS;
  }

  /** Those that began about then, and those of which nobody knows when they began. */
  private near(found: Exchange, apart = TWINS_MS): readonly Place[] {
    const { startedAt } = found;
    const around = this.around(found, CLOCKS_MS);
    // Of twins each has an entry of its own, perhaps not told yet; in Firefox's they begin after their preflights.
    const began = around.length > 1 && this.rules === 'chromium' ? this.around(found, apart) : around;
    const places = this.byKey.get(keyOf(found.hops[0])) ?? [];
    // What was seen first of those may have been their end.
    const later = within(places, startedAt, startedAt + LONG_MS).filter(beganUnseen);
    const earlier = this.rules === 'firefox' ? this.startedBefore(places, startedAt) : [];
    return later.length + earlier.length === 0 ? began : [...new Set([...began, ...later, ...earlier])];
  }

  /** Firefox's record may leave out the time in which a request waited for its preflight. */
  private startedBefore(places: readonly Place[], recorded: number): readonly Place[] {
    return within(places, recorded - WAIT_MS, recorded).filter(
      (place) => mayHaveWaited(place, this.rules) || startsApart(place.own, recorded, this.rules) < CLOCKS_MS,
    );
  }

  private around({ hops: [hop], startedAt }: Exchange, apart: number): readonly Place[] {
    return within(this.byKey.get(keyOf(hop)) ?? [], startedAt - apart, startedAt + apart);
  }

  /** Whether a row without a frame lies within this: what a service worker sent for a request of its page. */
  hasPassedOn(found: Exchange): boolean {
    const endedAt = found.end?.at ?? found.startedAt;
    return this.around(found, TWINS_MS).some(
      ({ exchange: { context, end }, own }) =>
        context.frameId === -1 &&
        own.startedAt >= found.startedAt - 2 &&
        (end?.at ?? 0) <= endedAt + TWINS_MS,
    );
  }

  /** One whose last redirect the record told: where that led is an entry of its own. */
  addRedirect(exchange: Exchange): void {
    const next = nextUrlOf(currentHop(exchange));
    if (next !== null) add(this.ledOn, next, exchange);
  }

  /** Whether there is a row to the same URL at that time, taken or not. */
  has(found: Exchange): boolean {
    return this.around(found, CLOCKS_MS).length > 0 || this.near(found).length > 0;
  }

  /** The row whose last answer led to this request, where that was not seen to begin. */
  takeRedirect(found: Exchange, wasOpened: boolean): Exchange | null {
    return takeLedTo(this.ledOn, found, wasOpened);
  }

  /** Rows of the record alone whose redirects led to none of its entries. */
  get leftRedirects(): readonly Exchange[] {
    return [...this.ledOn.values()].flat().filter(({ notes }) => notes.includes('only-in-devtools-record'));
  }

  /**
   * The row that ended with a redirect to this URL, where no answer came from there. Firefox now and then records the
   * request that a redirect names though it stopped at the redirect itself, and never sent it.
   */
  takeStopped(found: Exchange, wasOpened: boolean): Exchange | null {
    return found.hops[0].response === null ? takeLedTo(this.ledNowhere, found, wasOpened) : null;
  }
}

/** The nearest in time of those that were led there, each once. */
function takeLedTo(
  led: ReadonlyMap<string, Exchange[]>,
  found: Exchange,
  wasOpened: boolean,
): Exchange | null {
  const { hops, startedAt } = found;
  const rows = led.get(hops[0].url) ?? [];
  const [nearest] = rows
    .map((row) => ({ row, away: Math.abs((currentHop(row).response?.at ?? 0) - startedAt) }))
    .filter(({ row, away }) => away < CLOCKS_MS && couldLeadTo(currentHop(row), hops[0], wasOpened))
    .sort((a, b) => a.away - b.away);
  if (nearest === undefined) return null;
  rows.splice(rows.indexOf(nearest.row), 1);
  return nearest.row;
}

function add<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const all = to.get(key);
  if (all === undefined) to.set(key, [value]);
  else all.push(value);
}

const idOf = ({ exchange, at }: Place): string => `${exchange.id}#${at}`;

const keyOf = ({ method, url }: Pick<Hop, 'method' | 'url'>): string => `${method} ${url}`;
