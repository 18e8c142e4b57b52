import type { HeaderList } from '../cors/types.ts';
import type { Exchange, Hop } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import type { PlainSentence } from '../words/say.ts';
import type { DjangoSettings } from './django/middleware/settings.ts';

/** One question that a server answered: a preflight or an actual request, as it went over the wire. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly origin: string | null;
  readonly status: number;
  readonly headers: HeaderList;
}

/** What the answers of one server show of its settings; what they cannot show is in `assumed`. */
export interface InferredSettings {
  readonly settings: DjangoSettings;
  /** Whether any answer was handled by the middleware. */
  readonly middlewareSeen: boolean;
  /** What the wire does not tell, and what was taken instead: one sentence each. */
  readonly assumed: readonly PlainSentence[];
}

/** Every answer of that server in these exchanges, preflights included. */
export function answersOf(exchanges: readonly Exchange[], server: string): readonly Answered[] {
  return exchanges.flatMap((exchange) =>
    exchange.hops.filter(({ url }) => serverOf(url) === server).flatMap((hop) => answersOfHop(exchange, hop)),
  );
}

function answersOfHop(exchange: Exchange, hop: Hop): readonly Answered[] {
  const path = new URL(hop.url).pathname;
  const asked = (requestHeaders: HeaderList | null) =>
    headerValue(requestHeaders, 'origin') ?? exchange.context.origin;
  const preflight = hop.preflight?.response ?? null;
  return [
    ...(preflight === null
      ? []
      : [
          {
            method: 'OPTIONS',
            path,
            origin: asked(hop.preflight?.requestHeaders ?? null),
            status: preflight.status,
            headers: preflight.headers,
          },
        ]),
    ...(hop.response === null
      ? []
      : [
          {
            method: hop.method,
            path,
            origin: asked(hop.requestHeaders),
            status: hop.response.status,
            headers: hop.response.headers,
          },
        ]),
  ];
}

/** Serialized origin of a URL; the URL itself when it is none. */
export function serverOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** Wherever the middleware runs it adds `origin` to Vary, even when it refuses. */
export function middlewareRan(headers: HeaderList): boolean {
  return headers
    .filter(([name]) => name.toLowerCase() === 'vary')
    .some(([, value]) => value.split(',').some((token) => token.trim().toLowerCase() === 'origin'));
}

/** Reads the settings off the answers, as far as the middleware writes them there. */
export function inferSettings(answers: readonly Answered[]): InferredSettings {
  const ran = answers.filter(({ headers }) => middlewareRan(headers));
  const preflights = ran.filter(
    ({ method, headers }) =>
      method === 'OPTIONS' && headerValue(headers, 'access-control-allow-origin') !== null,
  );
  const allowed = ran.filter(({ headers }) => headerValue(headers, 'access-control-allow-origin') !== null);
  const values = (name: string) =>
    allowed.flatMap(({ headers }) => {
      const value = headerValue(headers, name);
      return value === null ? [] : [value];
    });
  const anyOrigin = values('access-control-allow-origin').includes('*');
  const echoed = allowed.flatMap(({ origin, headers }) =>
    origin !== null && headerValue(headers, 'access-control-allow-origin') === origin ? [origin] : [],
  );
  const headers = list(preflights, 'access-control-allow-headers');
  const methods = list(preflights, 'access-control-allow-methods');
  const exposed = list(allowed, 'access-control-expose-headers');
  const [answered] = preflights;
  const maxAge = answered === undefined ? null : headerValue(answered.headers, 'access-control-max-age');
  const uncovered = uncoveredPaths(answers);
  return {
    settings: {
      CORS_ALLOWED_ORIGINS: [...new Set(echoed)].sort(),
      CORS_ALLOW_ALL_ORIGINS: anyOrigin,
      CORS_ALLOW_CREDENTIALS: values('access-control-allow-credentials').includes('true'),
      ...(headers !== null && { CORS_ALLOW_HEADERS: headers }),
      ...(methods !== null && { CORS_ALLOW_METHODS: methods }),
      ...(exposed !== null && { CORS_EXPOSE_HEADERS: exposed }),
      ...(answered !== undefined && { CORS_PREFLIGHT_MAX_AGE: secondsOf(maxAge) }),
      CORS_ALLOW_PRIVATE_NETWORK: values('access-control-allow-private-network').includes('true'),
      ...(ran.length > 0 &&
        uncovered.length > 0 && { CORS_URLS_REGEX: exactly(ran.map(({ path }) => path)) }),
    },
    middlewareSeen: ran.length > 0,
    assumed:
      ran.length === 0 ? [assumptions.noSettings] : assumedOf(preflights.length, allowed.length, uncovered),
  };
}

/** What the wire does not show, in sentences. */
export const assumptions = {
  noSettings: 'There are no settings of django-cors-headers yet.',
  origins: 'No origins are allowed but those that answers showed.',
  credentials: '`CORS_ALLOW_CREDENTIALS` and `CORS_EXPOSE_HEADERS` are not set: no origin was allowed yet.',
  lists: 'The lists of headers and methods are the defaults: no preflight was answered with them yet.',
  paths: '`CORS_URLS_REGEX` covers the paths on which the middleware was seen, and no others.',
  place: 'Where the middleware was not seen its place is the reason, and not `CORS_URLS_REGEX`.',
} as const satisfies Readonly<Record<string, PlainSentence>>;

function assumedOf(
  preflights: number,
  allowed: number,
  uncovered: readonly string[],
): readonly PlainSentence[] {
  return [
    assumptions.origins,
    ...(allowed === 0 ? [assumptions.credentials] : []),
    ...(preflights === 0 ? [assumptions.lists] : []),
    ...(uncovered.length > 0 ? [assumptions.paths] : []),
  ];
}

/** Paths on which every answer lacks the middleware's mark. */
function uncoveredPaths(answers: readonly Answered[]): readonly string[] {
  const covered = new Set(answers.filter(({ headers }) => middlewareRan(headers)).map(({ path }) => path));
  return [...new Set(answers.map(({ path }) => path))].filter((path) => !covered.has(path));
}

function exactly(paths: readonly string[]): string {
  const escaped = [...new Set(paths)].sort().map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `^(?:${escaped.join('|')})$`;
}

/**
 * The middleware leaves 0 out and writes any other integer as it stands: only Django's check refuses a negative
 * one, and servers do not run the checks. What is no integer it did not write of one.
 */
function secondsOf(maxAge: string | null): number {
  return maxAge !== null && /^-?\d+$/.test(maxAge) ? Number(maxAge) || 0 : 0;
}

/** The list of the first of these answers; they are the same on all. */
function list(answers: readonly Answered[], name: string): readonly string[] | null {
  for (const { headers } of answers) {
    const value = headerValue(headers, name);
    if (value !== null) return value.split(',').map((token) => token.trim());
  }
  return null;
}
