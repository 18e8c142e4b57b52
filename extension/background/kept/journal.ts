import type { ObservedEvent } from '../../../src/exchange/observed-event.ts';
import { readAll, remove, write } from '../../browser/session-store.ts';

/** One event and the tab that the browser says it is of; −1 for workers without one. */
export interface Queued {
  readonly event: ObservedEvent;
  readonly tabId: number;
}

/** Events that were taken in together. */
export interface Batch {
  /** Counts up for as long as the browser runs. */
  readonly number: number;
  readonly queued: readonly Queued[];
}

const BATCH = 'q:';

/**
 * Events as they came, written before anything is made of them: in a burst that takes a while, and the browser
 * does not wait for it when it ends the background. What a batch led to is written together with its number
 * (`SessionFacts.lastBatch`), so that none is taken twice.
 */
export class Journal {
  private last = 0;

  /** What the last run took in and perhaps did not come to, in order. */
  async restore(): Promise<readonly Batch[]> {
    const kept = Object.entries(await readAll()).filter(([key]) => key.startsWith(BATCH));
    const batches = kept.map(([key, value]): Batch => {
      // Written below, by this extension in this browser session.
      return { number: Number(key.slice(BATCH.length)), queued: JSON.parse(String(value)) as Queued[] };
    });
    batches.sort((a, b) => a.number - b.number);
    this.last = Math.max(this.last, batches.at(-1)?.number ?? 0);
    return batches;
  }

  /** Numbers go on after those that sessions have seen. */
  goOnAfter(number: number): void {
    this.last = Math.max(this.last, number);
  }

  /** @param queued - without secrets */
  open(queued: readonly Queued[]): Batch & { readonly written: Promise<boolean> } {
    this.last += 1;
    const number = this.last;
    return { number, queued, written: write({ [BATCH + number]: JSON.stringify(queued) }) };
  }

  async close({ number }: Batch): Promise<void> {
    await remove([BATCH + number]);
  }
}
