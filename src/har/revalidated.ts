import type { HeaderList } from '../cors/types.ts';
import { hasHeader } from '../exchange/headers.ts';
import type { HarEntry } from './read-entry.ts';

/**
 * A 304 says that what was kept is still good, and the page is given that with the new headers laid over it: the
 * bare 304 is never judged. What was kept is an earlier answer of the file, where there is one.
 */
export function withKeptAnswers(entries: readonly HarEntry[]): readonly HarEntry[] {
  return entries.map((entry) => {
    if (!isBare304(entry)) return entry;
    const kept = entries
      .filter((other) => other.url === entry.url && other.status === 200 && isEarlier(other, entry))
      .at(-1);
    if (kept === undefined) return entry;
    const responseHeaders = laidOver(kept.responseHeaders, entry.responseHeaders);
    return { ...entry, status: 200, responseHeaders, fromCache: true };
  });
}

/** Whether it is a 304 that tells nothing of CORS: what the page was given is not in the file. */
export function isBare304({ status, responseHeaders }: HarEntry): boolean {
  return status === 304 && !hasHeader(responseHeaders, 'access-control-allow-origin');
}

function isEarlier(one: HarEntry, other: HarEntry): boolean {
  return one.startedAt === other.startedAt ? one.index < other.index : one.startedAt < other.startedAt;
}

function laidOver(kept: HeaderList, fresh: HeaderList): HeaderList {
  const names = new Set(fresh.map(([name]) => name.toLowerCase()));
  return [...kept.filter(([name]) => !names.has(name.toLowerCase())), ...fresh];
}
