import type { CorsFailure, Stage } from '../cors/types.ts';
import type { Exchange, Hop, JudgedExchange, SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { type Language, type Say, sayIn } from '../words/say.ts';
import { type Fingerprint, fingerprint } from './fingerprint/fingerprint.ts';
import { told } from './fingerprint/told.ts';

import { inferPolicy, type Policy } from './policy.ts';

/** What is known beside the exchanges themselves. */
export interface Known {
  /** The first bytes of the body of the answer that decided; `null` where the browser keeps it back. */
  readonly body: string | null;
  /** True where cookies and Authorization were taken out before: their absence then says nothing. */
  readonly secretsHidden: boolean;
  /** That findings are told in. */
  readonly language: Language;
}

/** What a rule looks at: one judged exchange with the facts that most rules need. */
export interface Case extends Known {
  /** Says a sentence in the reader's language. */
  readonly say: Say;
  readonly exchange: JudgedExchange;
  /** Other exchanges, of this server and of others. */
  readonly siblings: readonly JudgedExchange[];
  /** Serialized origin of the page, as sent where it was seen. */
  readonly origin: string;
  /** The hop that decided: where it failed, or the last one. */
  readonly hop: Hop;
  readonly hopIndex: number;
  /** Origin of the server of that hop, and the path there. */
  readonly server: string;
  readonly host: string;
  readonly path: string;
  /** `PUT /api/items/`, as a person would call it. */
  readonly asked: string;
  readonly failure: CorsFailure | null;
  readonly at: Stage | null;
  readonly allowed: boolean;
  /** The answer that decided, of the preflight or of the actual request. */
  readonly answer: SeenResponse | null;
  readonly status: number | null;
  /** Absolute URL of that answer's Location; `null` when there is none. */
  readonly location: string | null;
  readonly who: Fingerprint;
  /** Who answered the preflight of that hop; `null` when there was none. */
  readonly whoPreflight: Fingerprint | null;
  /** Of the same server, this exchange left out. */
  readonly policy: Policy;
  /** True when another answer of this server was handled by django-cors-headers. */
  readonly middlewareSeenElsewhere: boolean;
}

export const nothingKnown: Known = { body: null, secretsHidden: false, language: 'en' };

export function openCase(
  exchange: JudgedExchange,
  all: readonly JudgedExchange[],
  known: Known = nothingKnown,
): Case {
  const { decision } = exchange.judgement;
  const blocked = decision.kind === 'blocked' ? decision : null;
  const lastIndex = exchange.hops.length - 1;
  const hopIndex = blocked === null ? lastIndex : Math.min(blocked.hop, lastIndex);
  const hop = exchange.hops[hopIndex] ?? exchange.hops[0];
  const url = URL.canParse(hop.url) ? new URL(hop.url) : null;
  const server = url?.origin ?? hop.url;
  const ofPreflight = hop.preflight?.response ?? null;
  const byPreflight = blocked?.at === 'preflight';
  const answer = byPreflight ? ofPreflight : (hop.response ?? ofPreflight);
  const path = url === null ? hop.url : url.pathname;
  const siblings = all.filter(({ id }) => id !== exchange.id);
  const policy = inferPolicy(server, siblings);
  const say = sayIn(known.language);
  return {
    ...known,
    say,
    exchange,
    siblings,
    origin: originOf(exchange, hop),
    hop,
    hopIndex,
    server,
    host: url?.hostname ?? '',
    path,
    asked: `${hop.method} ${path}`,
    failure: blocked?.failure ?? null,
    at: blocked?.at ?? null,
    allowed: decision.kind === 'allowed',
    answer,
    status: answer?.status ?? null,
    location: locationOf(answer, hop.url),
    who: told(fingerprint(answer, known.body, answer !== null && answer === ofPreflight), say),
    whoPreflight: ofPreflight === null ? null : told(fingerprint(ofPreflight, null, true), say),
    policy,
    middlewareSeenElsewhere: policy.coveredPaths.length > 0,
  };
}

function originOf(exchange: Exchange, hop: Hop): string {
  return (
    headerValue(hop.requestHeaders, 'origin') ??
    headerValue(hop.preflight?.requestHeaders ?? null, 'origin') ??
    exchange.context.origin ??
    'null'
  );
}

/** Absolute; `null` where there is none that can be read. */
export function locationOf(answer: SeenResponse | null, base: string): string | null {
  const value = headerValue(answer?.headers ?? null, 'location');
  return value !== null && URL.canParse(value, base) ? new URL(value, base).href : null;
}
