import type { RuleSet } from '../../src/cors/types.ts';
import { assemble } from '../../src/exchange/assemble.ts';
import { type Book, enter, openBook, removeExchanges } from '../../src/exchange/book.ts';
import type { CallSite, Exchange, ExchangeId, JudgedExchange } from '../../src/exchange/exchange.ts';
import { judge } from '../../src/exchange/judge.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import { isPhantom } from '../../src/exchange/phantom.ts';
import { markUnheardOf, missedEvents } from '../../src/exchange/unfinished.ts';
import { addUnheard, compareGap } from '../../src/har/compare-record.ts';
import { withoutTwins } from '../../src/har/no-twins.ts';
import type { HarEntry } from '../../src/har/read-har.ts';
import { toldLate } from '../../src/har/told-late.ts';
import type { Gap, Marker, RecordingState, RequestKey, ToPanel } from '../../src/protocol.ts';
import { type Changes, noChanges } from './changes.ts';
import { mayBeTwins } from './delivery-question.ts';
import { documentOf } from './document-of.ts';
import {
  emptied,
  forgets,
  gapsOf,
  gapUntil,
  lastNavigation,
  nextNavigation,
  wasPaused,
  withMarker,
  withOrigin,
  withRecording,
} from './facts-change.ts';
import { findRequest, timesOf } from './find-request.ts';
import { newFacts, type SessionFacts } from './session-facts.ts';

/** DevTools tells of a navigation once its document is there: a slow server's a while after the request. */
const NAVIGATION_MS = 30_000;

/** And of some a moment before the browser's event of the answer. */
const AHEAD_MS = 1_000;

/** A document's own clock and that of the browser's events. */
const CLOCKS_MS = 20;

/** The record is held against a gap with what began this long after it. */
const LATE_MS = 1_000;

/** The recording of one inspected tab. Holds no timers and no ports: events in, changes out. */
export class Session {
  private facts: SessionFacts;
  private readonly book: Book;
  private readonly rules: RuleSet;
  private capacity: number;
  /** Requests that began before this may be rows of DevTools' record already. */
  private filledUntil = 0;

  /** @param capacity - exchanges kept; past that the oldest go, and are counted */
  constructor(
    tabId: number,
    rules: RuleSet,
    capacity: number,
    kept?: { facts: SessionFacts; exchanges: readonly Exchange[] },
  ) {
    this.rules = rules;
    this.capacity = capacity;
    this.facts = kept?.facts ?? newFacts(tabId);
    this.book = openBook(tabId, kept?.exchanges, rules);
    this.book.missedUntil = this.facts.missedUntil;
    for (const event of this.facts.undecided) assemble(this.book, event);
  }

  get kept(): SessionFacts {
    const undecided = [...this.book.roles.values()].flatMap((role) =>
      role.kind === 'undecided-options' ? role.events : [],
    );
    return { ...this.facts, undecided, missedUntil: this.book.missedUntil };
  }

  get lastBatch(): number {
    return this.facts.lastBatch;
  }

  state(siteAccess: boolean): RecordingState {
    const { recording, preserveLog, since, dropped } = this.facts;
    const browser = this.rules === 'firefox' ? 'firefox' : 'chromium';
    return { recording, preserveLog, since, dropped, siteAccess, browser };
  }

  snapshot(siteAccess: boolean): ToPanel {
    return {
      type: 'snapshot',
      exchanges: this.judgedAll(),
      markers: this.facts.markers,
      state: this.state(siteAccess),
    };
  }

  setRecording(recording: boolean): void {
    this.facts = withRecording(this.facts, recording, Date.now());
  }

  setPreserveLog(preserveLog: boolean): void {
    this.facts = { ...this.facts, preserveLog };
  }

  /**
   * Empties the list.
   *
   * @param at - milliseconds since the epoch; what began before it comes back from no other source either
   * @returns ids of what was thrown away
   */
  clear(at: number, keep: (exchange: Exchange) => boolean = () => false): readonly ExchangeId[] {
    const gone = [...this.book.exchanges.values()].filter((exchange) => !keep(exchange));
    const unfinished = gone.filter(({ end }) => end === null);
    removeExchanges(
      this.book,
      gone.map(({ id }) => id),
    );
    const left = unfinished.flatMap(({ requestId, hops }) => [
      requestId,
      ...hops.flatMap(({ preflight }) => (preflight === null ? [] : [preflight.requestId])),
    ]);
    this.facts = emptied(this.facts, left, at, Date.now());
    return gone.map(({ id }) => id);
  }

  /**
   * A new background took over: between its predecessor's last event and now something may have been missed.
   *
   * @returns the line that tells it; `null` while nothing is recorded
   */
  addGap(now: number): Gap | null {
    missedEvents(this.book, now);
    return this.facts.recording ? this.putMarker(gapUntil(this.facts, now)) : null;
  }

  /**
   * The page that the tab shows now, by DevTools: one prerendered, brought back, or made by a service worker needs no
   * request. Told before the events of its request or after them, it is one line.
   *
   * @param since - rows from before are of another page, in milliseconds since the epoch
   */
  navigated(url: string, at: number, since: number): Changes {
    if (URL.canParse(url)) this.addOrigins([new URL(url).origin]);
    // Told late, the tab may have gone on meanwhile.
    const isLeftBehind = at < this.facts.clearedAt;
    if (isLeftBehind || !this.facts.recording || this.hasLine(url, at)) return noChanges;
    const isLeft = !this.facts.preserveLog;
    const removed = isLeft ? this.clear(since, ({ startedAt }) => startedAt >= since - CLOCKS_MS) : [];
    const marker = this.putMarker({ kind: 'navigation', id: `navigation-${at}`, at, url });
    const messages: ToPanel[] = [{ type: 'marker-added', marker }];
    if (!isLeft) return { ...noChanges, messages };
    return {
      messages: [{ type: 'cleared' }, ...messages],
      written: [...this.book.exchanges.values()],
      removed,
    };
  }

  /** Whether the list tells of a navigation already that DevTools tells of: before its events, or after them. */
  private hasLine(url: string, at: number): boolean {
    const last = lastNavigation(this.facts, at);
    const next = nextNavigation(this.facts, at);
    return (
      (last?.url === url && last.at > at - NAVIGATION_MS) || (next?.url === url && next.at < at + AHEAD_MS)
    );
  }

  /** Gaps that were not held against DevTools' own record. */
  get openGaps(): readonly Gap[] {
    return gapsOf(this.facts).filter(({ filled }) => filled === null);
  }

  /** Takes what DevTools recorded: for a gap, or because it may have had no events. */
  fill(gapId: string | null, entries: readonly HarEntry[]): Changes {
    // Told a moment late, some are of a page that was left meanwhile.
    const { clearedAt, droppedUntil } = this.facts;
    const recorded = entries.filter(
      ({ startedAt }) =>
        startedAt >= clearedAt && startedAt > droppedUntil + CLOCKS_MS && !wasPaused(this.facts, startedAt),
    );
    const { added, completed, replaced } =
      gapId === null
        ? { added: addUnheard(this.book, recorded), completed: [], replaced: [] }
        : compareGap(this.book, recorded);
    const messages: ToPanel[] = [];
    if (replaced.length > 0) {
      removeExchanges(this.book, replaced);
      messages.push({ type: 'exchanges-dropped', ids: replaced });
    }
    const found = this.facts.recording ? [...added, ...completed] : completed;
    for (const exchange of found) enter(this.book, exchange);
    const written = [...found];
    const gap = gapsOf(this.facts).find(({ id }) => id === gapId);
    if (gap !== undefined) {
      this.filledUntil = Math.max(this.filledUntil, gap.to + LATE_MS);
      const unheardOf = markUnheardOf(this.book, gap.to);
      for (const exchange of unheardOf) enter(this.book, exchange);
      written.push(...unheardOf);
      const filled = (gap.filled ?? 0) + found.length;
      messages.push({ type: 'marker-added', marker: this.putMarker({ ...gap, filled }) });
      const alone = this.openGaps.length > 0 ? [] : withoutTwins(this.book);
      for (const exchange of alone) enter(this.book, exchange);
      written.push(...alone);
    }
    const removed = [...replaced, ...this.dropOldest(messages)];
    const ids = new Set(written.map(({ id }) => id));
    return { messages, written: [...ids].flatMap((id) => this.book.exchanges.get(id) ?? []), removed };
  }

  setCallSites(sites: readonly { readonly request: RequestKey; readonly site: CallSite }[]): Changes {
    const written = sites.flatMap(({ request, site }) => {
      const exchange = findRequest(this.book, request, ({ callSite }) => callSite === undefined);
      if (exchange === null) return [];
      const told = { ...exchange, callSite: site };
      enter(this.book, told);
      return [told];
    });
    return { ...noChanges, written };
  }

  requestOf(id: ExchangeId): RequestKey | null {
    const exchange = this.book.exchanges.get(id);
    if (exchange === undefined) return null;
    const last = exchange.hops.at(-1) ?? exchange.hops[0];
    return { ...timesOf(exchange, last), url: last.url, method: last.method };
  }

  /** Lets the oldest go, to make room. @returns ids of what was thrown away */
  dropSome(count: number): Changes {
    const messages: ToPanel[] = [];
    const removed = this.dropOldest(messages, Math.max(0, this.book.exchanges.size - count));
    return { ...noChanges, messages, removed };
  }

  get size(): number {
    return this.book.exchanges.size;
  }

  setCapacity(capacity: number): Changes {
    this.capacity = capacity;
    const messages: ToPanel[] = [];
    const removed = this.dropOldest(messages);
    return { ...noChanges, messages, removed };
  }

  judgedAll(): readonly JudgedExchange[] {
    return this.judged([...this.book.exchanges.values()]);
  }

  /** @param time - milliseconds since the epoch; of those that began after it */
  judgedSince(time: number): readonly JudgedExchange[] {
    return this.judged([...this.book.exchanges.values()].filter(({ startedAt }) => startedAt >= time));
  }

  knows(requestId: string): boolean {
    return this.book.roles.has(requestId);
  }

  /** Whether a worker without a tab, of this origin, is one of this tab's. */
  ownsOrigin(origin: string | null): boolean {
    return origin !== null && this.facts.origins.includes(origin);
  }

  setDelivered(id: ExchangeId, delivered: boolean | null): Changes {
    const exchange = this.book.exchanges.get(id);
    if (exchange === undefined || delivered === null) return noChanges;
    if (mayBeTwins(exchange, delivered, this.book)) return noChanges;
    const told = { ...exchange, delivered };
    enter(this.book, told);
    return { ...noChanges, written: [told] };
  }

  /** When the last request to the same URL before this one started; `null` when there was none. */
  startOfPrevious({ id, startedAt, hops: [{ url }] }: Exchange): number | null {
    const earlier = [...this.book.exchanges.values()].filter(
      (other) => other.id !== id && other.hops[0].url === url && other.startedAt <= startedAt,
    );
    return earlier.length === 0 ? null : Math.max(...earlier.map((other) => other.startedAt));
  }

  /** Takes a batch of events, in order; one with a number is remembered by it. */
  apply(events: readonly ObservedEvent[], batch = this.facts.lastBatch): Changes {
    this.facts = { ...this.facts, lastBatch: batch };
    const changed = new Set<ExchangeId>();
    const removed: ExchangeId[] = [];
    const messages: ToPanel[] = [];
    for (const event of events) {
      this.facts = { ...this.facts, lastAt: Math.max(this.facts.lastAt ?? 0, event.at) };
      if (this.isUnwanted(event)) continue;
      // A document that was there before DevTools was has workers too, and so have its frames.
      if (event.context?.tabId === this.facts.tabId)
        this.facts = withOrigin(this.facts, event.context.origin);
      for (const id of assemble(this.book, event)) changed.add(id);
      removed.push(...this.dropPhantom(event, changed, messages));
      const navigation = this.navigationBy(event);
      if (navigation === null) continue;
      if (!this.facts.preserveLog) {
        removed.push(...this.clear(event.at, ({ id }) => id === navigation.exchange.id));
        messages.push({ type: 'cleared' });
        changed.clear();
        changed.add(navigation.exchange.id);
      }
      messages.push({ type: 'marker-added', marker: this.putMarker(navigation.marker) });
    }
    // A lone preflight that found its request is a row no more.
    const gone = [...changed].filter((id) => !this.book.exchanges.has(id) && !removed.includes(id));
    if (gone.length > 0) messages.push({ type: 'exchanges-dropped', ids: gone });
    removed.push(...gone, ...this.dropOldest(messages));
    removed.push(...this.dropFilledIn(changed, messages));
    const written = [...changed].flatMap((id) => this.book.exchanges.get(id) ?? []);
    return { messages, written, removed };
  }

  /** Rows that DevTools' record filled in, of requests that events have told of since. */
  private dropFilledIn(changed: ReadonlySet<ExchangeId>, messages: ToPanel[]): readonly ExchangeId[] {
    const late = [...changed]
      .flatMap((id) => this.book.exchanges.get(id) ?? [])
      .filter(({ end, startedAt }) => end !== null && startedAt <= this.filledUntil);
    if (late.length === 0) return [];
    const told = toldLate(this.book, late);
    for (const { row } of told) enter(this.book, row);
    const ids = told.map(({ instead }) => instead);
    removeExchanges(this.book, ids);
    if (ids.length > 0) messages.push({ type: 'exchanges-dropped', ids });
    return ids;
  }

  /** Not recording, or of a page that was left and whose rows are gone. */
  private isUnwanted(event: ObservedEvent): boolean {
    if (this.book.roles.has(event.requestId)) return false;
    return forgets(this.facts, event, this.book.missedUntil.at(-1) ?? 0);
  }

  private dropPhantom(
    event: ObservedEvent,
    changed: Set<ExchangeId>,
    messages: ToPanel[],
  ): readonly ExchangeId[] {
    const role = this.book.roles.get(event.requestId);
    const exchange = role?.kind === 'actual' ? this.book.exchanges.get(role.exchange) : undefined;
    if (exchange === undefined || !isPhantom(exchange)) return [];
    removeExchanges(this.book, [exchange.id]);
    changed.delete(exchange.id);
    messages.push({ type: 'exchanges-dropped', ids: [exchange.id] });
    return [exchange.id];
  }

  /** The verdicts, which cost more than all the rest: asked for once what they rest on is written. */
  judged(exchanges: readonly Exchange[]): readonly JudgedExchange[] {
    return exchanges.map((exchange) => judge(exchange, this.rules));
  }

  private navigationBy(event: ObservedEvent): { marker: Marker; exchange: Exchange } | null {
    const exchange = documentOf(this.book, event);
    if (exchange === null) return null;
    if (URL.canParse(event.url)) this.addOrigins([new URL(event.url).origin]);
    const { url, at } = event;
    const last = lastNavigation(this.facts);
    // DevTools may tell first, with a later time: that of the answer stands before what the page asks for.
    const told = last?.url === url && last.at >= exchange.startedAt;
    const id = told ? last.id : `navigation-${exchange.id}`;
    return { marker: { kind: 'navigation', id, at, url }, exchange };
  }

  /** Those of documents that were there before DevTools, and of their workers. */
  addOrigins(origins: readonly string[]): void {
    for (const origin of origins) this.facts = withOrigin(this.facts, origin);
  }

  /** A new line, or the new state of one that is there. */
  private putMarker<M extends Marker>(marker: M): M {
    this.facts = withMarker(this.facts, marker);
    return marker;
  }

  private dropOldest(messages: ToPanel[], capacity = this.capacity): readonly ExchangeId[] {
    const over = this.book.exchanges.size - capacity;
    if (over <= 0) return [];
    const oldest = [...this.book.exchanges.values()].slice(0, over);
    const ids = oldest.map(({ id }) => id);
    const droppedUntil = Math.max(this.facts.droppedUntil, ...oldest.map(({ startedAt }) => startedAt));
    const forgotAt = ids.some((id) => this.book.unfinished.has(id)) ? Date.now() : this.facts.forgotAt;
    removeExchanges(this.book, ids);
    this.facts = { ...this.facts, dropped: this.facts.dropped + ids.length, droppedUntil, forgotAt };
    messages.push({ type: 'exchanges-dropped', ids });
    return ids;
  }
}
