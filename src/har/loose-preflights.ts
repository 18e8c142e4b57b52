import type { RuleSet } from '../cors/types.ts';
import type { Book } from '../exchange/book.ts';
import type { Exchange, Hop, Note, Preflight } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { carriesAll, requestedHeaderNames, requestedMethod } from '../exchange/pair.ts';
import { answerOf, progressOf } from '../exchange/rivals.ts';
import { preflightHop } from './har-exchanges.ts';
import { printOf } from './place.ts';
import type { HarEntry } from './read-entry.ts';

/** A preflight whose request is not known: from the record, or a row of its own so far. */
export interface Loose {
  readonly url: string;
  readonly preflight: Preflight;
  readonly entry: HarEntry | null;
  /** The row that shows it alone. */
  readonly row: Exchange | null;
  /** The row that it was taken from: it cannot be its request's. */
  readonly from?: Exchange;
}

/** Those of the record that no row has, and those of the book that are rows of their own. */
export function loosePreflights(book: Book, recorded: readonly HarEntry[]): readonly Loose[] {
  const placed = new Map<string, number>();
  const alone = new Map<string, Exchange[]>();
  for (const exchange of book.exchanges.values()) {
    for (const { url, preflight } of exchange.hops) {
      if (preflight === null || preflight.response === null) continue;
      const print = `${url} ${printOf(preflight.response)}`;
      placed.set(print, (placed.get(print) ?? 0) + 1);
    }
    if (!standsAlone(exchange)) continue;
    const [{ url, response }] = exchange.hops;
    const print = `${url} ${printOf(response)}`;
    alone.set(print, [...(alone.get(print) ?? []), exchange]);
  }
  const loose = recorded.flatMap((entry): readonly Loose[] => {
    const preflight = preflightHop(entry);
    const print = `${entry.url} ${printOf(preflight.response)}`;
    const row = alone.get(print)?.shift() ?? null;
    if (row !== null) {
      const known = { ...preflight, requestId: row.requestId, startedAt: row.startedAt };
      return [{ url: entry.url, preflight: known, entry, row }];
    }
    const left = placed.get(print) ?? 0;
    if (left === 0) return [{ url: entry.url, preflight, entry, row: null }];
    placed.set(print, left - 1);
    return [];
  });
  const refused = [...book.exchanges.values()].flatMap((row): readonly Loose[] => {
    const { url, preflight } = row.hops[0];
    return preflight !== null && isRefusedAlone(row) ? [{ url, preflight, entry: null, row }] : [];
  });
  const untold = [...alone.values()].flat().filter(({ notes }) => notes.includes('unpaired-preflight'));
  return [
    ...loose,
    ...refused,
    ...untold.map((row) => ({ url: row.hops[0].url, preflight: preflightIn(row), entry: null, row })),
  ];
}

/** A refused preflight of the record whose request was not known then; it may have turned out since which it was. */
function isRefusedAlone({ hops, notes }: Exchange): boolean {
  const [{ requestHeaders, response, preflight }] = hops;
  if (hops.length !== 1 || !notes.includes('only-in-devtools-record')) return false;
  return requestHeaders === null && response === null && preflight?.response != null;
}

/** An OPTIONS that was sent for a request that is not known, or that was not seen to begin. */
function standsAlone({ hops, notes }: Exchange): boolean {
  const [{ method, response }] = hops;
  if (method !== 'OPTIONS' || hops.length !== 1 || response === null) return false;
  return notes.includes('unpaired-preflight') || notes.includes('missing-start');
}

function preflightIn({
  requestId,
  hops: [{ startedAt, requestHeaders, response }],
  end,
}: Exchange): Preflight {
  return { requestId, startedAt, requestHeaders, response, end };
}

/** A hop that a preflight can be given to. */
export interface Home {
  readonly exchange: Exchange;
  readonly at: number;
  /** Of a row that lacks something, or that only the record shows. */
  readonly isTorn: boolean;
}

/**
 * Which preflight was sent for which of these hops: one that explains what the request did next, the nearest in
 * time of several, and hops that lack something before those that seem whole.
 */
export function homesOf(
  loose: readonly Loose[],
  homes: readonly Home[],
  rules: RuleSet,
): ReadonlyMap<Loose, Home> {
  const byKey = new Map<string, Home[]>();
  for (const home of homes) {
    const { url, method } = hopOf(home);
    const known = byKey.get(`${method} ${url}`);
    if (known === undefined) byKey.set(`${method} ${url}`, [home]);
    else known.push(home);
  }
  const candidates = loose
    .flatMap((one) => {
      const asked = askedBy(one.preflight, rules);
      return (byKey.get(`${asked.method} ${one.url}`) ?? [])
        .filter(
          (home) => (one.entry === null || isRecorded(home)) && explains(one.preflight, asked, home, rules),
        )
        .map((home) => ({ one, home, away: distance(one.preflight, hopOf(home)) }));
    })
    .sort((a, b) => Number(b.home.isTorn) - Number(a.home.isTorn) || a.away - b.away);
  const given = new Map<Loose, Home>();
  const used = new Set<string>();
  for (const { one, home } of candidates) {
    const place = `${home.exchange.id}#${home.at}`;
    if (given.has(one) || used.has(place)) continue;
    given.set(one, home);
    used.add(place);
  }
  return given;
}

/** DevTools' record has no preflight of a worker without a tab. One whose sender was not seen may be a page's. */
export function isRecorded({ exchange: { context } }: Pick<Home, 'exchange'>): boolean {
  return context.tabId !== -1 || context.origin === null;
}

/** What a preflight says of its request, read once for all that it is held against. */
interface Asked {
  readonly method: string | null;
  readonly names: readonly string[];
  readonly origin: string | null;
  readonly answer: ReturnType<typeof answerOf>;
}

function askedBy(preflight: Preflight, rules: RuleSet): Asked {
  const headers = preflight.requestHeaders ?? [];
  const method = requestedMethod(headers);
  return {
    method,
    names: requestedHeaderNames(headers),
    origin: headerValue(headers, 'origin'),
    answer: answerOf({ method: method ?? 'OPTIONS' }, preflight, rules),
  };
}

/** Milliseconds: to where its own was sent, if that was seen and its answer was not; else to the request. */
function distance({ startedAt }: Preflight, hop: Hop): number {
  return Math.abs((hop.preflight?.startedAt ?? hop.startedAt) - startedAt);
}

/** The record's clock and that of the events. */
const CLOCKS_MS = 100;
const WAIT_MS = 30_000;
const ofRecord: ReadonlySet<Note> = new Set(['only-in-devtools-record', 'completed-from-devtools-record']);

/** Whether a preflight explains what a request did, whatever else the request may have been given so far. */
export function couldBeOf(preflight: Preflight, home: Home, rules: RuleSet): boolean {
  const bare = { ...hopOf(home), preflight: null };
  return explains(preflight, askedBy(preflight, rules), home, rules, bare);
}

function explains(
  preflight: Preflight,
  { names, origin, answer }: Asked,
  { exchange, at, isTorn }: Home,
  rules: RuleSet,
  hop = hopOf({ exchange, at }),
): boolean {
  const clocks = isTorn ? CLOCKS_MS : CLOCKS_MS / 5;
  const startUnseen = at === 0 ? exchange.notes.includes('missing-start') : isKnownByAnswer(hop);
  const earliest = startUnseen ? hop.startedAt - WAIT_MS : hop.startedAt - clocks;
  if (preflight.startedAt < earliest || preflight.startedAt > hop.startedAt + WAIT_MS) return false;
  if (hop.preflight !== null && (hop.preflight.response !== null || hop.preflight.end !== null)) return false;
  const sent = (rules === 'firefox' ? undefined : hop.sentAt) ?? hop.response?.at ?? exchange.end?.at;
  const answered = preflight.response?.at ?? preflight.startedAt;
  // In Firefox's record a request's time does not count the wait for its preflight.
  const isTimed = rules !== 'firefox' || !exchange.notes.some((note) => ofRecord.has(note));
  if (isTimed && sent !== undefined && answered > sent + clocks) return false;
  if (!sameOrigin(hop, exchange, origin) || !carriesAll(hop.requestHeaders, names)) return false;
  const isLast = at === exchange.hops.length - 1;
  const progress = isLast ? progressOf(exchange, hop, rules) : 'went-on';
  if (progress === 'went-on') return answer === 'allows' || answer === 'either';
  if (progress === 'stopped') return answer !== 'allows';
  return true;
}

/** Where a redirect led, of which only the answer was seen: it began some time before. */
function isKnownByAnswer({ requestHeaders, startedAt, response }: Hop): boolean {
  return requestHeaders === null && startedAt === response?.at;
}

/**
 * Firefox keeps the page's origin on the preflight where the request behind a redirect says `null`. Where only the
 * record tells of a request, and it shows no Origin, its origin is the page's by guess: a frame's may be another.
 */
function sameOrigin(hop: Hop, { context, notes }: Exchange, asked: string | null): boolean {
  const guessed = notes.includes('only-in-devtools-record') ? null : context.origin;
  const own = headerValue(hop.requestHeaders, 'origin') ?? guessed;
  return own === null || asked === null || own === asked || own === 'null';
}

export function hopOf({ exchange, at }: Pick<Home, 'exchange' | 'at'>): Hop {
  return exchange.hops[at] ?? exchange.hops[0];
}
