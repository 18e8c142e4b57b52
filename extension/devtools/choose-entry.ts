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
  const differing = fitting.filter(({ entry }) => (entry.status !== 0) !== delivered);
  if (differing.length === 0) return nearest.entry;
  return (
    clearlyWithin(
      fitting.map(({ entry }) => entry),
      request,
    ) ?? 'ambiguous'
  );
}

/**
 * Of requests one after the other only one was under way at the same time as this: its entry covers more of
 * this time than all that say otherwise together. `null` when no entry does.
 */
function clearlyWithin(
  entries: readonly TimingEntry[],
  request: { readonly startedAt: number; readonly endedAt: number },
): TimingEntry | null {
  const covers = entries
    .map((entry) => ({ entry, shared: sharedMs(entry, request) }))
    .sort((a, b) => b.shared - a.shared);
  const [best] = covers;
  if (best === undefined) return null;
  const others = covers
    .filter(({ entry }) => (entry.status !== 0) !== (best.entry.status !== 0))
    .reduce((sum, { shared }) => sum + shared, 0);
  return best.shared > 2 * others ? best.entry : null;
}

function sharedMs(
  entry: TimingEntry,
  { startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number },
): number {
  return Math.max(0, Math.min(entry.endedAt, endedAt) - Math.max(entry.startedAt, startedAt));
}
