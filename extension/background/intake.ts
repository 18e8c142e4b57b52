import { maskEvent } from '../../src/exchange/mask.ts';
import { compareEvents } from '../../src/exchange/observed-event.ts';
import type { Batch, Journal, Queued } from './kept/journal.ts';

/** Between the first event and its row: a frame or two, so that a row appears as its request does. */
const BATCH_MS = 25;
/** Of a burst, that many are written together, unless nothing more is on its way. */
const TOGETHER = 8;
const QUIET_MS = 3;

type Digest = Parameters<typeof maskEvent>[1];

/**
 * Events on their way from the browser to the sessions: written down at once, and worked through a frame later.
 * A write that was begun is carried out, so what the browser has told is not lost with the background.
 */
export class Intake {
  private queue: Queued[] = [];
  private batches: Batch[] = [];
  private writtenAt = 0;
  /** Comes after the events that the browser has handed over already, and waits for no clock. */
  private readonly soon = new MessageChannel();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private digest: Digest | null = null;
  private isAwake = false;
  private readonly journal: Journal;
  private readonly work: (batches: () => readonly Batch[]) => void;

  /** @param work - is given what is to be worked through, to be taken when its turn has come */
  constructor(journal: Journal, work: (batches: () => readonly Batch[]) => void) {
    this.journal = journal;
    this.work = work;
    this.soon.port1.onmessage = () => this.write();
  }

  take(queued: Queued): void {
    this.queue.push(queued);
    if (this.queue.length >= TOGETHER || performance.now() - this.writtenAt > QUIET_MS) this.write();
    else if (this.queue.length === 1) this.soon.port2.postMessage(null);
  }

  /** Without something to mask secrets with nothing is written; until then events wait. */
  start(digest: Digest): void {
    this.digest = digest;
    this.write();
  }

  /** From now on events come in order. */
  awake(): void {
    this.isAwake = true;
  }

  private write(): void {
    const { digest } = this;
    if (digest === null || this.queue.length === 0) return;
    const queued = this.queue.map(({ event, tabId }) => ({ tabId, event: maskEvent(event, digest) }));
    this.queue = [];
    this.writtenAt = performance.now();
    // A full store is no reason not to show what came.
    this.batches.push(this.journal.open(queued, !this.isAwake));
    try {
      this.timer ??= setTimeout(() => this.pass(), BATCH_MS);
    } catch {
      // Firefox goes on telling a page that it has ended, which has no clock any more: the next one reads what is written.
    }
  }

  private pass(): void {
    this.timer = null;
    this.work(() => {
      const { batches } = this;
      this.batches = [];
      return batches;
    });
  }
}

/** The events of several batches. Those that waited while the background woke are put in order of time. */
export function inOrder(batches: readonly Batch[]): readonly Queued[] {
  const all = batches.flatMap(({ queued }) => queued);
  return batches.some(({ early }) => early) ? all.sort((a, b) => compareEvents(a.event, b.event)) : all;
}

/** Enough events to be worked through in a moment: a background that is ended again has come further then. */
const PORTION = 400;

/**
 * What the last runs left, in parts.
 *
 * @param byKind - whether the browser tells what came while the background woke by kind: what is to be put in
 *   order stays together then, and no more than that, or a background that is soon ended never gets through it
 */
export function inPortions(batches: readonly Batch[], byKind: boolean): readonly (readonly Batch[])[] {
  const oldest = oldestFrom(batches);
  const portions: Batch[][] = [];
  let size = 0;
  let newest = 0;
  for (const [at, batch] of batches.entries()) {
    const last = portions.at(-1);
    const areEarly = batch.early && batches[at - 1]?.early === true;
    const isBound = byKind && areEarly && newest >= (oldest[at] ?? 0);
    newest = Math.max(areEarly ? newest : 0, ...batch.queued.map(({ event }) => event.at));
    if (last === undefined || (size >= PORTION && !isBound)) {
      portions.push([batch]);
      size = batch.queued.length;
    } else {
      last.push(batch);
      size += batch.queued.length;
    }
  }
  return portions;
}

/** For each batch, when the oldest event happened that it or an early one right behind it tells. */
function oldestFrom(batches: readonly Batch[]): readonly number[] {
  let oldest = Number.POSITIVE_INFINITY;
  let next: Batch | undefined;
  return batches
    .toReversed()
    .map((batch) => {
      if (next?.early !== true) oldest = Number.POSITIVE_INFINITY;
      next = batch;
      oldest = Math.min(oldest, ...batch.queued.map(({ event }) => event.at));
      return oldest;
    })
    .toReversed();
}
