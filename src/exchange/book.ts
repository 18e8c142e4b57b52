import type { RuleSet } from '../cors/types.ts';
import type { Exchange, ExchangeId } from './exchange.ts';
import type { ObservedEvent } from './observed-event.ts';

/** What a browser's request id stands for. */
export type Role =
  | { readonly kind: 'actual'; readonly exchange: ExchangeId }
  | { readonly kind: 'preflight'; readonly exchange: ExchangeId; readonly hop: number }
  /** An OPTIONS whose headers were not shown yet: a preflight or the page's own, kept until we know. */
  | { readonly kind: 'undecided-options'; readonly events: readonly ObservedEvent[] };

/**
 * All exchanges of one tab and the index from request ids to them. Everything in it can be rebuilt
 * from the exchanges alone, which is what is kept when the background is killed.
 */
export interface Book {
  readonly tabId: number;
  /** Whose events these are: in Firefox a request shows its headers before its preflight, in Chromium after. */
  readonly rules: RuleSet;
  readonly exchanges: Map<ExchangeId, Exchange>;
  readonly roles: Map<string, Role>;
  /** Those whose end was not seen yet, in the order in which they began. */
  readonly unfinished: Set<ExchangeId>;
  /** Those that ended last, some dozens: what is told a moment later may still show whose preflight was whose. */
  readonly justEnded: Set<ExchangeId>;
  /** Which had a preflight to a URL, in the order in which they began: its answer may be kept for others. */
  readonly preflighted: Map<string, Set<ExchangeId>>;
  /** When each stretch ended in which events may have been missed, in milliseconds since the epoch, in order. */
  missedUntil: readonly number[];
}

export function openBook(tabId: number, kept: readonly Exchange[] = [], rules: RuleSet = 'chromium'): Book {
  const book: Book = {
    tabId,
    rules,
    exchanges: new Map(),
    roles: new Map(),
    unfinished: new Set(),
    justEnded: new Set(),
    preflighted: new Map(),
    missedUntil: [],
  };
  for (const exchange of kept) {
    book.roles.set(exchange.requestId, { kind: 'actual', exchange: exchange.id });
    enter(book, exchange);
  }
  const ended = kept.filter(({ end }) => end !== null);
  ended.sort((a, b) => (a.end?.at ?? 0) - (b.end?.at ?? 0));
  for (const { id } of ended.slice(-JUST_ENDED)) book.justEnded.add(id);
  return book;
}

/** Puts an exchange into the book, new or changed, and its preflights into the index. */
export function enter(book: Book, exchange: Exchange): void {
  book.exchanges.set(exchange.id, exchange);
  if (exchange.end === null) book.unfinished.add(exchange.id);
  else if (book.unfinished.delete(exchange.id)) rememberEnd(book.justEnded, exchange.id);
  exchange.hops.forEach((hop, index) => {
    if (hop.preflight === null) return;
    book.roles.set(hop.preflight.requestId, { kind: 'preflight', exchange: exchange.id, hop: index });
    const others = book.preflighted.get(hop.url);
    if (others === undefined) book.preflighted.set(hop.url, new Set([exchange.id]));
    else others.add(exchange.id);
  });
}

function rememberEnd(ended: Set<ExchangeId>, id: ExchangeId): void {
  ended.add(id);
  const [oldest] = ended;
  if (ended.size > JUST_ENDED && oldest !== undefined) ended.delete(oldest);
}

/** Twice as many as a page has under way at once. */
const JUST_ENDED = 64;

/** Takes exchanges out of the book, for example the oldest when it is full. */
export function removeExchanges(book: Book, ids: readonly ExchangeId[]): void {
  for (const id of ids) {
    const exchange = book.exchanges.get(id);
    if (exchange === undefined) continue;
    book.exchanges.delete(id);
    book.unfinished.delete(id);
    book.justEnded.delete(id);
    book.roles.delete(exchange.requestId);
    for (const { preflight, url } of exchange.hops) {
      if (preflight !== null) book.roles.delete(preflight.requestId);
      const others = book.preflighted.get(url);
      others?.delete(id);
      if (others?.size === 0) book.preflighted.delete(url);
    }
  }
}
