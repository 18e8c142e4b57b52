import type { Marker } from '../../src/protocol.ts';
import type { PanelState } from './store.ts';

/** A line of the list: recording began while the page was there already. */
export interface LateStart {
  readonly kind: 'late-start';
  readonly id: 'late-start';
  /** When recording began, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * When recording began, where the page was there before: since then it was neither reloaded nor left.
 *
 * @returns milliseconds since the epoch; `null` where nothing came before, or nothing is recorded
 */
export function lateStart({
  recording,
  imported,
  navigatedAt,
}: Pick<PanelState, 'recording' | 'imported' | 'navigatedAt'>): number | null {
  const since = recording?.since ?? null;
  if (since === null || imported !== null) return null;
  return navigatedAt !== null && navigatedAt >= since ? null : since;
}

/** The last navigation of which anything was told: its line may be gone by now. */
export function lastNavigation(before: number | null, markers: readonly Marker[]): number | null {
  return markers.reduce<number | null>(
    (last, marker) => (marker.kind === 'navigation' ? Math.max(last ?? 0, marker.at) : last),
    before,
  );
}
