/** One resource timing entry; times in milliseconds since the epoch, status 0 when CORS hid it. */
export interface TimingEntry {
  readonly startedAt: number;
  readonly status: number;
}

/** What is known of the request whose entry is looked for. */
export interface TimedRequest {
  /** The browser's first event. */
  readonly startedAt: number;
  /** The first event of the request to the same URL before it; `null` when none was seen. */
  readonly after: number | null;
}

/** Measured: an entry starts up to 51 ms before the browser's first event, and longer on a very busy machine. */
export const LEAD_MS = 1_000;
/** Both clocks count whole milliseconds. */
export const ROUNDING_MS = 1;

/**
 * The entry of one request among all entries of its URL. The page's clock starts before the browser's first
 * event, never after it, and after that of the request before, unless both ran at the same time. (The end is
 * no help: an entry of a request that was kept from the page ends as it starts.)
 *
 * @returns `null` when none fits yet; `'ambiguous'` when several fit and say different things
 */
export function chooseEntry(
  entries: readonly TimingEntry[],
  { startedAt, after }: TimedRequest,
): TimingEntry | 'ambiguous' | null {
  const earliest = Math.max(startedAt - LEAD_MS, after ?? 0);
  const fitting = entries.filter(
    (entry) => entry.startedAt > earliest && entry.startedAt <= startedAt + ROUNDING_MS,
  );
  const [first] = fitting;
  if (first === undefined) return null;
  const same = fitting.every(({ status }) => (status !== 0) === (first.status !== 0));
  return same ? first : 'ambiguous';
}
