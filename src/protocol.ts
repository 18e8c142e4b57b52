import type { ExchangeId, JudgedExchange } from './exchange/exchange.ts';

/** Every message between the background and the extension's pages, and nothing else crosses. */

/** A line in the list that is not a request: a navigation of the page, or a stretch not recorded. */
export type Marker =
  | { readonly kind: 'navigation'; readonly id: string; readonly at: number; readonly url: string }
  | { readonly kind: 'gap'; readonly id: string; readonly from: number; readonly to: number };

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
  | { readonly type: 'marker-added'; readonly marker: Marker }
  | { readonly type: 'cleared' }
  | { readonly type: 'state-changed'; readonly state: RecordingState };

export type FromPanel =
  | { readonly type: 'set-recording'; readonly recording: boolean }
  | { readonly type: 'set-preserve-log'; readonly preserveLog: boolean }
  | { readonly type: 'clear' };

/** To the devtools page, which can look into the inspected page. */
export type ToDevtools =
  | { readonly type: 'ready' }
  | {
      readonly type: 'ask-delivery';
      readonly id: ExchangeId;
      /** Masked; the page's own URLs are masked with this key before they are compared. */
      readonly url: string;
      readonly key: string;
      readonly startedAt: number;
      /** When the request to the same URL before it started; `null` when none was seen. */
      readonly after: number | null;
    };

export type FromDevtools = {
  readonly type: 'delivery';
  readonly id: ExchangeId;
  readonly delivered: boolean | null;
};

/** Names of the ports; the tab id follows the colon. */
export const PANEL_PORT = 'panel:';
export const DEVTOOLS_PORT = 'devtools:';
