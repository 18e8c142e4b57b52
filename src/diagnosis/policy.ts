import type { Hop, JudgedExchange, SeenResponse } from '../exchange/exchange.ts';
import { hasHeader, headerValue } from '../exchange/headers.ts';
import type { Say } from '../words/say.ts';
import { entriesOf, listOf } from './fingerprint/cors-headers.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { variesByOrigin } from './fingerprint/vary.ts';

/** An answer of a server, with what was asked. */
export interface SeenAnswer {
  readonly exchange: JudgedExchange;
  readonly method: string;
  readonly path: string;
  readonly isPreflight: boolean;
  /** As sent with it; `null` when none was. */
  readonly origin: string | null;
  readonly answer: SeenResponse;
}

/** What a server's answers, taken together, tell of its CORS configuration. */
export interface Policy {
  readonly answers: readonly SeenAnswer[];
  /** Origins that were sent and came back in Access-Control-Allow-Origin. */
  readonly echoed: readonly string[];
  /** Values that came back whatever was sent, a star among them. */
  readonly fixed: readonly string[];
  /** Origins to which a CORS layer answered without allowing them. */
  readonly refused: readonly string[];
  readonly credentials: boolean;
  /** As they were sent: `patch` allows no `PATCH`. */
  readonly methods: readonly string[];
  /** Lower-case. */
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  /** Seconds; `null` when no preflight's answer named one. */
  readonly maxAge: string | null;
  /** Paths on which django-cors-headers ran, and on which Django answered without it. */
  readonly coveredPaths: readonly string[];
  readonly uncoveredPaths: readonly string[];
}

/** The policy of one server, of all that was seen of it. */
export function inferPolicy(server: string, exchanges: readonly JudgedExchange[]): Policy {
  const withAllowed = exchanges.flatMap((exchange) =>
    answersIn(exchange).filter((seen) => seen.server === server),
  );
  const answers = withAllowed.map(({ seen }) => seen);
  const echoed = withAllowed.flatMap(({ allowed, seen: { origin } }) =>
    allowed !== null && allowed === origin ? [allowed] : [],
  );
  const fixed = withAllowed.flatMap(({ allowed, seen: { origin } }) =>
    allowed !== null && allowed !== origin ? [allowed] : [],
  );
  const lastEchoed = new Map<string, number>();
  for (const { allowed, seen } of withAllowed) {
    const { origin, answer } = seen;
    if (allowed === null || allowed !== origin) continue;
    lastEchoed.set(origin, Math.max(answer.at, lastEchoed.get(origin) ?? answer.at));
  }
  // What was refused first and allowed since is allowed: the server was changed.
  const refused = withAllowed.flatMap(({ allowed, seen: { origin, answer } }) =>
    allowed === null &&
    origin !== null &&
    variesByOrigin(answer) &&
    answer.at >= (lastEchoed.get(origin) ?? answer.at)
      ? [origin]
      : [],
  );
  const preflights = answers.filter(({ isPreflight }) => isPreflight).map(({ answer }) => answer);
  const prints = answers.map((seen) => ({ seen, who: fingerprint(seen.answer) }));
  const paths = (ran: 'ran' | 'did-not-run'): readonly string[] =>
    unique(prints.flatMap(({ seen, who }) => (who.corsMiddleware === ran ? [seen.path] : [])));
  return {
    answers,
    echoed: unique(echoed),
    fixed: unique(fixed),
    refused: unique(refused),
    credentials: answers.some(
      ({ answer }) => headerValue(answer.headers, 'access-control-allow-credentials') === 'true',
    ),
    methods: unique(preflights.flatMap((answer) => entriesOf(answer, 'access-control-allow-methods'))),
    headers: unique(preflights.flatMap((answer) => listOf(answer, 'access-control-allow-headers'))),
    exposed: unique(answers.flatMap(({ answer }) => listOf(answer, 'access-control-expose-headers'))),
    maxAge:
      preflights
        .map((answer) => headerValue(answer.headers, 'access-control-max-age'))
        .find((value) => value !== null) ?? null,
    coveredPaths: paths('ran'),
    uncoveredPaths: paths('did-not-run'),
  };
}

interface OfServer {
  readonly server: string;
  readonly seen: SeenAnswer;
  /** Its Access-Control-Allow-Origin. */
  readonly allowed: string | null;
}
const remembered = new WeakMap<JudgedExchange, readonly OfServer[]>();

/** Siblings are looked at again with every row, and an exchange never changes. */
function answersIn(exchange: JudgedExchange): readonly OfServer[] {
  const known = remembered.get(exchange);
  if (known !== undefined) return known;
  const found = exchange.hops.flatMap((hop) => {
    const server = serverOf(hop);
    return answersOf(exchange, hop).map((seen) => ({
      server,
      seen,
      allowed: headerValue(seen.answer.headers, 'access-control-allow-origin'),
    }));
  });
  remembered.set(exchange, found);
  return found;
}

export function serverOf({ url }: Hop): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function answersOf(exchange: JudgedExchange, hop: Hop): readonly SeenAnswer[] {
  const path = URL.canParse(hop.url) ? new URL(hop.url).pathname : hop.url;
  const { preflight, response } = hop;
  const asked = headerValue(preflight?.requestHeaders ?? null, 'origin');
  const sent = headerValue(hop.requestHeaders, 'origin') ?? asked;
  const base = { exchange, path };
  return [
    ...(preflight?.response
      ? [{ ...base, method: 'OPTIONS', isPreflight: true, origin: asked ?? sent, answer: preflight.response }]
      : []),
    ...(response === null
      ? []
      : [{ ...base, method: hop.method, isPreflight: false, origin: sent, answer: response }]),
  ];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** Whether an answer came out of a shared or the browser's cache, with what says so; `null` otherwise. */
export function cacheSign(
  answer: SeenResponse | null,
  say: Say,
): { readonly label: string; readonly value: string } | null {
  if (answer === null) return null;
  const { headers } = answer;
  const age = headerValue(headers, 'age');
  if (age !== null && /^\d+$/.test(age) && age !== '0') return { label: 'Age', value: age };
  for (const name of [
    'x-cache',
    'cf-cache-status',
    'x-cache-status',
    'x-vercel-cache',
    'cache-status',
    'x-proxy-cache',
  ]) {
    const value = headerValue(headers, name);
    if (value !== null && /\bhit\b/i.test(value)) return { label: name, value };
  }
  return answer.fromCache ? { label: say('Answer'), value: say('from the browser’s own cache') } : null;
}

/** Whether a cache that others share stands before the server, hit or not. */
export function hasSharedCache(answer: SeenResponse | null): boolean {
  if (answer === null) return false;
  return [
    'age',
    'x-cache',
    'cf-cache-status',
    'x-cache-status',
    'x-vercel-cache',
    'cache-status',
    'x-varnish',
    'x-proxy-cache',
  ].some((name) => hasHeader(answer.headers, name));
}
