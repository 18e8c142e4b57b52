import type { Header, HeaderList } from '../cors/types.ts';

/** What Corscope reads of an entry of a HAR, whoever wrote it. Times are milliseconds since the epoch. */
export interface HarEntry {
  /** Place in the file. */
  readonly index: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** 0 when no answer came, or none that the tool was shown. */
  readonly status: number;
  readonly responseHeaders: HeaderList;
  /** The browser's error string; `''` is one too (Chromium's mixed content); `null` when there is none. */
  readonly error: string | null;
  /** The browser's own word for the kind of request, `preflight` among them; `null` when not told. */
  readonly resourceType: string | null;
  readonly fromCache: boolean;
  /** URL of the page, where the file tells. */
  readonly pageUrl: string | null;
}

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
 * @throws never
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function readHar(text: string): HarResult {
  let json: unknown;
  try {
    // Some tools write a byte order mark.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
  const log = record(record(json)?.['log']);
  const list = log?.['entries'];
  if (log === null || !Array.isArray(list)) {
    return { ok: false, problem: 'not a HAR file: it has no log.entries' };
  }
  const pages = pageUrls(log['pages']);
  const read = list.map((entry: unknown, index) => readEntry(entry, index, pages));
  const entries = read.filter((entry) => typeof entry !== 'string');
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

function readEntry(value: unknown, index: number, pages: ReadonlyMap<string, string>): HarEntry | string {
  const entry = record(value);
  const request = record(entry?.['request']);
  const url = string(request?.['url']);
  const method = string(request?.['method']);
  if (entry === null || request === null || url === null || method === null) {
    return `entry ${index + 1}: it has no request with a method and a URL`;
  }
  const response = record(entry['response']) ?? {};
  const startedAt = Date.parse(string(entry['startedDateTime']) ?? '');
  const started = Number.isNaN(startedAt) ? 0 : startedAt;
  return {
    index,
    startedAt: started,
    endedAt: started + Math.max(0, number(entry['time']) ?? 0),
    method,
    url: withoutFragment(url),
    requestHeaders: headersOf(request['headers']),
    status: number(response['status']) ?? 0,
    responseHeaders: headersOf(response['headers']),
    error: string(response['_error']) ?? string(entry['_error']),
    resourceType: string(entry['_resourceType']),
    fromCache: entry['_fromCache'] !== undefined || number(record(entry['cache'])?.['hitCount']) === 1,
    pageUrl: pages.get(string(entry['pageref']) ?? '') ?? null,
  };
}

function headersOf(value: unknown): HeaderList {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): Header[] => {
    const header = record(item);
    const name = string(header?.['name']);
    const text = string(header?.['value']);
    // HTTP/2 pseudo-headers are the request line, not headers.
    if (name === null || text === null || name.startsWith(':')) return [];
    // DevTools joins a header that came several times by line breaks.
    return text.split('\n').map((line): Header => [name, latin1(line).replace(/^[ \t]+|[ \t]+$/g, '')]);
  });
}

function pageUrls(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of Array.isArray(value) ? value : []) {
    const page = record(item);
    const [id, title, url] = [string(page?.['id']), string(page?.['title']), string(page?.['_url'])];
    // Chromium writes the page's URL as its title.
    const known = [url, title].find((text) => text !== null && /^https?:/.test(text));
    if (id !== null && typeof known === 'string') found.set(id, known);
  }
  return found;
}

function writerOf(log: Readonly<Record<string, unknown>>): HarWriter {
  const names = ['creator', 'browser'].map((key) => string(record(log[key])?.['name'])?.toLowerCase() ?? '');
  if (names.some((name) => name.includes('firefox'))) return 'firefox';
  return names.some((name) => /webinspector|chrom|edge/.test(name)) ? 'chromium' : 'other';
}

function isSecret([name]: Header): boolean {
  const lower = name.toLowerCase();
  return lower === 'cookie' || lower === 'authorization';
}

/** HAR is text; the evaluator wants bytes, one code unit each: what is no byte becomes its UTF-8. */
function latin1(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? character : String.fromCharCode(...utf8(code));
  }).join('');
}

function utf8(code: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
