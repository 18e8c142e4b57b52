import { digestWith } from '../../src/exchange/digest.ts';
import type { CallSite } from '../../src/exchange/exchange.ts';
import { maskUrl } from '../../src/exchange/mask-url.ts';
import { maskHarEntry } from '../../src/har/mask-entry.ts';
import { type HarEntry, readHar } from '../../src/har/read-har.ts';
import type { RequestKey } from '../../src/protocol.ts';
import { onNavigated, onRequestFinished, type RecordedRequest, recordSoFar } from '../browser/network.ts';
import { callSiteOf } from './call-site.ts';
import { Documents, originsShown } from './documents.ts';
import { findIn, overlaps, RecentRequests, type Recorded } from './recent-requests.ts';
import { SourceMaps } from './source-maps.ts';

export interface RecordListener {
  tellEntries(gap: string | null, entries: readonly HarEntry[]): void;
  /** @param since - when the document began that is shown now */
  tellNavigation(url: string, at: number, since: number): void;
  tellOrigins(origins: readonly string[]): void;
  tellCallSites(sites: readonly { readonly request: RequestKey; readonly site: CallSite }[]): void;
}

/** DevTools hears of the end of a request after the extension's own events, and of many at once. */
const SETTLE_MS = 1_500;
const BATCH_MS = 300;
/** After its start a request is looked for that long. */
const HEARD_MS = 20_000;
/** One that has ended by its events, and of whose end DevTools has not told for that long, may never be read. */
const UNREAD_MS = 3_000;
/** How long a stretch is watched for requests that DevTools hears of late. */
const WATCH_MS = 60_000;

/** What DevTools itself recorded of the inspected tab: call sites, bodies, and what no event shows. */
export class DevtoolsRecord {
  private readonly recent = new RecentRequests();
  private readonly maps = new SourceMaps();
  private readonly documents = new Documents();
  private readonly listener: RecordListener;
  private key: string | null = null;
  private keyCame = (): void => {};
  private readonly hasKey = new Promise<void>((resolve) => {
    this.keyCame = resolve;
  });
  private unanswered: Recorded[] = [];
  private watched: {
    readonly gap: string;
    readonly from: number;
    readonly to: number;
    readonly until: number;
  }[] = [];
  private late: Recorded[] = [];
  private sites: { readonly recorded: Recorded; readonly site: CallSite }[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(listener: RecordListener) {
    this.listener = listener;
    onRequestFinished((request) => this.add(request));
    void this.documents.look();
    void originsShown().then((origins) => listener.tellOrigins(origins));
    onNavigated((url) => void this.onNavigated(url));
  }

  private async onNavigated(told: string): Promise<void> {
    const at = Date.now();
    const [url = told] = told.split('#');
    const since = await this.documents.shownAt(url, at);
    await this.hasKey;
    if (since !== 'the same') this.listener.tellNavigation(this.maskUrl(url), at, since);
  }

  /** Nothing is told before there is a key to mask it with. */
  setKey(key: string): void {
    this.key = key;
    this.keyCame();
  }

  /** Those that DevTools hears of later are told later: in a burst it is many seconds behind. */
  async tellBetween(gap: string, from: number, to: number): Promise<void> {
    const now = Date.now();
    this.watched = this.watched.filter(({ until, gap: known }) => until > now && known !== gap);
    await pause(SETTLE_MS);
    this.listener.tellEntries(gap, this.masked(this.recent.between(from, to)));
    this.watched.push({ gap, from, to, until: now + WATCH_MS });
  }

  /** Of one that began a moment ago DevTools may hear only after the reader has asked, or, unread, not at all. */
  async bodyOf(request: RequestKey): Promise<string | null> {
    let soFar = false;
    for (;;) {
      const heard = this.recent.find(request, this.maskUrl);
      if (heard !== null) return heard.request.content();
      const age = Date.now() - request.startedAt;
      if (age > UNREAD_MS && !soFar) {
        soFar = true;
        const unread = findIn(await recordSoFar(), request, this.maskUrl);
        if (unread !== null) {
          this.tellUnread(unread);
          return null;
        }
      }
      if (age > HEARD_MS) return null;
      await pause(BATCH_MS);
    }
  }

  /** DevTools does not tell of its end, so where it was called from was not told on; its body cannot be had. */
  private tellUnread(recorded: Recorded): void {
    const site = callSiteOf(recorded.request.entry);
    if (site === null) return;
    this.sites.push({ recorded, site });
    void this.tell();
  }

  private add(request: RecordedRequest): void {
    const recorded = this.recent.add(request);
    if (recorded === null) return;
    // Without an answer: what the browser stopped by itself may have had no event at all.
    if (recorded.status === 0) this.unanswered.push(recorded);
    if (this.watched.some(({ from, to }) => overlaps(recorded, from, to))) this.late.push(recorded);
    const site = callSiteOf(request.entry);
    if (site !== null) this.sites.push({ recorded, site });
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.tell();
    }, BATCH_MS);
  }

  private async tell(): Promise<void> {
    if (this.key === null) return;
    const { sites, unanswered, late } = this;
    this.sites = [];
    this.unanswered = [];
    this.late = [];
    if (sites.length > 0) {
      const mapped = await Promise.all(
        sites.map(async ({ recorded, site }) => ({
          request: this.keyOf(recorded),
          site: this.maskSite(await this.maps.original(site)),
        })),
      );
      this.listener.tellCallSites(mapped);
    }
    if (unanswered.length + late.length === 0) return;
    // The events, if there are any, come first.
    await pause(SETTLE_MS);
    if (unanswered.length > 0) this.listener.tellEntries(null, this.masked(unanswered));
    for (const { gap, from, to } of this.watched) {
      const own = late.filter((recorded) => overlaps(recorded, from, to));
      if (own.length > 0) this.listener.tellEntries(gap, this.masked(own));
    }
  }

  private masked(list: readonly Recorded[]): readonly HarEntry[] {
    const { key } = this;
    if (key === null || list.length === 0) return [];
    const entries = list.map(({ request }) => request.entry);
    const read = readHar(JSON.stringify({ log: { entries } }));
    return read.ok ? read.har.entries.map((entry) => maskHarEntry(entry, digestWith(key))) : [];
  }

  private keyOf({ url, method, startedAt, endedAt, status }: Recorded): RequestKey {
    return { url: this.maskUrl(url), method, startedAt, endedAt, status };
  }

  private maskSite(site: CallSite): CallSite {
    return { ...site, url: this.maskUrl(site.url) };
  }

  private readonly maskUrl = (url: string): string => maskUrl(url, digestWith(this.key ?? ''));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
