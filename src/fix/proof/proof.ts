import type { Decision } from '../../cors/types.ts';
import type { ExchangeId } from '../../exchange/exchange.ts';
import type { ServerChange } from '../server-change.ts';

/** What simulation says of a change set: plain values, nothing but what the panel shows. */
export interface Proof {
  readonly kind: 'proved' | 'not-proved';
  /** Why not, one sentence each; empty when proved. */
  readonly reasons: readonly string[];
  /** What the wire cannot show, and what was taken instead. */
  readonly assumed: readonly string[];
  readonly exchanges: readonly ProvedExchange[];
  /** Changes that let nothing through that was blocked, and what they do. */
  readonly effects: readonly Effect[];
  readonly counts: ProofCounts;
}

export interface ProvedExchange {
  readonly id: ExchangeId;
  /** `PUT /api/items/`. */
  readonly asked: string;
  readonly before: Decision;
  /** `null` where the model cannot follow. */
  readonly after: Decision | null;
  /** Blocked before and allowed after without credentials only; that there were none is a guess. */
  readonly ifWithoutCredentials: boolean;
}

export interface Effect {
  readonly change: ServerChange;
  /** `null` where the wire cannot tell. */
  readonly holds: boolean | null;
  readonly how: string;
}

export interface ProofCounts {
  /** Blocked before, allowed after; without those that need that no credentials were sent. */
  readonly mended: number;
  readonly mendedIfWithoutCredentials: number;
  readonly stillBlocked: number;
  /** Allowed before and after. */
  readonly kept: number;
  /** Allowed before, not after, and meant to be. */
  readonly broken: number;
  /** Allowed before only because anybody was, and refused after: that is what the change is for. */
  readonly shutOut: number;
  /** Requests of strangers, of `null` and of look-alikes that were tried. */
  readonly strangers: number;
  /** Those that were refused before and would be let in. */
  readonly letIn: number;
}
