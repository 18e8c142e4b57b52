import type { Decision, HeaderList } from '../cors/types.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { Hop, JudgedExchange, Preflight, SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { hopVerdict } from './hop-verdict.ts';

export interface Exported {
  readonly exchange: JudgedExchange;
  /** The first cause first. */
  readonly findings: readonly Finding[];
}

export interface ExportOptions {
  /** Of Corscope. */
  readonly version: string;
  /** Whose recording it is; decides by whose rules a reader of the file judges. */
  readonly browser: 'chromium' | 'firefox' | 'other';
}

const names: Readonly<Record<ExportOptions['browser'], string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  other: 'unknown',
};

/**
 * A HAR 1.2 of what was recorded: an entry for each preflight and for each hop, the secrets masked as they are
 * kept. The decision stands in each entry's `_corscope`, a field of ours as the format provides for.
 *
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function exportHar(all: readonly Exported[], { version, browser }: ExportOptions): string {
  const pages = pagesOf(all);
  const entries = all.flatMap((one) => entriesOf(one, pages));
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'Corscope', version },
      browser: { name: names[browser], version: '' },
      pages: [...pages].map(([url, id]) => ({
        id,
        title: url,
        _url: url,
        startedDateTime: isoTime(Math.min(...all.map(({ exchange }) => exchange.startedAt))),
        pageTimings: {},
      })),
      entries,
    },
  });
}

function pagesOf(all: readonly Exported[]): ReadonlyMap<string, string> {
  const urls = new Set(all.flatMap(({ exchange: { context } }) => context.documentUrl ?? []));
  return new Map([...urls].map((url, index) => [url, `page_${index + 1}`]));
}

function entriesOf({ exchange, findings }: Exported, pages: ReadonlyMap<string, string>): readonly object[] {
  const { hops, end, context } = exchange;
  const page = pages.get(context.documentUrl ?? '');
  const last = hops.length - 1;
  return hops.flatMap((hop, index) => {
    const ended = index === last ? end : null;
    const actual = entry({
      ...hop,
      headers: hop.requestHeaders,
      page,
      endedAt: hop.response?.at ?? ended?.at ?? hop.startedAt,
      type: resourceType(context.type),
      error: ended?.kind === 'error' ? ended.error : null,
      extra: {
        ...(exchange.byServiceWorker === true ? { _fetchedViaServiceWorker: true } : {}),
      },
      corscope: corscopeOf(exchange, hopVerdict(exchange, index), index === last ? findings : []),
    });
    if (hop.preflight === null) return [actual];
    // It was not in the file that it came from either.
    const isAbsent = index === last && exchange.notes.includes('request-not-in-file');
    const decided = isAbsent ? corscopeOf(exchange, hopVerdict(exchange, index), findings) : null;
    const before = preflightEntry(hop, hop.preflight, page, decided);
    return isAbsent ? [before] : [before, actual];
  });
}

function preflightEntry(
  hop: Hop,
  preflight: Preflight,
  page: string | undefined,
  corscope: object | null,
): object {
  const { response, end, requestHeaders, startedAt } = preflight;
  return entry({
    url: hop.url,
    method: 'OPTIONS',
    startedAt,
    headers: requestHeaders,
    response,
    page,
    endedAt: response?.at ?? end?.at ?? startedAt,
    type: 'preflight',
    error: end?.kind === 'error' ? end.error : null,
    extra: {},
    corscope,
  });
}

interface EntryParts {
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly headers: HeaderList | null;
  readonly response: SeenResponse | null;
  readonly page: string | undefined;
  readonly type: string;
  readonly error: string | null;
  readonly extra: object;
  readonly corscope: object | null;
}

function entry(parts: EntryParts): object {
  const { url, method, startedAt, endedAt, headers, response, page, type, error, extra, corscope } = parts;
  const time = Math.max(0, endedAt - startedAt);
  return {
    ...(page === undefined ? {} : { pageref: page }),
    _resourceType: type,
    startedDateTime: isoTime(startedAt),
    time,
    request: {
      method,
      url,
      httpVersion: '',
      cookies: [],
      headers: pairs(headers),
      queryString: queryOf(url),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: pairs(response?.headers ?? null),
      content: { size: -1, mimeType: headerValue(response?.headers ?? null, 'content-type') ?? '' },
      redirectURL: headerValue(response?.headers ?? null, 'location') ?? '',
      headersSize: -1,
      bodySize: -1,
      _error: error,
      ...extra,
    },
    cache: {},
    ...(response?.fromCache === true ? { _fromCache: 'disk' } : {}),
    timings: { send: 0, wait: time, receive: 0 },
    ...(corscope === null ? {} : { _corscope: corscope }),
  };
}

function corscopeOf(exchange: JudgedExchange, decision: Decision, findings: readonly Finding[]): object {
  const { mode, credentials, agreement } = exchange.judgement;
  return {
    decision,
    mode,
    credentials,
    agreement,
    notes: exchange.notes,
    causes: findings.map(({ id, sure, title, explain, evidence, learnMore }) => ({
      id,
      sure,
      title,
      explain,
      evidence,
      learnMore,
    })),
  };
}

/** As in the URL, not decoded. */
function queryOf(url: string): readonly object[] {
  const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? '';
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return { name, value: value.join('=') };
    });
}

function pairs(headers: HeaderList | null): readonly object[] {
  return (headers ?? []).map(([name, value]) => ({ name, value }));
}

/** The browsers' word in a HAR for what their webRequest calls otherwise. */
function resourceType(type: string): string {
  if (type === 'xmlhttprequest') return 'xhr';
  return type === 'main_frame' ? 'document' : type;
}

function isoTime(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : new Date(0).toISOString();
}
