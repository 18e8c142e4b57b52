import type { Header, RuleSet } from '../../../src/cors/types.ts';
import type {
  Exchange,
  Hop,
  JudgedExchange,
  Preflight,
  SeenResponse,
} from '../../../src/exchange/exchange.ts';
import { judge } from '../../../src/exchange/judge.ts';

/** Builds exchanges as the recorder would, so that the panel is tested on what it really gets. */

export const page = 'http://localhost:3000';
export const api = 'http://localhost:8000';
/** 21 November 2025, 14:03:12 UTC. */
export const start = Date.UTC(2025, 10, 21, 14, 3, 12);

export interface Answer {
  readonly status: number;
  readonly headers?: readonly Header[];
}

export interface HopInput {
  readonly url: string;
  readonly method?: string;
  readonly headers?: readonly Header[] | null;
  /** `unanswered` was sent and is still open; `refused` ended with the connection. */
  readonly preflight?: (Answer & { readonly asks?: string }) | 'unanswered' | 'refused';
  readonly response?: Answer | null;
}

export interface ExchangeInput {
  readonly id: string;
  readonly at?: number;
  /** Milliseconds that all of it took, and each preflight of it. */
  readonly took?: number;
  readonly preflightTook?: number;
  readonly hops: readonly [HopInput, ...HopInput[]];
  /** The browser's error; `null` while it is pending; absent when it completed. */
  readonly error?: string | null;
  readonly origin?: string | null;
  readonly type?: string;
  readonly notes?: Exchange['notes'];
  readonly delivered?: boolean | null;
}

/** Django as it signs its answers, django-cors-headers having run. */
export const django: readonly Header[] = [
  ['Content-Type', 'application/json'],
  ['Vary', 'origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Server', 'WSGIServer/0.2 CPython/3.11.2'],
  ['Date', 'Fri, 21 Nov 2025 14:03:12 GMT'],
];

export const allowsPage: Header = ['Access-Control-Allow-Origin', page];

export const lists: readonly Header[] = [
  [
    'Access-Control-Allow-Headers',
    'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with',
  ],
  ['Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'],
  ['Access-Control-Max-Age', '86400'],
];

/** One exchange, judged by the real evaluator. */
export function exchange(input: ExchangeInput, rules: RuleSet = 'chromium'): JudgedExchange {
  const at = input.at ?? start;
  const origin = input.origin === undefined ? page : input.origin;
  const [first, ...rest] = input.hops;
  const isPending = input.error === null;
  return judge(
    {
      id: input.id,
      tabId: 1,
      requestId: input.id,
      context: {
        tabId: 1,
        frameId: 0,
        parentFrameId: -1,
        documentId: 'D1',
        type: input.type ?? 'xmlhttprequest',
        origin,
        documentUrl: `${page}/`,
      },
      startedAt: at,
      hops: [hop(first, at, origin, input), ...rest.map((next) => hop(next, at, origin, input))],
      end: isPending
        ? null
        : input.error === undefined
          ? { kind: 'completed', at: at + (input.took ?? 40) }
          : { kind: 'error', at: at + (input.took ?? 40), error: input.error },
      delivered: input.delivered ?? null,
      notes: input.notes ?? [],
    },
    rules,
  );
}

function hop(input: HopInput, at: number, origin: string | null, { preflightTook = 10 }: ExchangeInput): Hop {
  const method = input.method ?? 'GET';
  return {
    url: input.url,
    method,
    startedAt: at,
    requestHeaders: input.headers === undefined ? requestHeaders(origin) : input.headers,
    preflight: preflight(input, method, at, origin, preflightTook),
    response: input.response ? response(input.response, at) : null,
  };
}

function requestHeaders(origin: string | null): readonly Header[] {
  return [
    ['Accept', '*/*'],
    ['Origin', origin ?? 'null'],
    ['Referer', `${page}/`],
    ['Sec-Fetch-Dest', 'empty'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'same-site'],
    ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0'],
  ];
}

function preflight(
  input: HopInput,
  method: string,
  at: number,
  origin: string | null,
  took: number,
): Preflight | null {
  if (input.preflight === undefined) return null;
  const answer = typeof input.preflight === 'string' ? null : input.preflight;
  const asks = answer?.asks;
  const asked: readonly Header[] = [
    ['Access-Control-Request-Method', method],
    ...(asks === undefined ? [] : [['Access-Control-Request-Headers', asks] as const]),
  ];
  return {
    requestId: 'p',
    startedAt: at,
    requestHeaders: [...asked, ...requestHeaders(origin)],
    response: answer === null ? null : response(answer, at),
    end:
      input.preflight === 'refused'
        ? { kind: 'error', at: at + took, error: 'net::ERR_CONNECTION_REFUSED' }
        : answer === null
          ? null
          : { kind: 'completed', at: at + took },
  };
}

function response(answer: Answer, at: number): SeenResponse {
  return { at: at + 10, status: answer.status, headers: answer.headers ?? [], fromCache: false };
}
