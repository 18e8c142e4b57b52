import type { ObservedEvent } from '../../../src/exchange/observed-event.ts';
import { remove, write } from '../../browser/session-store.ts';

/** One event and the tab that the browser says it is of; −1 for workers without one. */
export interface Queued {
  readonly event: ObservedEvent;
  readonly tabId: number;
}

/** Events that were taken in together. */
export interface Batch {
  /** Grows for as long as the browser runs. */
  readonly number: number;
  readonly queued: readonly Queued[];
  /** Taken in while the background woke: the browser may have held the events back, and told them by kind. */
  readonly early: boolean;
}

const BATCH = 'q:';

function batchesIn(kept: ReadonlyMap<number, string>): readonly Batch[] {
  return [...kept]
    .map(([number, text]): Batch => {
      // Written below, by this extension in this browser session.
      const { queued, early } = JSON.parse(text) as Pick<Batch, 'queued' | 'early'>;
      return { number, queued, early };
    })
    .sort((a, b) => a.number - b.number);
}

/**
 * Events as they came, written before anything is made of them: in a burst that takes a while, and the browser
 * does not wait for it when it ends the background. What a batch led to is written together with its number
 * (`SessionFacts.lastBatch`), so that none is taken twice.
 */
export class Journal {
  private last = 0;
  /** Letters of the batches that are written and not closed. */
  private readonly sizes = new Map<number, number>();
  private size = 0;

  /**
   * What the last runs took in and did not come to, in order.
   *
   * @param kept - all that is in the store
   */
  leftIn(kept: Readonly<Record<string, unknown>>): readonly Batch[] {
    const texts = new Map(
      Object.entries(kept).flatMap(([key, text]) =>
        key.startsWith(BATCH) ? [[Number(key.slice(BATCH.length)), String(text)] as const] : [],
      ),
    );
    for (const [number, { length }] of texts) this.count(number, length);
    return batchesIn(texts);
  }

  /** @param queued - without secrets */
  open(queued: readonly Queued[], early: boolean): Batch {
    // Microseconds: counts on over restarts, without a look at what the run before wrote.
    this.last = Math.max(this.last + 1, Math.floor((performance.timeOrigin + performance.now()) * 1_000));
    const number = this.last;
    const text = JSON.stringify({ queued, early });
    const batch = { number, queued, early };
    if (this.size + text.length > CAPACITY) return batch;
    this.count(number, text.length);
    void write({ [BATCH + number]: text });
    return batch;
  }

  async close(batches: readonly Batch[]): Promise<void> {
    for (const { number } of batches) {
      this.size -= this.sizes.get(number) ?? 0;
      this.sizes.delete(number);
    }
    await remove(batches.map(({ number }) => BATCH + number));
  }

  private count(number: number, letters: number): void {
    this.size += letters - (this.sizes.get(number) ?? 0);
    this.sizes.set(number, letters);
  }
}

/** Of the store's 10 MiB: a background that is far behind is not to push out what it has made already. */
const CAPACITY = 3_000_000;
