import type { CorsFailure, Stage } from '../cors/types.ts';
import type { Exchange, Hop, JudgedExchange, SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';

/** What a rule looks at: one judged exchange with the facts that most rules need. */
export interface Case {
  readonly exchange: JudgedExchange;
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
  /** The answer that decided, of the preflight or of the actual request. */
  readonly answer: SeenResponse | null;
  readonly status: number | null;
  /** Absolute URL of that answer's Location; `null` when there is none. */
  readonly location: string | null;
  readonly who: Fingerprint;
  /** True when another answer of this server was handled by django-cors-headers. */
  readonly middlewareSeenElsewhere: boolean;
}

export function openCase(exchange: JudgedExchange, siblings: readonly JudgedExchange[]): Case {
  const { decision } = exchange.judgement;
  const blocked = decision.kind === 'blocked' ? decision : null;
  const lastIndex = exchange.hops.length - 1;
  const hopIndex = blocked === null ? lastIndex : Math.min(blocked.hop, lastIndex);
  const hop = exchange.hops[hopIndex] ?? exchange.hops[0];
  const url = URL.canParse(hop.url) ? new URL(hop.url) : null;
  const server = url?.origin ?? hop.url;
  const answer =
    blocked?.at === 'preflight'
      ? (hop.preflight?.response ?? null)
      : (hop.response ?? hop.preflight?.response ?? null);
  const path = url === null ? hop.url : url.pathname;
  return {
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
    answer,
    status: answer?.status ?? null,
    location: locationOf(answer, hop.url),
    who: fingerprint(answer),
    middlewareSeenElsewhere: siblings.some(
      (sibling) => sibling.id !== exchange.id && showsMiddleware(sibling, server),
    ),
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

function locationOf(answer: SeenResponse | null, base: string): string | null {
  const value = headerValue(answer?.headers ?? null, 'location');
  return value !== null && URL.canParse(value, base) ? new URL(value, base).href : null;
}

function showsMiddleware(exchange: Exchange, server: string): boolean {
  return exchange.hops.some(
    (hop) =>
      URL.canParse(hop.url) &&
      new URL(hop.url).origin === server &&
      [hop.response, hop.preflight?.response ?? null].some(
        (answer) => fingerprint(answer).corsMiddleware === 'ran',
      ),
  );
}
