import type { CallSite, ExchangeId, JudgedExchange } from './exchange/exchange.ts';
import type { HarEntry } from './har/read-har.ts';

/** Every message between the background and the extension's pages, and nothing else crosses. */

/** A line in the list that is not a request: a navigation of the page, or a restart of the background. */
export type Marker =
  | { readonly kind: 'navigation'; readonly id: string; readonly at: number; readonly url: string }
  | Gap;

/** While the background was away the browser may have kept events to itself. */
export interface Gap {
  readonly kind: 'gap';
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** How often it was away in that time: restarts with nothing between them make one line. */
  readonly restarts: number;
  /** Rows made or completed from DevTools' own record; `null` while, and where, that was not compared. */
  readonly filled: number | null;
}

/** What the panel is told about the recording as a whole. */
export interface RecordingState {
  readonly recording: boolean;
  readonly preserveLog: boolean;
  /** When recording of this tab began; `null` when it has not. */
  readonly since: number | null;
  /** Exchanges dropped because the buffer was full. */
  readonly dropped: number;
  /** False when the browser gives the extension no access to sites (Firefox, until granted). */
  readonly siteAccess: boolean;
  readonly browser: 'chromium' | 'firefox';
}

export type ToPanel =
  | {
      readonly type: 'snapshot';
      readonly exchanges: readonly JudgedExchange[];
      readonly markers: readonly Marker[];
      readonly state: RecordingState;
    }
  | { readonly type: 'exchanges-changed'; readonly exchanges: readonly JudgedExchange[] }
  | { readonly type: 'exchanges-dropped'; readonly ids: readonly ExchangeId[] }
  /** A new one, or one that has changed: it has the id of the one that it replaces. */
  | { readonly type: 'marker-added'; readonly marker: Marker }
  /** The beginning of a response's body, asked for and kept by nobody. `null`: the browser does not give it. */
  | { readonly type: 'body'; readonly id: ExchangeId; readonly text: string | null }
  | { readonly type: 'cleared' }
  | { readonly type: 'state-changed'; readonly state: RecordingState };

export type FromPanel =
  | { readonly type: 'set-recording'; readonly recording: boolean }
  | { readonly type: 'set-preserve-log'; readonly preserveLog: boolean }
  | { readonly type: 'clear' }
  | { readonly type: 'ask-body'; readonly id: ExchangeId };

/** A request as both sides know it: no id crosses from webRequest to DevTools. */
export interface RequestKey {
  /** Masked. */
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  /** `null` while it is not over. */
  readonly endedAt: number | null;
  /** 0 where the browser tells of no answer; `null` where none was seen. */
  readonly status: number | null;
}

/**
 * How far apart two accounts of a request are, in milliseconds: equal requests at the same time differ by when they
 * ended, and by their answers' status.
 */
export function apart(one: RequestTimes, other: RequestTimes): number {
  const starts = Math.abs(one.startedAt - other.startedAt);
  const ends = one.endedAt === null || other.endedAt === null ? 0 : Math.abs(one.endedAt - other.endedAt);
  const [a, b] = [one.status, other.status];
  const isOther = a !== null && b !== null && a !== 0 && b !== 0 && a !== b;
  return starts + ends + (isOther ? OTHER_ANSWER_MS : 0);
}

export type RequestTimes = Pick<RequestKey, 'startedAt' | 'endedAt' | 'status'>;

/** Another answer weighs more than any difference of clocks. */
const OTHER_ANSWER_MS = 600_000;

/** To the devtools page, which can look into the inspected page and into DevTools' own record. */
export type ToDevtools =
  /** With the key under which that page masks what it tells. */
  | { readonly type: 'ready'; readonly key: string }
  | {
      readonly type: 'ask-delivery';
      readonly id: ExchangeId;
      /** Masked; the page's own URLs are masked with this key before they are compared. */
      readonly url: string;
      readonly key: string;
      readonly startedAt: number;
      /** When the request to the same URL before it started; `null` when none was seen. */
      readonly after: number | null;
    }
  /** What DevTools recorded between two times, because the background was away then. */
  | { readonly type: 'ask-record'; readonly gap: string; readonly from: number; readonly to: number }
  | { readonly type: 'ask-body'; readonly id: ExchangeId; readonly request: RequestKey }
  /** What was told under this number is worked in, and written down. */
  | { readonly type: 'taken'; readonly number: number };

export type FromDevtools =
  /** A background that hears something every now and then is not idle. */
  | { readonly type: 'ping' }
  /** Told again until it is `taken`. */
  | { readonly type: 'told'; readonly number: number; readonly told: ToldByDevtools };

export type ToldByDevtools =
  /** The tab shows another document; what began before `since` is of those before. The URL is masked. */
  | { readonly type: 'navigated'; readonly url: string; readonly at: number; readonly since: number }
  /** Of documents that were there before anything was listened to. */
  | { readonly type: 'origins'; readonly origins: readonly string[] }
  | { readonly type: 'delivery'; readonly id: ExchangeId; readonly delivered: boolean | null }
  /** Requests that DevTools recorded: for a gap, or because no other API shows them. Masked. */
  | { readonly type: 'record'; readonly gap: string | null; readonly entries: readonly HarEntry[] }
  | {
      readonly type: 'call-sites';
      readonly sites: readonly { readonly request: RequestKey; readonly site: CallSite }[];
    }
  | { readonly type: 'body'; readonly id: ExchangeId; readonly text: string | null };

/** Names of the ports; the tab id follows the colon. */
export const PANEL_PORT = 'panel:';
export const DEVTOOLS_PORT = 'devtools:';
