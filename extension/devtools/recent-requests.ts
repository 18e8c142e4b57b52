import { apart, type RequestKey } from '../../src/protocol.ts';
import type { RecordedRequest } from '../browser/network.ts';

/** One request of DevTools' own record, as far as it is looked for. URL as DevTools tells it, not masked. */
export interface Recorded {
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: number;
  readonly request: RecordedRequest;
}

/** A full list of rows with a preflight each, and no more: they are DevTools' own objects. */
const CAPACITY = 12_000;
/** The oldest go so many at once: a background that is ended again and again asks for them late. */
const STEP = 500;

/** The last requests that DevTools saw end: what the background asks for when it missed something. */
export class RecentRequests {
  private list: Recorded[] = [];

  /** @returns `null` for an entry that is none */
  add(request: RecordedRequest): Recorded | null {
    const recorded = read(request);
    if (recorded === null) return null;
    this.list.push(recorded);
    if (this.list.length > CAPACITY) this.list = this.list.slice(STEP);
    return recorded;
  }

  /** Those that were under way at some time between the two. */
  between(from: number, to: number): readonly Recorded[] {
    return this.list.filter((recorded) => overlaps(recorded, from, to));
  }

  /** The one nearest in time, with that answer, of those to this URL with this method. */
  find(request: RequestKey, maskUrl: (url: string) => string): Recorded | null {
    return nearest(this.list, request, maskUrl);
  }
}

/** The two clocks, DevTools' and that of the events, on a busy machine. */
const CLOCKS_MS = 2_000;

/** Of the whole record, with what is not over. */
export function findIn(
  record: readonly RecordedRequest[],
  request: RequestKey,
  maskUrl: (url: string) => string,
): Recorded | null {
  const all = record.flatMap((one) => read(one) ?? []);
  return nearest(all, request, maskUrl);
}

function nearest(
  list: readonly Recorded[],
  request: RequestKey,
  maskUrl: (url: string) => string,
): Recorded | null {
  const { url, method } = request;
  const same = list.filter(
    (one) =>
      one.method === method &&
      Math.abs(one.startedAt - request.startedAt) < CLOCKS_MS &&
      maskUrl(one.url) === url,
  );
  same.sort((a, b) => apart(a, request) - apart(b, request));
  return same[0] ?? null;
}

export function overlaps({ startedAt, endedAt }: Recorded, from: number, to: number): boolean {
  return endedAt >= from && startedAt <= to;
}

/** Parts of a HAR entry; whatever is missing makes it none. */
interface Entry {
  readonly startedDateTime?: string;
  readonly time?: number;
  readonly request?: { readonly url?: string; readonly method?: string };
  readonly response?: { readonly status?: number };
}

function read(request: RecordedRequest): Recorded | null {
  const { startedDateTime, time, request: sent, response } = request.entry as Entry;
  const startedAt = Date.parse(startedDateTime ?? '');
  if (sent?.url === undefined || sent.method === undefined || Number.isNaN(startedAt)) return null;
  const [url = sent.url] = sent.url.split('#');
  return {
    url,
    method: sent.method,
    startedAt,
    endedAt: startedAt + (time ?? 0),
    status: response?.status ?? 0,
    request,
  };
}
