/** One resource timing entry; times in milliseconds since the epoch, status 0 when CORS hid it. */
export interface TimingEntry {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: number;
}

/** The clocks of the page and of webRequest differ by less. */
const SLACK_MS = 60;

/**
 * The entry of one request among all entries of its URL. The page's clock starts before the browser's
 * first event and ends about when its last one comes.
 *
 * @returns `null` when none fits yet; `'ambiguous'` when several fit and say different things
 */
export function chooseEntry(
  entries: readonly TimingEntry[],
  request: { readonly startedAt: number; readonly endedAt: number },
): TimingEntry | 'ambiguous' | null {
  const fitting = entries
    .map((entry) => ({ entry, distance: Math.abs(entry.startedAt - request.startedAt) }))
    .filter(({ entry, distance }) => distance <= SLACK_MS && entry.endedAt <= request.endedAt + SLACK_MS * 4)
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = fitting;
  if (nearest === undefined) return null;
  const delivered = nearest.entry.status !== 0;
  const same = fitting.every(({ entry }) => (entry.status !== 0) === delivered);
  return same ? nearest.entry : 'ambiguous';
}
