import { digestWith } from '../../src/exchange/digest.ts';
import type { Exchange, ExchangeId, JudgedExchange } from '../../src/exchange/exchange.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import type { FromDevtools, FromPanel, ToDevtools, ToldByDevtools, ToPanel } from '../../src/protocol.ts';
import { keepInspectedTabsForWake, Listeners, rulesOfThisBrowser, tellsByKind } from '../browser/listen.ts';
import { announceWake, type Channel } from '../browser/ports.ts';
import { readAll } from '../browser/session-store.ts';
import { defaultSettings, onSettingsChanged, readSettings } from '../browser/settings.ts';
import { hasSiteAccess, onSiteAccessChanged } from '../browser/site-access.ts';
import { Badges } from './badge.ts';
import type { Changes } from './changes.ts';
import { deliveryQuestion, isDeliveryOpen } from './delivery-question.ts';
import { Intake, inOrder, inPortions } from './intake.ts';
import { type Batch, Journal, type Queued } from './kept/journal.ts';
import { Keeper } from './kept/keeper.ts';
import { type PanelChannel, Panels } from './panels.ts';
import { Session } from './session.ts';

type DevtoolsChannel = Channel<ToDevtools, FromDevtools>;

/** How long a tab stays inspected without a word from its devtools page after the background woke. */
const GRACE_MS = 60_000;
/** Between the end of a devtools page's port and that of the recording. */
const CLOSING_MS = 1_000;
/** Pages that hear of the end of their ports come back at once; busy ones hear nothing for a while. */
const CALLS_MS = [150, 2_000, 10_000, 30_000, 50_000];
/** Events on the way when the background went, and while it came back, may be lost as well. */
const AROUND_GAP_MS = 1_000;
/** Before the background woke: what ended then is asked for again. */
const ASKED_AGAIN_MS = 5_000;
/** Each try lets a twentieth of the largest recording go. */
const MAKE_ROOM_TRIES = 40;

/** Wires the browser's events to the sessions of the inspected tabs, and the sessions to their panels. */
export class Recorder {
  private readonly sessions = new Map<number, Session>();
  private readonly panels = new Panels();
  private readonly devtools = new Map<number, DevtoolsChannel>();
  private readonly listeners = new Listeners((event, tabId) => this.onEvent(event, tabId));
  /** Of this browser session; never written to disk. */
  private key = '';
  /** Whether all that was kept is read. */
  private awake = false;
  private capacity = defaultSettings.capacity;
  private readonly keeper = new Keeper();
  private readonly journal = new Journal();
  private readonly keyRead = this.keeper.maskingKey();
  private readonly badges = new Badges();
  private readonly wokeAt = Date.now();
  private readonly intake = new Intake(this.journal, (batches) =>
    this.enqueue(() => this.process(batches())),
  );
  /** Whatever touches sessions waits for this, one after the other. */
  private work: Promise<void>;

  /** To be called at top level and in the first tick, so that the event that woke us is caught. */
  constructor() {
    this.listeners.listenAtWake();
    onSettingsChanged(({ capacity }) => this.enqueue(() => this.setCapacity(capacity)));
    onSiteAccessChanged(() => this.enqueue(() => this.tellStates()));
    this.work = this.wake().catch((problem: unknown) => console.error('Corscope:', problem));
  }

  private async wake(): Promise<void> {
    this.key = await this.keyRead;
    this.intake.start(digestWith(this.key));
    this.capacity = (await readSettings()).capacity;
    const all = await readAll();
    const left = this.journal.leftIn(all);
    for (const { facts, exchanges } of await this.keeper.restore(all)) {
      const kept = { facts, exchanges };
      const session = new Session(facts.tabId, rulesOfThisBrowser, this.capacity, kept);
      this.sessions.set(facts.tabId, session);
      setTimeout(() => this.enqueue(() => this.endIfAbandoned(facts.tabId)), GRACE_MS);
    }
    this.listen();
    // From the last event that was worked through: of those after it, written or not, some may be missing.
    for (const session of this.sessions.values()) {
      session.addGap(this.wokeAt);
      // This one may be ended as well before it comes to anything else.
      await this.keeper.keep(session.kept, []);
    }
    for (const some of inPortions(left, tellsByKind)) await this.process(some);
    for (const wait of CALLS_MS) setTimeout(() => this.callPages(), wait);
    this.awake = true;
    this.intake.awake();
    // Not now: events wait, and all of this has to be judged.
    this.enqueue(() => {
      for (const [tabId, session] of this.sessions) this.badges.update(tabId, session.judgedAll());
    });
  }

  /** Pages that did not come back by themselves do not know yet that there is a new background. */
  private callPages(): void {
    if ([...this.sessions.keys()].some((tabId) => !this.devtools.has(tabId))) announceWake();
  }

  private listen(): void {
    const tabIds = [...this.sessions.keys()];
    this.listeners.listenTo(tabIds);
    keepInspectedTabsForWake(tabIds);
  }

  /** Runs after everything before it, and never stops what comes after it. */
  private enqueue(step: () => void | Promise<void>): void {
    this.work = this.work.then(step).catch((problem: unknown) => console.error('Corscope:', problem));
  }

  openDevtools(channel: DevtoolsChannel): void {
    const { tabId } = channel;
    this.devtools.set(tabId, channel);
    channel.onMessage((message) => {
      if (message.type !== 'told') return;
      this.enqueue(async () => {
        await this.onToldByDevtools(tabId, message.told);
        channel.post({ type: 'taken', number: message.number });
      });
    });
    channel.onClose(() => {
      if (this.devtools.get(tabId) === channel) this.devtools.delete(tabId);
      // A page that only takes up a new port is there again in a moment.
      setTimeout(() => this.enqueue(() => this.endIfAbandoned(tabId)), CLOSING_MS);
    });
    this.enqueue(async () => {
      if (!this.sessions.has(tabId)) {
        const session = new Session(tabId, rulesOfThisBrowser, this.capacity);
        this.sessions.set(tabId, session);
        this.listen();
        await this.keeper.keep(session.kept, []);
        this.tell(tabId, session.snapshot(await hasSiteAccess()));
      }
      channel.post({ type: 'ready', key: this.key });
      const session = this.sessions.get(tabId);
      if (session === undefined) return;
      this.compareGaps(tabId, session);
      // What the last run asked, or had no time to, nobody has heard the answer to.
      for (const exchange of session.judgedSince(this.wokeAt - ASKED_AGAIN_MS)) {
        this.askWhetherDelivered(tabId, exchange);
      }
    });
  }

  openPanel(channel: PanelChannel): void {
    const { tabId } = channel;
    this.panels.add(channel);
    channel.onMessage((message) => this.enqueue(() => this.onPanelMessage(tabId, message)));
    this.enqueue(async () => {
      const session = this.sessions.get(tabId);
      if (session !== undefined) channel.post(session.snapshot(await hasSiteAccess()));
    });
  }

  private async endIfAbandoned(tabId: number): Promise<void> {
    if (this.devtools.has(tabId) || !this.sessions.has(tabId)) return;
    this.sessions.delete(tabId);
    this.badges.end(tabId);
    this.listen();
    await this.keeper.forgetTab(tabId);
  }

  private onEvent(event: ObservedEvent, tabId: number): void {
    // Until all is read that was kept, nobody knows whose they are.
    if (tabId === -1 || !this.awake || this.sessions.has(tabId)) this.intake.take({ event, tabId });
  }

  private async process(batches: readonly Batch[]): Promise<void> {
    for (const [tabId, session] of this.sessions) {
      const fresh = batches.filter(({ number }) => number > session.lastBatch);
      const last = fresh.at(-1);
      if (last === undefined) continue;
      const workers = new Set<string>();
      const events = inOrder(fresh)
        .filter((queued) => this.belongs(queued, tabId, session, workers))
        .map(({ event }) => event);
      if (events.length === 0) continue;
      const changes = session.apply(events, last.number);
      // Nobody is there yet to be told, and all of it has to be judged anew for whoever comes.
      if (this.awake) await this.publish(tabId, session, changes);
      else await this.keep(session, changes);
    }
    await this.journal.close(batches);
  }

  /**
   * A worker without a tab belongs to every inspected tab that has documents of its origin.
   *
   * @param workers - ids of the requests of such workers in this batch: only some events say who sent them
   */
  private belongs(
    { event, tabId: from }: Queued,
    tabId: number,
    session: Session,
    workers: Set<string>,
  ): boolean {
    if (from !== -1) return from === tabId;
    const { requestId } = event;
    if (session.knows(requestId) || workers.has(requestId)) return true;
    const isOwn = session.ownsOrigin(event.context?.origin ?? null);
    if (isOwn) workers.add(requestId);
    return isOwn;
  }

  /** Writes first: what is judged and shown can be had again from what is written, and not the reverse. */
  private async publish(tabId: number, session: Session, changes: Changes): Promise<void> {
    await this.keep(session, changes);
    const exchanges = session.judged(changes.written);
    this.badges.update(tabId, exchanges, changes.removed);
    for (const message of changes.messages) this.tell(tabId, message);
    if (exchanges.length > 0) this.tell(tabId, { type: 'exchanges-changed', exchanges });
    if (changes.removed.length > 0) {
      this.tell(tabId, { type: 'state-changed', state: session.state(await hasSiteAccess()) });
    }
    for (const exchange of exchanges) this.askWhetherDelivered(tabId, exchange);
  }

  private async keep(session: Session, { removed, written }: Changes): Promise<void> {
    await this.keeper.forget(removed);
    await this.write(session, written);
  }

  private askWhetherDelivered(tabId: number, exchange: JudgedExchange): void {
    if (!isDeliveryOpen(exchange)) return;
    const after = this.sessions.get(tabId)?.startOfPrevious(exchange) ?? null;
    this.devtools.get(tabId)?.post(deliveryQuestion(exchange, this.key, after));
  }

  /** Writes what is to outlive this run. When the browser's store is full, the oldest rows of all tabs go. */
  private async write(session: Session, exchanges: readonly Exchange[]): Promise<void> {
    for (let tries = 0; tries < MAKE_ROOM_TRIES; tries += 1) {
      if (await this.keeper.keep(session.kept, exchanges)) return;
      await this.makeRoom();
    }
  }

  private async makeRoom(): Promise<void> {
    const [largest] = [...this.sessions].sort(([, a], [, b]) => b.size - a.size);
    if (largest === undefined) return;
    const [tabId, session] = largest;
    const { messages, removed } = session.dropSome(Math.max(50, Math.ceil(session.size / 20)));
    for (const message of messages) this.tell(tabId, message);
    this.badges.update(tabId, [], removed);
    await this.keeper.forget(removed);
    await this.keeper.keep(session.kept, []);
    this.tell(tabId, { type: 'state-changed', state: session.state(await hasSiteAccess()) });
  }

  private async setCapacity(capacity: number): Promise<void> {
    this.capacity = capacity;
    for (const [tabId, session] of this.sessions) {
      await this.publish(tabId, session, session.setCapacity(capacity));
    }
  }

  private async tellStates(): Promise<void> {
    const siteAccess = await hasSiteAccess();
    for (const [tabId, session] of this.sessions) {
      this.tell(tabId, { type: 'state-changed', state: session.state(siteAccess) });
    }
  }

  private async onToldByDevtools(tabId: number, message: ToldByDevtools): Promise<void> {
    const session = this.sessions.get(tabId);
    if (session === undefined) return;
    switch (message.type) {
      case 'navigated':
        await this.publish(tabId, session, session.navigated(message.url, message.at, message.since));
        return this.badges.showAgain(tabId);
      case 'origins':
        session.addOrigins(message.origins);
        return this.write(session, []);
      case 'delivery':
        return this.publish(tabId, session, session.setDelivered(message.id, message.delivered));
      case 'record':
        return this.publish(tabId, session, session.fill(message.gap, message.entries));
      case 'call-sites':
        return this.publish(tabId, session, session.setCallSites(message.sites));
      case 'body':
        this.tell(tabId, message);
    }
  }

  /** The devtools page outlives the background, and DevTools' own record with it. */
  private compareGaps(tabId: number, session: Session): void {
    for (const { id, from, to } of session.openGaps) {
      const around = { from: from - AROUND_GAP_MS, to: to + AROUND_GAP_MS };
      this.devtools.get(tabId)?.post({ type: 'ask-record', gap: id, ...around });
    }
  }

  private async onPanelMessage(tabId: number, message: FromPanel): Promise<void> {
    const session = this.sessions.get(tabId);
    if (session === undefined) return;
    switch (message.type) {
      case 'clear': {
        const removed = session.clear(Date.now());
        this.badges.update(tabId, [], removed);
        await this.keeper.forget(removed);
        this.tell(tabId, { type: 'cleared' });
        break;
      }
      case 'set-recording':
        session.setRecording(message.recording);
        break;
      case 'set-preserve-log':
        session.setPreserveLog(message.preserveLog);
        break;
      case 'ask-body':
        this.askBody(tabId, session, message.id);
        return;
    }
    await this.write(session, []);
    this.tell(tabId, { type: 'state-changed', state: session.state(await hasSiteAccess()) });
  }

  private askBody(tabId: number, session: Session, id: ExchangeId): void {
    const request = session.requestOf(id);
    const devtools = this.devtools.get(tabId);
    if (request === null || devtools === undefined) this.tell(tabId, { type: 'body', id, text: null });
    else devtools.post({ type: 'ask-body', id, request });
  }

  private tell(tabId: number, message: ToPanel): void {
    this.panels.tell(tabId, message);
  }
}
