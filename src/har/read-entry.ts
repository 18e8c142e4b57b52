import { normalizeMethod } from '../cors/method.ts';
import type { Header, HeaderList } from '../cors/types.ts';
import type { Say } from '../words/say.ts';
import { harHeaders } from './har-headers.ts';
import { type JsonRecord, list, number, record, string } from './json.ts';

/** What Corscope reads of an entry of a HAR, whoever wrote it. Times are milliseconds since the epoch. */
export interface HarEntry {
  /** Place in the file. */
  readonly index: number;
  /** 0 where the file does not tell. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** 0 when no answer came, or none that the tool was shown. */
  readonly status: number;
  readonly responseHeaders: HeaderList;
  /** Firefox: stopped before there was anything to send; its events tell nothing of such a request. */
  readonly unopened: boolean;
  /** The browser's error string; `''` is one too (Chromium's mixed content); `null` when there is none. */
  readonly error: string | null;
  /**
   * Whether the file says that the page was given the answer: `told` of this entry, `implied` where it names the
   * failures of others, `untold` by writers that never do. `absent`: only the request's preflight is in the file.
   */
  readonly outcome: 'told' | 'implied' | 'untold' | 'absent';
  /** The browser's own word for the kind of request, `preflight` among them; `null` when not told. */
  readonly resourceType: string | null;
  readonly fromCache: boolean;
  /** True where a service worker answered: what the page was given may never have been on the wire. */
  readonly byServiceWorker: boolean;
  /** URL of the page, where the file tells. */
  readonly pageUrl: string | null;
  /** What made the browser send it: its kind, and the URL of the code where that is told. */
  readonly initiator: { readonly type: string | null; readonly url: string | null };
  /** Where the answer led, absolute; `null` when it is no redirect. */
  readonly redirectUrl: string | null;
  /** The first characters of a body that is text; `null` when it is not in the file. */
  readonly body: string | null;
}

const BODY_CHARACTERS = 4_096;

/** Stands for a status that is not in the file, of an answer whose headers are: no check but a preflight's asks for it. */
const UNTOLD = 200;

/** @returns the reason, where there is nothing to judge */
export function readEntry(
  value: unknown,
  index: number,
  pages: ReadonlyMap<string, string>,
  say: Say,
): HarEntry | string {
  const entry = record(value);
  const request = record(entry?.['request']);
  const url = string(request?.['url']);
  if (entry === null || request === null || url === null) {
    return say('entry {number}: it has no request with a method and a URL', { number: index + 1 });
  }
  const response = record(entry['response']) ?? {};
  const startedAt = timeOf(entry['startedDateTime']);
  const responseHeaders = harHeaders(response['headers']);
  // Playwright has a name of its own for it.
  const error = string(response['_error']) ?? string(entry['_error']) ?? string(response['_failureText']);
  return {
    index,
    startedAt,
    endedAt: startedAt + Math.max(0, number(entry['time']) ?? 0),
    method: normalizeMethod(string(request['method'])?.trim() || 'GET'),
    url: withoutFragment(url.trim()),
    requestHeaders: withCookies(harHeaders(request['headers']), request),
    status: statusOf(response['status']) || (responseHeaders.length > 0 && error === null ? UNTOLD : 0),
    responseHeaders,
    unopened: isUnopened(entry, response),
    error,
    outcome: '_error' in response || '_error' in entry ? 'told' : 'untold',
    resourceType: string(entry['_resourceType'])?.toLowerCase() ?? null,
    fromCache: isFromCache(entry, response),
    byServiceWorker:
      response['_fetchedViaServiceWorker'] === true || /service ?worker/i.test(fetchType(entry, response)),
    pageUrl: pages.get(string(entry['pageref']) ?? '') ?? null,
    initiator: initiatorOf(entry['_initiator']),
    redirectUrl: redirectOf(url, response, responseHeaders),
    body: bodyOf(record(response['content'])),
  };
}

/** Firefox's record of a request that it sent has the parts of its time, and some length of the answer, if only 0. */
function isUnopened(entry: JsonRecord, response: JsonRecord): boolean {
  if (statusOf(response['status']) !== 0 || number(response['bodySize']) !== -1) return false;
  const timings = record(entry['timings']);
  return timings !== null && Object.keys(timings).length === 0;
}

/** ISO 8601, or milliseconds since the epoch. */
function timeOf(value: unknown): number {
  const time = typeof value === 'number' ? value : Date.parse(string(value) ?? '');
  return Number.isFinite(time) ? time : 0;
}

function statusOf(value: unknown): number {
  const status = number(value) ?? 0;
  return Number.isInteger(status) && status >= 100 && status <= 999 ? status : 0;
}

/** Cookies are listed apart as well; some tools list them there alone. */
function withCookies(headers: HeaderList, request: JsonRecord): HeaderList {
  const names = list(request['cookies']).flatMap((cookie) => string(record(cookie)?.['name']) ?? []);
  if (names.length === 0 || headers.some(([name]) => name.toLowerCase() === 'cookie')) return headers;
  const cookie: Header = ['Cookie', names.map((name) => `${name}=`).join('; ')];
  return [...headers, cookie];
}

function isFromCache(entry: JsonRecord, response: JsonRecord): boolean {
  if (string(entry['_fromCache']) !== null || entry['_fromCache'] === true) return true;
  if (number(record(entry['cache'])?.['hitCount']) === 1) return true;
  return /^(memory|disk) ?cache$/i.test(fetchType(entry, response));
}

/** WebKit's word for where the answer came from: it writes it beside the answer. */
function fetchType(entry: JsonRecord, response: JsonRecord): string {
  return string(entry['_fetchType']) ?? string(response['_fetchType']) ?? '';
}

/** The code that called, or the page that asked; the deepest place that is a URL. */
function initiatorOf(value: unknown): HarEntry['initiator'] {
  const initiator = record(value);
  const [frame] = list(record(initiator?.['stack'])?.['callFrames']);
  const urls = [string(initiator?.['url']), string(record(frame)?.['url'])];
  return {
    type: string(initiator?.['type']),
    url: urls.find((url) => url !== null && /^https?:/.test(url)) ?? null,
  };
}

function redirectOf(url: string, response: JsonRecord, headers: HeaderList): string | null {
  const status = statusOf(response['status']);
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  const target = location ?? string(response['redirectURL']);
  if (target === null || target === undefined || target === '' || !URL.canParse(target, url)) return null;
  return withoutFragment(new URL(target, url).href);
}

function bodyOf(content: JsonRecord | null): string | null {
  const text = string(content?.['text']);
  if (text === null || text === '' || string(content?.['encoding']) === 'base64') return null;
  return text.slice(0, BODY_CHARACTERS);
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}
