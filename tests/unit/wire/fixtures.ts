import { readdirSync, readFileSync } from 'node:fs';

type Headers = Readonly<Record<string, string>>;

/** A cause that cannot be had live: what it looks like on the wire, where that is written, and why it is not live. */
export interface WireFixture {
  readonly name: string;
  readonly title: string;
  /** Rows of the catalogue of causes. */
  readonly rows: readonly number[];
  /** What must come first about the last exchange. */
  readonly cause: string;
  /** What must be said as well, for causes that are only ever a possibility. */
  readonly also?: string;
  /** Several where nothing of CORS was asked, and it is a matter of words. */
  readonly verdict: string | readonly string[];
  readonly because: string;
  readonly source: string;
  /** Who wrote the HAR; Chromium without it. */
  readonly writer?: string;
  /** Origin of the page; `null` when there is none. */
  readonly page: string | null;
  readonly exchanges: readonly WireExchange[];
}

interface WireExchange {
  readonly method: string;
  readonly url: string;
  readonly preflight?: {
    readonly status: number;
    readonly asks: { readonly method: string; readonly headers: string };
    readonly response: Headers;
    readonly body?: string;
  };
  /** 0 without an answer. */
  readonly status: number;
  readonly request?: Headers;
  readonly response: Headers;
  readonly error?: string | null;
}

const folder = new URL('../../fixtures/wire/', import.meta.url);

export const wireFixtures: readonly WireFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => ({
    name: file.replace('.json', ''),
    ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<WireFixture, 'name'>),
  }));

/** The exchanges as a HAR that Chromium, or another writer, would export. */
export function harOf({ writer = 'WebInspector', page, exchanges }: WireFixture): string {
  const entries = exchanges.flatMap((exchange, index) => [
    ...(exchange.preflight === undefined ? [] : [preflightEntry(exchange, exchange.preflight, page, index)]),
    entryOf(exchange, page, index),
  ]);
  const pages = page === null ? [] : [{ id: 'page_1', title: `${page}/`, startedDateTime: timeOf(0) }];
  return JSON.stringify({
    log: { version: '1.2', creator: { name: writer, version: '537.36' }, pages, entries },
  });
}

function entryOf(
  { method, url, status, request = {}, response, error = null }: WireExchange,
  page: string | null,
  index: number,
) {
  const sent =
    page === null ? request : { origin: page, referer: `${page}/`, 'sec-fetch-mode': 'cors', ...request };
  return {
    startedDateTime: timeOf(index * 1_000 + 20),
    time: 10,
    ...(page === null ? {} : { pageref: 'page_1', _resourceType: 'fetch' }),
    request: { method, url, headers: headersOf(status === 0 && error !== '' ? {} : sent), cookies: [] },
    response: { status, headers: headersOf(response), content: {}, _error: error },
  };
}

function preflightEntry(
  { url }: WireExchange,
  { status, asks, response, body }: NonNullable<WireExchange['preflight']>,
  page: string | null,
  index: number,
) {
  const sent = {
    origin: page ?? 'null',
    'access-control-request-method': asks.method,
    'access-control-request-headers': asks.headers,
    'sec-fetch-mode': 'cors',
  };
  return {
    startedDateTime: timeOf(index * 1_000 + 10),
    time: 5,
    pageref: 'page_1',
    _resourceType: 'preflight',
    request: { method: 'OPTIONS', url, headers: headersOf(sent), cookies: [] },
    response: {
      status,
      headers: headersOf(response),
      content: body === undefined ? {} : { mimeType: 'text/html', text: body },
      _error: null,
    },
  };
}

const headersOf = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }));

const timeOf = (milliseconds: number) => new Date(Date.UTC(2026, 10, 21, 8) + milliseconds).toISOString();
