import type { HeaderList, RuleSet } from '../../../src/cors/types.ts';
import { type Known, nothingKnown } from '../../../src/diagnosis/case.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { Exchange, Hop, JudgedExchange, SeenResponse } from '../../../src/exchange/exchange.ts';
import { judge } from '../../../src/exchange/judge.ts';

/** Header lists as objects: an array gives the header several times. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

export interface Answer {
  readonly status?: number;
  readonly headers?: Headers;
  readonly fromCache?: true;
}

/** One request as it was on the wire; what is left out is as in a fetch of a page of another site. */
export interface Wire {
  /** Serialized origin of the page; `null` when nothing tells. */
  readonly page?: string | null;
  readonly url?: string;
  readonly method?: string;
  /** Added to, or instead of, what a browser sends by itself; an empty value takes a header away. */
  readonly sent?: Headers;
  /** False where the browser never showed the request's headers. */
  readonly shown?: false;
  readonly asks?: Headers;
  readonly preflight?: Answer | 'unanswered';
  readonly answer?: Answer;
  /** Where the answer led: the same with another URL and answer. */
  readonly next?: readonly Wire[];
  readonly error?: string;
  readonly delivered?: boolean;
  readonly type?: string;
  /** Milliseconds; siblings are told apart by it. */
  readonly at?: number;
  readonly rules?: RuleSet;
}

export const page = 'https://app.example.com';
export const api = 'https://api.partner.example/api/items/';

let lastId = 0;

/** Judged by the rules of Chromium, unless it says otherwise. */
export function seen(wire: Wire): JudgedExchange {
  lastId += 1;
  const { at = 1_000, next = [], error, rules = 'chromium' } = wire;
  const exchange: Exchange = {
    id: `x${lastId}`,
    tabId: 1,
    requestId: `x${lastId}`,
    context: {
      tabId: 1,
      frameId: 0,
      parentFrameId: -1,
      documentId: 'd',
      type: wire.type ?? 'xmlhttprequest',
      origin: wire.page === undefined ? page : wire.page,
      documentUrl: null,
    },
    startedAt: at,
    hops: [hop(wire, at), ...next.map((one, index) => hop({ ...inherited(wire), ...one }, at + index + 1))],
    end: error === undefined ? { kind: 'completed', at: at + 50 } : { kind: 'error', at: at + 50, error },
    delivered: wire.delivered ?? null,
    notes: [],
  };
  return judge(exchange, rules);
}

function inherited({ page, method, sent, type }: Wire): Wire {
  return {
    ...(page === undefined ? {} : { page }),
    ...(method === undefined ? {} : { method }),
    ...(sent === undefined ? {} : { sent }),
    ...(type === undefined ? {} : { type }),
  };
}

function hop(wire: Wire, at: number): Hop {
  const { url = api, method = 'GET', preflight } = wire;
  const origin = wire.page === undefined ? page : wire.page;
  const own: Headers = {
    ...(origin === null ? {} : { Origin: origin }),
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Site': 'cross-site',
    ...wire.sent,
  };
  return {
    url,
    method,
    startedAt: at,
    requestHeaders: wire.shown === false ? null : list(own),
    preflight:
      preflight === undefined
        ? null
        : {
            requestId: `p${at}`,
            startedAt: at,
            requestHeaders: list({
              Origin: origin ?? 'null',
              'Access-Control-Request-Method': method,
              'Sec-Fetch-Mode': 'cors',
              ...wire.asks,
            }),
            response: preflight === 'unanswered' ? null : response(preflight, at),
            end: null,
          },
    response: wire.answer === undefined ? null : response(wire.answer, at),
  };
}

function response({ status = 200, headers = {}, fromCache }: Answer, at: number): SeenResponse {
  return { at, status, headers: list(headers), fromCache: fromCache === true };
}

function list(headers: Headers): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).flatMap((one) =>
      one === '' ? [] : [[name, one] as const],
    ),
  );
}

/** A request with the others that were seen, and what is known beside them. */
export interface Scene {
  readonly wire: Wire;
  readonly others?: readonly Wire[];
  readonly known?: Partial<Known>;
}

export function findingsOf({ wire, others = [], known }: Scene): readonly Finding[] {
  return diagnose(seen(wire), others.map(seen), { ...nothingKnown, ...known });
}

/** What a stock Django sends with every answer. */
export const django: Headers = {
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const lists: Headers = {
  'access-control-allow-headers':
    'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with',
  'access-control-allow-methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
  'access-control-max-age': '86400',
};

/** django-cors-headers 4 answering a preflight of an origin that it allows. */
export const passedPreflight = (origin: string = page, more: Headers = {}): Answer => ({
  headers: {
    vary: 'origin',
    'content-length': '0',
    'content-type': 'text/html; charset=utf-8',
    'access-control-allow-origin': origin,
    ...lists,
    ...more,
  },
});

/** The same refusing: an empty 200 that varies by origin and says nothing else. */
export const refusedPreflight: Answer = {
  headers: { vary: 'origin', 'content-length': '0', 'content-type': 'text/html; charset=utf-8' },
};

/** An answer of Django that went through django-cors-headers. */
export const allowed = (more: Headers = {}, status = 200): Answer => ({
  status,
  headers: { ...django, Vary: 'Accept, origin', 'access-control-allow-origin': page, ...more },
});

export const refused: Answer = { headers: { ...django, Vary: 'Accept, origin' } };

/** An answer of Django that did not. */
export const bare = (status = 200, more: Headers = {}): Answer => ({
  status,
  headers: { ...django, Vary: 'Accept', ...more },
});

/** How Chromium shows that it kept an answer from the page. */
export const blocked = { error: 'net::ERR_FAILED' } as const;
/** With credentials, as Chromium shows it towards another site. */
export const including: Headers = { 'Sec-Fetch-Storage-Access': 'active' };
