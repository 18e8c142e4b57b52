import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import type { Marker } from '../../src/protocol.ts';

/** What is kept of a session beside its exchanges. */
export interface SessionFacts {
  readonly tabId: number;
  readonly recording: boolean;
  readonly preserveLog: boolean;
  readonly since: number | null;
  /** Of the last event, in milliseconds since the epoch: later ones may have been lost with the background. */
  readonly lastAt: number | null;
  /** Number of the last batch of events that is in here. */
  readonly lastBatch: number;
  readonly dropped: number;
  /** When the newest of those began that went for room, in milliseconds since the epoch; 0 where none did. */
  readonly droppedUntil: number;
  readonly markers: readonly Marker[];
  /** When the list was last emptied, in milliseconds since the epoch; 0 for never. */
  readonly clearedAt: number;
  /**
   * When requests under way were last forgotten: the list was emptied, the oldest went, recording began again. In
   * milliseconds since the epoch; 0 for never.
   */
  readonly forgotAt: number;
  /** The last stretches without recording, in milliseconds since the epoch; `to` is `null` while one lasts. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
  /** Requests of pages left behind, whose last events may still come; the newest last. */
  readonly leftBehind: readonly string[];
  /** Origins that documents of this tab had: a worker without a tab belongs where its origin is. */
  readonly origins: readonly string[];
  /** When each of the last restarts was over, in milliseconds since the epoch. */
  readonly missedUntil: readonly number[];
  /** Events of OPTIONS requests that do not show yet whether they are preflights. */
  readonly undecided: readonly ObservedEvent[];
}

export function newFacts(tabId: number): SessionFacts {
  return {
    tabId,
    recording: true,
    preserveLog: false,
    since: Date.now(),
    lastAt: null,
    lastBatch: 0,
    dropped: 0,
    droppedUntil: 0,
    markers: [],
    clearedAt: 0,
    forgotAt: 0,
    pauses: [],
    leftBehind: [],
    origins: [],
    missedUntil: [],
    undecided: [],
  };
}
