import { expect, test } from '@playwright/test';
import { inOrder, inPortions } from '../../../extension/background/intake.ts';
import type { Batch } from '../../../extension/background/kept/journal.ts';
import type { ObservedEvent } from '../../../src/exchange/observed-event.ts';

function event(at: number, phase: 'before-request' | 'error' = 'before-request'): ObservedEvent {
  const base = { requestId: `${at}`, url: 'http://api.example/', method: 'GET', at };
  return phase === 'error'
    ? { ...base, phase, error: 'NS_ERROR_ABORT', ip: null }
    : ({ ...base, phase } as ObservedEvent);
}

/** `perBatch` events a millisecond apart in each batch. */
function batches(count: number, perBatch: number, early: boolean, from = 1): readonly Batch[] {
  return Array.from({ length: count }, (_, index) => ({
    number: from + index,
    early,
    queued: Array.from({ length: perBatch }, (__, at) => ({
      tabId: 1,
      event: event(from + index * perBatch + at),
    })),
  }));
}

const times = (portion: readonly Batch[]): readonly number[] =>
  portion.flatMap(({ queued }) => queued.map(({ event: { at } }) => at));

test('what a run left is worked through in portions of a few hundred events', () => {
  const portions = inPortions(batches(300, 8, false), true);
  expect(portions.length).toBe(6);
  expect(portions.flatMap(times)).toEqual(
    batches(300, 8, false).flatMap(({ queued }) => queued.map((q) => q.event.at)),
  );
});

test('so is what several runs took in as they woke and did not come to, as long as it is in order', () => {
  expect(inPortions(batches(300, 8, true), true).length).toBe(6);
});

test('what was told by kind stays together until it can be put in order, and no longer', () => {
  // One woke and was told all beginnings, then all ends; then what happened from there on, live.
  const beginnings = batches(100, 8, true);
  const ends = beginnings.map((batch) => ({
    ...batch,
    number: batch.number + 100,
    queued: batch.queued.map(({ event: { at } }) => ({ tabId: 1, event: event(at, 'error') })),
  }));
  const live = batches(100, 8, true, 801);
  const portions = inPortions([...beginnings, ...ends, ...live], true);
  const [first = [], ...rest] = portions;
  expect(first.length).toBe(200);
  expect(rest.length).toBe(2);
  const ordered = portions.flatMap((portion) => inOrder(portion).map(({ event: { at } }) => at));
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
});

test('of the same instant nothing is parted, as only its kind tells what came first', () => {
  const tied = batches(120, 8, true).map((batch) => ({
    ...batch,
    queued: batch.queued.map(({ tabId }) => ({ tabId, event: event(5) })),
  }));
  expect(inPortions(tied, true).length).toBe(1);
  expect(inPortions(tied, false).length).toBeGreaterThan(1);
});
