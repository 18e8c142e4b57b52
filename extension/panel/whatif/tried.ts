import { isCorsSafelistedMethod, normalizeMethod } from '../../../src/cors/method.ts';
import type { CredentialsMode, Header, HeaderList } from '../../../src/cors/types.ts';
import type { Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';
import { headerValue } from '../../../src/exchange/headers.ts';
import { requestedHeaderNames, unsafeNamesOnWire } from '../../../src/exchange/pair.ts';
import type { DjangoSettings } from '../../../src/fix/django/middleware/settings.ts';
import { decisiveHop } from '../view/verdict.ts';
import { readTypedHeaders, type TypedHeaders } from './typed-headers.ts';

/** An answer as it is being edited; a header without a name is not sent. */
export interface TriedAnswer {
  readonly status: number;
  readonly headers: HeaderList;
}

/** Django's side as it is being edited. */
export interface TriedSettings {
  readonly settings: DjangoSettings;
  /** Whether CorsMiddleware stands first; it is not there otherwise. */
  readonly middleware: boolean;
}

/** Everything that can be tried of one request, without asking any server. */
export interface Tried {
  readonly origin: string;
  readonly method: string;
  /** Names of headers that the page sets, comma-separated as typed; Content-Type may have its value. */
  readonly headerNames: string;
  readonly credentials: CredentialsMode;
  /** Where the answers come from: as edited by hand, or as Django would make them. */
  readonly by: 'answers' | 'settings';
  readonly preflight: TriedAnswer;
  readonly answer: TriedAnswer;
  readonly django: TriedSettings;
}

/** What was tried of one request, beside what it began with. */
export interface Trial {
  readonly start: Tried;
  readonly tried: Tried;
}

/** Whether anything is otherwise than it began; by which way the answers are made is no edit. */
export function isEdited({ start, tried }: Trial): boolean {
  return (Object.keys(start) as (keyof Tried)[]).some((part) => part !== 'by' && tried[part] !== start[part]);
}

/** The hop that is edited: where it was decided. */
export function triedHop(exchange: JudgedExchange): Hop {
  return exchange.hops[decisiveHop(exchange)] ?? exchange.hops[0];
}

/**
 * What was seen, as a start. What was never seen (the answer behind a refused preflight, a preflight that was not
 * needed) is taken to say of CORS what the other one said.
 */
export function asSeen(exchange: JudgedExchange, django: TriedSettings): Tried {
  const hop = triedHop(exchange);
  const preflight = hop.preflight?.response ?? null;
  const { value } = exchange.judgement.credentials;
  const like = (headers: HeaderList | undefined): TriedAnswer => ({
    status: 200,
    headers: (headers ?? []).filter(([name]) => shared.has(name.toLowerCase())),
  });
  return {
    origin: exchange.context.origin ?? headerValue(hop.requestHeaders, 'origin') ?? 'null',
    method: hop.method,
    headerNames: namesSet(hop).join(', '),
    credentials: value === 'unknown' ? 'same-origin' : value,
    by: 'answers',
    preflight: preflight === null ? like(hop.response?.headers) : copied(preflight),
    answer: hop.response === null ? like(preflight?.headers) : copied(hop.response),
    django,
  };
}

const shared = new Set(['access-control-allow-origin', 'access-control-allow-credentials', 'vary']);

function copied({ status, headers }: TriedAnswer): TriedAnswer {
  return { status, headers };
}

/** Header names that make a preflight necessary. */
function namesSet({ preflight, requestHeaders }: Hop): readonly string[] {
  const asked = requestedHeaderNames(preflight?.requestHeaders ?? null);
  return asked.length > 0 ? asked : requestHeaders === null ? [] : unsafeNamesOnWire(requestHeaders);
}

/** The headers as typed, by the rules of the browser that the request was seen in. */
export function typedHeaders({ headerNames }: Tried, { judgement }: JudgedExchange): TypedHeaders {
  return readTypedHeaders(headerNames, judgement.rules);
}

/** As fetch() and XMLHttpRequest send it. */
export function typedMethod({ method }: Tried): string {
  return normalizeMethod(method.trim() === '' ? 'GET' : method.trim());
}

/** Whether the request as edited is preflighted. */
export function needsPreflight(tried: Tried, exchange: JudgedExchange): boolean {
  if (!isCorsSafelistedMethod(typedMethod(tried)) || typedHeaders(tried, exchange).unsafe.length > 0)
    return true;
  // One that neither method nor headers explain: the page listens to the upload, or sends a stream.
  const hop = triedHop(exchange);
  return hop.preflight !== null && isCorsSafelistedMethod(hop.method) && namesSet(hop).length === 0;
}

/** Headers as they go over the wire: those without a name are still being typed. */
export function sent(headers: HeaderList): HeaderList {
  return headers.flatMap(([name, value]): Header[] =>
    name.trim() === '' ? [] : [[name.trim(), value.trim()]],
  );
}
