import { evaluate } from '../../cors/evaluate.ts';
import type { CredentialsMode, Evaluation, HeaderList } from '../../cors/types.ts';
import type { Exchange, Hop, JudgedExchange, Preflight, SeenResponse } from '../../exchange/exchange.ts';
import { headerValue } from '../../exchange/headers.ts';
import { seenFetch } from '../../exchange/seen.ts';
import type { WireRequest } from '../django/middleware/request.ts';
import { serverOf } from '../infer-settings.ts';
import { answer, type ModelledServer, type Recorded } from './server.ts';

/** How a request would have gone: what the browser would have seen, and what it would have decided. */
export interface Replayed {
  readonly exchange: Exchange;
  readonly evaluation: Evaluation;
}

export interface Replay {
  readonly server: ModelledServer;
  /** Serialized origin of the server. */
  readonly at: string;
  /** Sent by another page than the one seen; the page seen without it. */
  readonly origin?: string;
  /** As settled without it. */
  readonly credentials?: CredentialsMode;
}

/** Redirects of one server to itself that are followed without having been seen. */
const maxFollowed = 3;

/**
 * Sends a seen request to a modelled server. What the request got from other servers stays as it was.
 *
 * @returns `null` where the model does not follow
 */
export function replay(
  exchange: JudgedExchange,
  { server, at, origin, credentials }: Replay,
): Replayed | null {
  const page = origin ?? exchange.context.origin ?? originSent(exchange.hops[0]) ?? 'null';
  const hops: Hop[] = [];
  let asked: Hop | undefined = exchange.hops[0];
  for (let index = 0; asked !== undefined && index < exchange.hops.length + maxFollowed; index += 1) {
    const hop = replayHop(asked, page, server, at);
    if (hop === null) return null;
    hops.push(hop);
    asked = nextHop(hop, exchange.hops[index + 1], at);
  }
  const [first, ...rest] = hops;
  if (first === undefined) return null;
  const replayed: Exchange = {
    ...exchange,
    context: { ...exchange.context, origin: page },
    hops: [first, ...rest],
  };
  const { mode, rules } = exchange.judgement;
  const seen = seenFetch(replayed, mode.value, credentials ?? settled(exchange), rules);
  return { exchange: replayed, evaluation: evaluate({ ...seen, origin: page }, rules) };
}

/** Unknown credentials are taken as the default of fetch and XMLHttpRequest. */
function settled({ judgement }: JudgedExchange): CredentialsMode {
  const { value } = judgement.credentials;
  return value === 'unknown' ? 'same-origin' : value;
}

function replayHop(hop: Hop, origin: string, server: ModelledServer, at: string): Hop | null {
  if (serverOf(hop.url) !== at) return hop;
  const preflight = hop.preflight === null ? null : replayPreflight(hop, hop.preflight, origin, server);
  if (preflight === undefined) return null;
  const headers = withOrigin(hop.requestHeaders ?? asSent(hop), origin);
  const refused = preflight !== null && (preflight.response?.status ?? 200) >= 300;
  if (refused) return { ...hop, requestHeaders: headers, preflight, response: null };
  const made = answer(server, wire(hop.method, hop.url, headers), recorded(hop));
  if (made === null) return null;
  return { ...hop, requestHeaders: headers, preflight, response: response(made, hop.startedAt) };
}

/** A preflight that was turned aside tells of the request behind it: a slash is missing there too. */
function recorded({ response: seen, preflight, url }: Hop): Recorded {
  if (seen !== null) return seen;
  const aside = preflight?.response ?? null;
  const target = aside === null ? null : headerValue(aside.headers, 'location');
  if (aside === null || target === null || !URL.canParse(target, url)) return null;
  const next = new URL(target, url);
  const appendsSlash = serverOf(next.href) === serverOf(url) && next.pathname === `${new URL(url).pathname}/`;
  return appendsSlash ? { status: 301, headers: [['location', target]] } : null;
}

/** `undefined` where the model does not follow. */
function replayPreflight(
  hop: Hop,
  preflight: Preflight,
  origin: string,
  server: ModelledServer,
): Preflight | undefined {
  const headers = withOrigin(preflight.requestHeaders ?? [], origin);
  const asked: HeaderList =
    headerValue(headers, 'access-control-request-method') === null
      ? [...headers, ['access-control-request-method', hop.method]]
      : headers;
  const made = answer(server, wire('OPTIONS', hop.url, asked), preflight.response);
  if (made === null) return undefined;
  return { ...preflight, requestHeaders: asked, response: response(made, preflight.startedAt) };
}

/** Where a redirect leads: what was seen there, or another request to the same server; never a guess elsewhere. */
function nextHop(hop: Hop, seen: Hop | undefined, at: string): Hop | undefined {
  const location = headerValue(hop.response?.headers ?? null, 'location');
  const isRedirect = [301, 302, 303, 307, 308].includes(hop.response?.status ?? 0);
  if (!isRedirect || location === null || !URL.canParse(location, hop.url)) return undefined;
  if (seen !== undefined) return seen;
  const url = new URL(location, hop.url).href;
  if (serverOf(url) !== at || url === hop.url) return undefined;
  const becomesGet = hop.method === 'POST' && (hop.response?.status ?? 0) < 303;
  return { ...hop, url, method: becomesGet ? 'GET' : hop.method, response: null };
}

/** The names that the preflight asked for, as headers. */
function asSent({ preflight }: Hop): HeaderList {
  const names = headerValue(preflight?.requestHeaders ?? null, 'access-control-request-headers') ?? '';
  return names.split(',').flatMap((name): HeaderList => (name.trim() === '' ? [] : [[name.trim(), 'sent']]));
}

function wire(method: string, address: string, headers: HeaderList): WireRequest {
  const url = new URL(address);
  const named = new Map<string, string>();
  for (const [name, value] of headers) named.set(name.toLowerCase(), value);
  named.set('host', url.host);
  // The page's own tokens are taken as right: only the check of the origin is at stake.
  named.set('cookie', `csrftoken=${token}`);
  named.set('x-csrftoken', token);
  if (url.protocol === 'https:') named.set('x-forwarded-proto', 'https');
  return { method, path: url.pathname, query: url.search.slice(1), secure: false, headers: named };
}

const token = 'a'.repeat(32);

function withOrigin(headers: HeaderList, origin: string): HeaderList {
  return [...headers.filter(([name]) => name.toLowerCase() !== 'origin'), ['Origin', origin]];
}

function response({ status, headers }: NonNullable<Recorded>, at: number): SeenResponse {
  return { at, status, headers, fromCache: false };
}

function originSent(hop: Hop): string | null {
  return headerValue(hop.requestHeaders, 'origin');
}
