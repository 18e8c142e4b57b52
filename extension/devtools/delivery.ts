import { digestWith } from '../../src/exchange/digest.ts';
import { maskUrl } from '../../src/exchange/mask-url.ts';
import { chooseEntry, LEAD_MS, ROUNDING_MS, type TimedRequest, type TimingEntry } from './choose-entry.ts';
import { timingEntries } from './page-timings.ts';

interface Question extends TimedRequest {
  /** Masked, by `key`. */
  readonly url: string;
  readonly key: string;
}

/** The entry is written a moment after the request has ended. */
const TRIES_MS = [30, 120, 350, 900, 2_000];

/**
 * Whether the page was given the response, by the page's own resource timing: `responseStatus` is not
 * zero only for a response that CORS lets through. Reads, and changes nothing in the page.
 *
 * @returns `null` when the page does not tell: a worker, a frame, a full timing buffer
 */
export async function wasDelivered(question: Question): Promise<boolean | null> {
  let wasKept = false;
  for (const wait of TRIES_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const entry = chooseEntry(await entriesFor(question), question);
    if (entry === null) continue;
    if (entry === 'ambiguous') return null;
    if (entry.status !== 0) return true;
    // One that was aborted right before has an entry too, and this one's may not be written yet.
    if (wasKept) return false;
    wasKept = true;
  }
  return wasKept ? false : null;
}

async function entriesFor({ url, key, startedAt }: Question): Promise<readonly TimingEntry[]> {
  const [base = url] = url.split('?');
  const entries = await timingEntries({ base, from: startedAt - LEAD_MS, to: startedAt + ROUNDING_MS });
  const digest = digestWith(key);
  return entries.filter(({ name }) => maskUrl(name.split('#')[0] ?? name, digest) === url);
}
