import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { pairSegments, type Segment } from './pair.ts';
import { urlParts } from './url-parts.ts';
import { decisiveHop, isPreflighted, isSameOrigin, type Verdict } from './verdict.ts';

/** All of a row that the exchange alone tells; what its siblings add comes beside it. */
export interface RowView {
  readonly id: string;
  readonly verdict: Verdict;
  /** Failure code when blocked, the other reason when failed, else `null`. */
  readonly failure: string | null;
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly host: string;
  /** Serialized origin of the server that decided it: the one a change would go to. */
  readonly server: string;
  readonly pair: readonly Segment[];
  readonly pairText: string;
  readonly sameOrigin: boolean;
  readonly preflighted: boolean;
  readonly noted: boolean;
}

const views = new WeakMap<JudgedExchange, RowView>();

/** The row of an exchange, computed once an exchange. */
export function rowView(exchange: JudgedExchange): RowView {
  const cached = views.get(exchange);
  if (cached !== undefined) return cached;
  const view = compute(exchange);
  views.set(exchange, view);
  return view;
}

function compute(exchange: JudgedExchange): RowView {
  const [first] = exchange.hops;
  const { decision } = exchange.judgement;
  const { path, host } = urlParts(first.url);
  const pair = pairSegments(exchange);
  return {
    id: exchange.id,
    verdict: decision.kind,
    failure:
      decision.kind === 'blocked' ? decision.failure.code : decision.kind === 'failed' ? decision.why : null,
    method: first.method,
    url: first.url,
    path,
    host,
    server: urlParts((exchange.hops[decisiveHop(exchange)] ?? first).url).origin,
    pair,
    pairText: pair.map((segment) => segment.text).join(''),
    sameOrigin: isSameOrigin(exchange),
    preflighted: isPreflighted(exchange),
    noted: exchange.notes.length > 0,
  };
}
