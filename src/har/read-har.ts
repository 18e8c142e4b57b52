import type { Header } from '../cors/types.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { type JsonRecord, list, record, string } from './json.ts';
import { type HarEntry, readEntry } from './read-entry.ts';
import { textAfterEnd } from './text-after-end.ts';

export type { HarEntry } from './read-entry.ts';

export interface Har {
  readonly writer: HarWriter;
  readonly entries: readonly HarEntry[];
  /** Entries that could not be read, each with the reason. */
  readonly problems: readonly string[];
  /** True when not one entry has cookies or Authorization: then nobody can tell whether there were any. */
  readonly withoutSecrets: boolean;
}

/** Who wrote the file, as far as its rules matter. */
export type HarWriter = 'chromium' | 'firefox' | 'other';

export type HarResult =
  | { readonly ok: true; readonly har: Har }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a HAR 1.2 file. An entry that cannot be read is left out with a problem, the others stay.
 *
 * @param text - the file's text
 * @param say - what problems are told in
 * @throws never
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function readHar(text: string, say: Say = inEnglish): HarResult {
  let json: unknown;
  try {
    // Some tools write a byte order mark.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: notJson(text.trim(), reason, say) };
  }
  const log = record(record(json)?.['log']);
  const all = log?.['entries'];
  if (log === null || !Array.isArray(all)) {
    return { ok: false, problem: say('not a HAR file: it has no log.entries') };
  }
  const pages = pageUrls(log['pages']);
  const read = all.map((entry: unknown, index) => readEntry(entry, index, pages, say));
  const found = read.filter((entry) => typeof entry !== 'string');
  // Whoever names failures in one entry means by the others' silence that they went well.
  const isTold = found.some(({ outcome }) => outcome === 'told');
  const entries = found.map(
    (entry): HarEntry => (isTold && entry.outcome === 'untold' ? { ...entry, outcome: 'implied' } : entry),
  );
  return {
    ok: true,
    har: {
      writer: writerOf(log),
      entries,
      problems: read.filter((entry) => typeof entry === 'string'),
      withoutSecrets: !entries.some(({ requestHeaders }) => requestHeaders.some(isSecret)),
    },
  };
}

function pageUrls(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of list(value)) {
    const page = record(item);
    const [id, title, url] = [string(page?.['id']), string(page?.['title']), string(page?.['_url'])];
    // Chromium writes the page's URL as its title.
    const known = [url, title].find((text) => text !== null && /^https?:/.test(text));
    if (id !== null && typeof known === 'string') found.set(id, known);
  }
  return found;
}

function writerOf(log: JsonRecord): HarWriter {
  const names = ['creator', 'browser'].map((key) => string(record(log[key])?.['name'])?.toLowerCase() ?? '');
  if (names.some((name) => name.includes('firefox'))) return 'firefox';
  // Safari calls itself WebKit Web Inspector, with a space.
  return names.some((name) => /webinspector|chrom|edge/.test(name)) ? 'chromium' : 'other';
}

function isSecret([name]: Header): boolean {
  const lower = name.toLowerCase();
  return lower === 'cookie' || lower === 'authorization';
}

/** @param reason - the parser's: in its own terms, and for a mistake in the middle the only one there is */
function notJson(text: string, reason: string, say: Say): string {
  if (text === '') return say('not JSON: the file is empty');
  if (text.startsWith('<')) return say('not JSON: it begins like a web page or XML');
  if (!/^[{[]/.test(text)) return say('not JSON: it begins with something else');
  const after = textAfterEnd(text);
  if (after !== null) return say('not JSON: it has more text after its end ({text})', { text: after });
  if (!/[}\]]$/.test(text)) return say('not JSON: it breaks off before its end');
  return say('not JSON: it has a mistake in it ({reason})', { reason });
}
