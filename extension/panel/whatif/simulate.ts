import { evaluate } from '../../../src/cors/evaluate.ts';
import type { HeaderList } from '../../../src/cors/types.ts';
import type { Exchange, Hop, JudgedExchange, SeenResponse } from '../../../src/exchange/exchange.ts';
import { seenFetch } from '../../../src/exchange/seen.ts';
import { serverOf } from '../../../src/fix/infer-settings.ts';
import { replay } from '../../../src/fix/proof/replay.ts';
import { decisiveHop } from '../view/verdict.ts';
import { needsPreflight, sent, type Tried, type TriedAnswer, typedHeaders, typedMethod } from './tried.ts';

/**
 * What the browser would decide about the request as edited: the same evaluator that judged the real one, on
 * answers that are edited by hand or made by the model of Django. Nothing is sent.
 *
 * @returns `null` where the model of Django does not follow
 */
export function simulate(exchange: JudgedExchange, tried: Tried): JudgedExchange | null {
  const asked = withRequest(exchange, tried);
  if (tried.by === 'settings') {
    const at = serverOf((exchange.hops[decisiveHop(exchange)] ?? exchange.hops[0]).url);
    if (!URL.canParse(at)) return null;
    const { settings, middleware } = tried.django;
    const configured = {
      settings: { ...settings, ALLOWED_HOSTS: ['*'] },
      order: middleware ? (['cors', 'common'] as const) : (['common'] as const),
    };
    const server = { configured, reaches: () => true };
    const made = replay(asked, { server, at, origin: tried.origin, credentials: tried.credentials });
    return made === null ? null : judged(exchange, made.exchange, tried);
  }
  return judged(exchange, asked, tried);
}

/** The exchange with the request as edited, and with the answers as edited to it. */
function withRequest(exchange: JudgedExchange, tried: Tried): JudgedExchange {
  const index = decisiveHop(exchange);
  const [first, ...rest] = exchange.hops.map((hop, at) =>
    at === index ? editedHop(hop, exchange, tried) : withOrigin(hop, exchange, tried.origin),
  );
  if (first === undefined) return exchange;
  return { ...exchange, context: { ...exchange.context, origin: tried.origin }, hops: [first, ...rest] };
}

function editedHop(hop: Hop, exchange: JudgedExchange, tried: Tried): Hop {
  const { sent: set, unsafe } = typedHeaders(tried, exchange);
  const isSet = (name: string): boolean => set.some(([other]) => other === name.toLowerCase());
  const method = typedMethod(tried);
  const requestHeaders: HeaderList = [
    ...(hop.requestHeaders ?? []).filter(([name]) => isKept(name, tried) && !isSet(name)),
    ['Origin', originOf(hop, exchange, tried.origin)],
    ...set,
  ];
  const { end: _, ...rest } = hop.preflight ?? blankPreflight(hop);
  const preflight = needsPreflight(tried, exchange)
    ? {
        ...rest,
        end: null,
        requestHeaders: [
          ['Origin', originOf(hop, exchange, tried.origin)],
          ['Access-Control-Request-Method', method],
          ...(unsafe.length === 0 ? [] : [['Access-Control-Request-Headers', unsafe.join(',')] as const]),
        ] satisfies HeaderList,
        response: answered(tried.preflight, hop),
      }
    : null;
  const { cachedPreflight: __, ...uncached } = hop;
  return { ...uncached, method, requestHeaders, preflight, response: answered(tried.answer, hop) };
}

/** After a redirect between foreign origins `null` is sent, whoever the page is. */
function originOf(hop: Hop, { context }: JudgedExchange, origin: string): string {
  const seen = hop.requestHeaders?.find(([name]) => name.toLowerCase() === 'origin')?.[1];
  return seen !== undefined && seen !== context.origin && seen === 'null' ? 'null' : origin;
}

function withOrigin(hop: Hop, exchange: JudgedExchange, origin: string): Hop {
  const edited = (headers: HeaderList | null): HeaderList | null =>
    headers?.map(([name, value]) =>
      name.toLowerCase() === 'origin' && value === exchange.context.origin ? [name, origin] : [name, value],
    ) ?? null;
  const { preflight } = hop;
  return {
    ...hop,
    requestHeaders: edited(hop.requestHeaders),
    preflight: preflight === null ? null : { ...preflight, requestHeaders: edited(preflight.requestHeaders) },
  };
}

/** What the browser adds by itself stays; what the page sets is what was typed. */
function isKept(name: string, tried: Tried): boolean {
  const lower = name.toLowerCase();
  if (lower === 'cookie') return tried.credentials === 'include';
  return /^(?:accept|accept-|sec-|user-agent|referer|host|connection|cache-control|pragma|dnt|te$)/.test(
    lower,
  );
}

function blankPreflight(hop: Hop) {
  return { requestId: '', startedAt: hop.startedAt, requestHeaders: null, response: null, end: null };
}

function answered({ status, headers }: TriedAnswer, hop: Hop): SeenResponse {
  return { at: hop.startedAt, status, headers: sent(headers), fromCache: false };
}

/** Decided anew; what a refused preflight kept back is not there. */
function judged(original: JudgedExchange, made: Exchange, tried: Tried): JudgedExchange {
  const { judgement } = original;
  const mode = judgement.mode.value === 'unknown' ? 'cors' : judgement.mode.value;
  const decide = (exchange: Exchange) =>
    evaluate(seenFetch(exchange, mode, tried.credentials, judgement.rules), judgement.rules);
  const first = decide(made);
  const blocked = first.decision.kind === 'blocked' ? first.decision : null;
  const stopped = blocked !== null && (blocked.at === 'preflight' || blocked.at === 'request');
  const hops = made.hops.slice(0, blocked === null ? made.hops.length : blocked.hop + 1);
  const [head = made.hops[0], ...rest] = hops.map((hop, index) =>
    stopped && index === blocked.hop ? { ...hop, response: null } : hop,
  );
  const exchange: Exchange = { ...made, hops: [head, ...rest], notes: [], delivered: null };
  const evaluation = stopped ? decide(exchange) : first;
  return {
    ...exchange,
    judgement: {
      ...judgement,
      decision: evaluation.decision,
      evaluation,
      credentials: { value: tried.credentials, because: 'no-evidence', strength: 'weak' },
      otherwise: null,
      outcome: { kind: 'unknown' },
      agreement: 'not-told',
    },
  };
}
