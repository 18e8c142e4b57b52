import { isRedirectStatus } from '../cors/status.ts';
import type { RuleSet } from '../cors/types.ts';
import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Hop, Preflight } from '../exchange/exchange.ts';
import { judge } from '../exchange/judge.ts';
import { answerOf } from '../exchange/rivals.ts';
import { withHop } from '../exchange/with-event.ts';
import { asRow, Draft } from './draft.ts';
import { exchangeOf } from './har-exchanges.ts';
import { ledFrom, rowsLedHere } from './led-here.ts';
import { type Loose, loosePreflights } from './loose-preflights.ts';
import { isKnownByAnswer, isTorn } from './place.ts';
import { placePreflights } from './place-preflights.ts';
import { splitPreflights } from './preflights.ts';
import type { HarEntry } from './read-entry.ts';
import { RecordRows } from './record-rows.ts';
import { withKeptAnswers } from './revalidated.ts';
import { alreadyRows } from './unopened.ts';

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
  const { opened, unopened } = byOpening(book, splitPreflights(withKeptAnswers(recorded)).actuals);
  const places = rows.match(opened);
  const known = alreadyRows(book, unopened);
  return [
    ...opened.filter(
      (found) => !places.has(found) && !rows.has(found) && !wasStoppedBefore(book, rows, found, true),
    ),
    ...unopened.filter((found) => !known.has(found) && !wasStoppedBefore(book, rows, found, false)),
  ].map((found) => asRow(book, found));
}

interface ByOpening {
  readonly opened: readonly Exchange[];
  /** Firefox's alone: no event tells of them. */
  readonly unopened: readonly Exchange[];
}

function byOpening({ rules }: Book, actuals: readonly HarEntry[]): ByOpening {
  const isUnopened = ({ unopened }: HarEntry): boolean => rules === 'firefox' && unopened;
  return {
    opened: actualsOf(actuals.filter((entry) => !isUnopened(entry))),
    // They have none of the page's own headers yet, and so tell neither its origin nor its mode.
    unopened: actualsOf(actuals.filter(isUnopened)).map((found) =>
      withHop(found, 0, { requestHeaders: null }),
    ),
  };
}

/**
 * Holds a stretch of the record in which events may have been missed against the book. No id is common to the
 * two: a request is known by its URL, its method and its answer, and where there is none by the nearest time.
 */
export function compareGap(book: Book, recorded: readonly HarEntry[]): Comparison {
  const rows = new RecordRows(book);
  const draft = new Draft(book);
  const split = splitPreflights(withKeptAnswers(recorded));
  // Where a redirect led began after it, whatever ended first.
  const { opened, unopened } = byOpening(book, split.actuals);
  const places = rows.match(opened);
  const known = alreadyRows(book, unopened);
  const actuals = [...opened, ...unopened.filter((found) => !known.has(found))].toSorted(
    (a, b) => a.startedAt - b.startedAt,
  );
  // A service worker answers this page: where that failed, Chromium's record does not say so of the page's request.
  const isControlled = book.rules !== 'firefox' && recorded.some(({ byServiceWorker }) => byServiceWorker);
  const freed: Loose[] = [];
  for (const found of actuals) {
    const place = places.get(found);
    if (place !== undefined) {
      const { exchange, at, own } = place;
      const isTold = own.response !== null || found.hops[0].response === null;
      if (exchange.byServiceWorker === true || (isTold && !isTorn(place))) continue;
      const now = draft.now(exchange);
      const wrong = anothersPreflight(now, at, found, book.rules);
      if (wrong !== null) freed.push({ url: own.url, preflight: wrong, entry: null, row: null, from: now });
      const row = completedBy(wrong === null ? now : withHop(now, at, { preflight: null }), at, found);
      draft.put(row);
      if (!isTold && at === exchange.hops.length - 1) rows.addRedirect(row);
      continue;
    }
    if (isControlled && found.hops[0].response === null && rows.hasPassedOn(found)) continue;
    const wasOpened = !unopened.includes(found);
    const from = rows.takeRedirect(found, wasOpened);
    if (from !== null) {
      const led = draft.now(from);
      if (isNeverSent(led, found, book)) continue;
      const row = continuedBy(led, found);
      draft.put(row);
      rows.addRedirect(row);
    } else if (!wasStoppedBefore(book, rows, found, wasOpened)) {
      const row = asRow(book, found);
      draft.add(row);
      rows.addRedirect(row);
    }
  }
  const joined = joinRedirects(draft, rows);
  const replaced = placePreflights(draft, [...loosePreflights(book, split.preflights), ...freed]);
  return { added: draft.added, completed: draft.completed, replaced: [...joined, ...replaced] };
}

/**
 * A redirect that only the record shows, and events that begin where it led, are one request.
 *
 * @returns rows of the book that are none any more
 */
function joinRedirects(draft: Draft, rows: RecordRows): readonly ExchangeId[] {
  const { leftRedirects } = rows;
  if (leftRedirects.length === 0) return [];
  const led = rowsLedHere(draft.book.exchanges.values());
  const taken = new Set<ExchangeId>();
  return leftRedirects.flatMap((redirect) => {
    const row = ledFrom(redirect, led, ({ id }) => !taken.has(id));
    if (row === null) return [];
    taken.add(row.id);
    const { startedAt, hops } = draft.now(redirect);
    const own = draft.now(row);
    draft.put({ ...own, startedAt, hops: [hops[0], ...hops.slice(1), ...own.hops] });
    return draft.remove(redirect) ? [redirect.id] : [];
  });
}

/** Whether this was never sent: CORS, or the page's own policy, stopped a request at the redirect that named it. */
function wasStoppedBefore(book: Book, rows: RecordRows, found: Exchange, wasOpened: boolean): boolean {
  const stopped = rows.takeStopped(found, wasOpened);
  if (stopped === null) return false;
  return (book.rules === 'firefox' && stopped.end?.kind === 'error') || isNeverSent(stopped, found, book);
}

/** Firefox now and then records it all the same. */
function isNeverSent(led: Exchange, { hops: [hop] }: Exchange, { rules }: Book): boolean {
  if (rules !== 'firefox' || hop.response !== null) return false;
  return judge(led, rules).judgement.decision.kind === 'blocked';
}

/**
 * The requests of the web, without their preflights. Chromium's of a page that a service worker answered are no
 * requests to a server: what that sent itself has events.
 */
function actualsOf(actuals: readonly HarEntry[]): readonly Exchange[] {
  const noPreflights = { preflightOf: new Map<HarEntry, HarEntry>() };
  return actuals
    .filter(({ byServiceWorker }) => !byServiceWorker)
    .map((entry) => exchangeOf([entry], noPreflights))
    .filter(({ hops: [{ url }] }) => /^(https?|wss?):/.test(url));
}

/** A preflight that refuses a request which was answered all the same: it was a twin's. */
function anothersPreflight(
  own: Exchange,
  at: number,
  { hops: [{ response }] }: Exchange,
  rules: RuleSet,
): Preflight | null {
  const hop = own.hops[at];
  const preflight = hop?.preflight ?? null;
  if (hop === undefined || preflight === null || response === null) return null;
  return answerOf(hop, preflight, rules) === 'refuses' ? preflight : null;
}

/** What the events told stays; the record fills what they left open. */
function completedBy(own: Exchange, at: number, found: Exchange): Exchange {
  const [theirs] = found.hops;
  const mine = own.hops[at] ?? own.hops[0];
  const startedUnseen = at === 0 && own.notes.includes('missing-start');
  const isLate = at > 0 && isKnownByAnswer({ exchange: own, at, own: mine });
  const filled = withHop(own, at, {
    ...((startedUnseen || isLate) && { startedAt: theirs.startedAt }),
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
  const failed = own.end?.kind === 'error' ? own.end : null;
  return { ...own, hops: [...own.hops, theirs], end: failed ?? (leadsOn(theirs) ? null : found.end) };
}

/** In the record a redirect has ended; the request has not. */
function leadsOn({ response }: Hop): boolean {
  return response !== null && isRedirectStatus(response.status);
}
