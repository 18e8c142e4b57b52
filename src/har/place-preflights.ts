import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Hop } from '../exchange/exchange.ts';
import { requestedMethod } from '../exchange/pair.ts';
import { answerOf } from '../exchange/rivals.ts';
import { withHop } from '../exchange/with-event.ts';
import { asRow, type Draft, withNote } from './draft.ts';
import { type HandOver, handOn } from './hand-on.ts';
import { exchangeOf } from './har-exchanges.ts';
import { type Home, homesOf, isRecorded, type Loose } from './loose-preflights.ts';

/**
 * Gives each of the loose preflights to the request that it was sent for.
 *
 * @returns the rows of preflights alone that are none any more: their requests are known now
 */
export function placePreflights(draft: Draft, loose: readonly Loose[]): readonly ExchangeId[] {
  const { book } = draft;
  const given = homesOf(loose, homesIn(draft.all()), book.rules);
  for (const [{ preflight }, home] of given) give(draft, { home, preflight });
  const replaced: ExchangeId[] = [];
  for (const one of loose) {
    if (given.has(one)) {
      if (one.row !== null) replaced.push(one.row.id);
      continue;
    }
    const chain = handOn(one.preflight, hopsFor(one, draft.all()), book.rules);
    for (const link of chain) give(draft, link);
    const isPlaced = chain.length > 0 || (one.row !== null && one.entry === null);
    const row = isPlaced || isToldUnanswered(one, draft.all()) ? null : rowOfPreflight(book, one);
    if (row !== null) draft.add(row);
    if (one.row !== null && (row !== null || chain.length > 0)) replaced.push(one.row.id);
  }
  return replaced;
}

function give(draft: Draft, { home: { exchange, at }, preflight }: HandOver): void {
  const known = draft.now(exchange);
  const own = known.hops[at]?.preflight ?? null;
  // One that events told of is known by its id, for those that come yet.
  const isSame = own !== null && own.response === null && own.end === null;
  const kept = isSame ? { ...preflight, requestId: own.requestId, startedAt: own.startedAt } : preflight;
  draft.put(withHop(known, at, { preflight: kept }));
}

/** Every hop that has no preflight, or one without its answer. */
function homesIn(exchanges: readonly Exchange[]): readonly Home[] {
  return exchanges.flatMap((exchange) =>
    exchange.hops.flatMap(({ preflight }, at) =>
      preflight === null || preflight.response === null ? [homeAt(exchange, at)] : [],
    ),
  );
}

/** Every hop that such a preflight can have been sent for, whatever it has. */
function hopsFor({ url, preflight, entry }: Loose, exchanges: readonly Exchange[]): readonly Home[] {
  const asked = requestedMethod(preflight.requestHeaders ?? []);
  const homes = entry === null ? exchanges : exchanges.filter((exchange) => isRecorded({ exchange }));
  return homes.flatMap((exchange) =>
    exchange.hops.flatMap((hop, at) =>
      hop.url === url && hop.method === asked ? [homeAt(exchange, at)] : [],
    ),
  );
}

function homeAt(exchange: Exchange, at: number): Home {
  return { exchange, at, isTorn: exchange.end === null || exchange.notes.length > 0 };
}

/**
 * Whether a preflight without an answer is one that its request shows: nothing tells such ones apart but their time,
 * and where a server cut the connection Chromium sends one more, which has an entry of its own and no events.
 */
function isToldUnanswered({ url, preflight, entry }: Loose, exchanges: readonly Exchange[]): boolean {
  if (entry === null || preflight.response !== null) return false;
  const asked = requestedMethod(preflight.requestHeaders ?? []);
  return exchanges.some(({ hops }) =>
    hops.some((hop) => {
      const own = hop.preflight;
      if (hop.url !== url || own === null || own.response !== null || own.end === null) return false;
      if (asked !== null && hop.method !== asked) return false;
      return preflight.startedAt > own.startedAt - AROUND_MS && preflight.startedAt < own.end.at + AROUND_MS;
    }),
  );
}

/** DevTools' time of a request and that of its first event, on a busy machine. */
const AROUND_MS = 2_000;

/** The row of a preflight whose request nobody saw: one that was refused is all there was of it. */
function rowOfPreflight(book: Book, { url, preflight, entry, row, from }: Loose): Exchange | null {
  const of = entry === null ? from : exchangeOf([entry], { preflightOf: new Map() });
  if (of === undefined) return null;
  const method = requestedMethod(preflight.requestHeaders ?? []);
  const { startedAt } = preflight;
  const hop: Hop = {
    url,
    method: method ?? 'OPTIONS',
    startedAt,
    requestHeaders: null,
    preflight,
    response: null,
  };
  if (method !== null && answerOf(hop, preflight, book.rules) === 'refuses') {
    const end = { kind: 'error', at: preflight.end?.at ?? startedAt, error: '' } as const;
    const found = asRow(book, { ...of, startedAt, hops: [hop], end });
    // Of such a request events told no more than its preflight.
    return entry === null ? { ...found, notes: ['missing-start'] } : found;
  }
  if (entry === null) return null;
  if (row?.notes.includes('unpaired-preflight')) return null;
  return withNote(asRow(book, of), 'unpaired-preflight');
}
