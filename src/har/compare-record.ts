import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Hop, Note, Preflight } from '../exchange/exchange.ts';
import { judge } from '../exchange/judge.ts';
import { requestedMethod } from '../exchange/pair.ts';
import { answerOf } from '../exchange/rivals.ts';
import { exchangeOf } from './har-exchanges.ts';
import { type Home, homesOf, type Loose, loosePreflights } from './loose-preflights.ts';
import { splitPreflights } from './preflights.ts';
import type { HarEntry } from './read-entry.ts';
import { isTorn, RecordRows } from './record-rows.ts';
import { withKeptAnswers } from './revalidated.ts';

/** What DevTools' own record knows and the events did not tell. */
export interface Comparison {
  /** Rows that no event told of. */
  readonly added: readonly Exchange[];
  /** Rows whose beginning, answer, preflight or end was not seen. */
  readonly completed: readonly Exchange[];
  /** Rows of a preflight alone, whose request is now one of `added` or `completed`. */
  readonly replaced: readonly ExchangeId[];
}

/**
 * Holds the requests of the record that ended without an answer against the book. Where nothing was missed, a
 * row beside one is that very request, and what is open is only not over yet.
 */
export function addUnheard(book: Book, recorded: readonly HarEntry[]): readonly Exchange[] {
  const rows = new RecordRows(book);
  const actuals = actualsOf(splitPreflights(withKeptAnswers(recorded)).actuals);
  const places = rows.match(actuals);
  return actuals
    .filter((found) => !places.has(found) && !rows.has(found) && !wasStoppedBefore(book, rows, found))
    .map((found) => asRow(book, found));
}

/**
 * Holds a stretch of the record in which events may have been missed against the book. No id is common to the
 * two: a request is known by its URL, its method and its answer, and where there is none by the nearest time.
 */
export function compareGap(book: Book, recorded: readonly HarEntry[]): Comparison {
  const rows = new RecordRows(book);
  const changed = new Map<ExchangeId, Exchange>();
  const added = new Map<ExchangeId, Exchange>();
  const now = (exchange: Exchange): Exchange => changed.get(exchange.id) ?? exchange;
  const put = (exchange: Exchange): void => {
    if (added.has(exchange.id)) added.set(exchange.id, exchange);
    else changed.set(exchange.id, withNote(exchange, 'completed-from-devtools-record'));
  };
  const split = splitPreflights(withKeptAnswers(recorded));
  // Where a redirect led began after it, whatever ended first.
  const actuals = actualsOf(split.actuals).toSorted((a, b) => a.startedAt - b.startedAt);
  const places = rows.match(actuals);
  for (const found of actuals) {
    const place = places.get(found);
    if (place !== undefined) {
      if (isTorn(place)) put(completedBy(now(place.exchange), place.at, found));
      continue;
    }
    const from = rows.takeRedirect(found);
    if (from !== null) {
      const led = added.get(from.id) ?? now(from);
      if (isNeverSent(led, found, book)) continue;
      const row = continuedBy(led, found);
      put(row);
      rows.addRedirect(row);
    } else if (!wasStoppedBefore(book, rows, found)) {
      const row = asRow(book, found);
      added.set(row.id, row);
      rows.addRedirect(row);
    }
  }
  const loose = loosePreflights(book, split.preflights);
  const given = homesOf(loose, homesIn(book, [...added.values()], changed), book.rules);
  const replaced: ExchangeId[] = [];
  for (const one of loose) {
    const home = given.get(one);
    if (home === undefined) {
      const row = one.row === null || one.entry !== null ? rowOfPreflight(book, one) : null;
      if (row === null) continue;
      added.set(row.id, row);
    } else {
      const { exchange, at } = home;
      const known = added.get(exchange.id) ?? now(exchange);
      put(
        withHop(known, at, { preflight: withKnownId(one.preflight, exchange.hops[at]?.preflight ?? null) }),
      );
    }
    if (one.row !== null) replaced.push(one.row.id);
  }
  return { added: [...added.values()], completed: [...changed.values()], replaced };
}

/** Whether this was never sent: CORS stopped a request at the redirect that named it. */
function wasStoppedBefore(book: Book, rows: RecordRows, found: Exchange): boolean {
  const stopped = rows.takeStopped(found);
  return stopped !== null && isNeverSent(stopped, found, book);
}

function isNeverSent(led: Exchange, { hops: [hop] }: Exchange, { rules }: Book): boolean {
  return hop.response === null && judge(led, rules).judgement.decision.kind === 'blocked';
}

/** The requests of the web, without their preflights. */
function actualsOf(actuals: readonly HarEntry[]): readonly Exchange[] {
  const noPreflights = { preflightOf: new Map<HarEntry, HarEntry>() };
  return actuals
    .map((entry) => exchangeOf([entry], noPreflights))
    .filter(({ hops: [{ url }] }) => /^(https?|wss?):/.test(url));
}

/** Every hop that has no preflight, or one without its answer. */
function homesIn(
  { exchanges }: Book,
  added: readonly Exchange[],
  changed: ReadonlyMap<ExchangeId, Exchange>,
): readonly Home[] {
  const own = [...exchanges.values()].map((exchange) => changed.get(exchange.id) ?? exchange);
  return [...own, ...added].flatMap((exchange) =>
    exchange.hops.flatMap(({ preflight }, at) =>
      preflight === null || preflight.response === null
        ? [{ exchange, at, isTorn: exchange.end === null || exchange.notes.length > 0 }]
        : [],
    ),
  );
}

/** What the events told stays; the record fills what they left open. */
function completedBy(own: Exchange, at: number, found: Exchange): Exchange {
  const [theirs] = found.hops;
  const mine = own.hops[at] ?? own.hops[0];
  const startedUnseen = at === 0 && own.notes.includes('missing-start');
  const filled = withHop(own, at, {
    ...(startedUnseen && { startedAt: theirs.startedAt }),
    requestHeaders: mine.requestHeaders ?? theirs.requestHeaders,
    response: mine.response ?? theirs.response,
  });
  return {
    ...filled,
    // Without its first events nothing tells who sent it; the record does.
    context: startedUnseen ? { ...found.context, tabId: own.context.tabId } : own.context,
    startedAt: startedUnseen ? found.startedAt : own.startedAt,
    end: own.end ?? (at === own.hops.length - 1 && !leadsOn(theirs) ? found.end : null),
    notes: own.notes.filter((one) => one !== 'missing-start' || !startedUnseen),
  };
}

function continuedBy(own: Exchange, found: Exchange): Exchange {
  const [theirs] = found.hops;
  return { ...own, hops: [...own.hops, theirs], end: leadsOn(theirs) ? null : found.end };
}

/** In the record a redirect has ended; the request has not. */
function leadsOn({ response }: Hop): boolean {
  return response !== null && [301, 302, 303, 307, 308].includes(response.status);
}

/** The row of a preflight whose request nobody saw: one that was refused is all there was of it. */
function rowOfPreflight(book: Book, { url, preflight, entry, row }: Loose): Exchange | null {
  if (entry === null) return null;
  const method = requestedMethod(preflight.requestHeaders ?? []);
  const of = exchangeOf([entry], { preflightOf: new Map() });
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
    return asRow(book, { ...of, startedAt, hops: [hop], end });
  }
  if (row?.notes.includes('unpaired-preflight')) return null;
  return withNote(asRow(book, of), 'unpaired-preflight');
}

/** One that events told of is known by its id, for those that come yet. */
function withKnownId(found: Preflight, own: Preflight | null): Preflight {
  return own === null ? found : { ...found, requestId: own.requestId, startedAt: own.startedAt };
}

function withNote(exchange: Exchange, note: Note): Exchange {
  return exchange.notes.includes(note) ? exchange : { ...exchange, notes: [...exchange.notes, note] };
}

function withHop(exchange: Exchange, index: number, change: Partial<Hop>): Exchange {
  const [first, ...rest] = exchange.hops.map((hop, at) => (at === index ? { ...hop, ...change } : hop));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
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
