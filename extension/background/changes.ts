import type { Exchange, ExchangeId } from '../../src/exchange/exchange.ts';
import type { ToPanel } from '../../src/protocol.ts';

/** What a batch of events changed: for the store and, after that, for the panel. */
export interface Changes {
  /** For the panel, before the exchanges themselves. */
  readonly messages: readonly ToPanel[];
  /** Exchanges that are new or not as they were. */
  readonly written: readonly Exchange[];
  readonly removed: readonly ExchangeId[];
}

export const noChanges: Changes = { messages: [], written: [], removed: [] };
