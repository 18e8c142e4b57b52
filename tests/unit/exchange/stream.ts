import type { HeaderList } from '../../../src/cors/types.ts';
import { assemble } from '../../../src/exchange/assemble.ts';
import { type Book, openBook } from '../../../src/exchange/book.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { judge } from '../../../src/exchange/judge.ts';
import type { ObservedEvent, RequestContext } from '../../../src/exchange/observed-event.ts';

export const page = 'http://localhost:3000';
export const api = 'http://127.0.0.1:8000/api/items/';

const context: RequestContext = {
  tabId: 7,
  frameId: 0,
  parentFrameId: -1,
  documentId: 'doc',
  type: 'xmlhttprequest',
  origin: page,
  documentUrl: `${page}/`,
};

let clock = 0;

/** One event, as short as a line of the measured matrices: `['1', 'PUT', 'send-headers', {…}]`. */
type Line = readonly [
  id: string,
  method: string,
  phase: ObservedEvent['phase'],
  more?: Record<string, unknown>,
];

export function event([requestId, method, phase, more = {}]: Line): ObservedEvent {
  clock += 1;
  const base = { requestId, at: clock, url: api, method, context };
  const defaults: Record<ObservedEvent['phase'], Record<string, unknown>> = {
    'before-request': {},
    'send-headers': { headers: [] },
    'headers-received': { status: 200, headers: [], fromCache: false },
    redirect: { status: 302, headers: [], redirectUrl: api },
    completed: { status: 200, headers: [], fromCache: false, ip: null },
    error: { error: 'net::ERR_FAILED', ip: null },
  };
  return { ...base, phase, ...defaults[phase], ...more } as unknown as ObservedEvent;
}

export function play(lines: readonly Line[], book: Book = openBook(7)): Book {
  for (const line of lines) assemble(book, event(line));
  return book;
}

export function rows(book: Book, rules: 'chromium' | 'firefox'): readonly JudgedExchange[] {
  return [...book.exchanges.values()].map((exchange) => judge(exchange, rules));
}

/** Request headers of a preflight for `method`. */
export function asks(method: string, names?: string): HeaderList {
  return [
    ['Origin', page],
    ['Access-Control-Request-Method', method],
    ...(names === undefined ? [] : ([['Access-Control-Request-Headers', names]] as const)),
    ['Sec-Fetch-Mode', 'cors'],
  ];
}

export const sent: HeaderList = [
  ['Origin', page],
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'cors'],
];

export const allows: HeaderList = [
  ['Access-Control-Allow-Origin', page],
  ['Access-Control-Allow-Methods', 'PUT'],
];
