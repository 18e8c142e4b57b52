import type { Stage } from '../../../src/cors/types.ts';
import type { Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';

/** One thing that was sent, from its beginning to the end of its answer. Milliseconds since the epoch. */
export interface BarPart {
  readonly kind: 'preflight' | 'request';
  readonly method: string;
  readonly from: number;
  /** `null` while it is under way, and where its end was not seen. */
  readonly to: number | null;
  /** The browser refused it here. */
  readonly blocked: boolean;
}

/** An exchange on the axis of time. */
export interface Bar {
  readonly from: number;
  readonly to: number | null;
  /** Whether `from` is when it began, and not when something was first seen of it. */
  readonly beginningSeen: boolean;
  readonly parts: readonly BarPart[];
  /** The latest time that is told of it. */
  readonly latest: number;
}

const bars = new WeakMap<JudgedExchange, Bar>();

/** When each part of an exchange was on its way; `null` where no time is told (as in some HAR files). */
export function barOf(exchange: JudgedExchange): Bar | null {
  // A file without times has them all at 0.
  if (!(exchange.startedAt > 0)) return null;
  const kept = bars.get(exchange);
  if (kept !== undefined) return kept;
  const from = exchange.startedAt;
  const to = exchange.end?.at ?? null;
  const parts = exchange.hops.flatMap((hop, index) => partsOf(exchange, hop, index));
  const bar: Bar = {
    from,
    to,
    beginningSeen: !exchange.notes.includes('missing-start'),
    parts,
    latest: Math.max(from, to ?? from, ...parts.map((part) => part.to ?? part.from)),
  };
  bars.set(exchange, bar);
  return bar;
}

function partsOf(exchange: JudgedExchange, hop: Hop, index: number): readonly BarPart[] {
  const parts: BarPart[] = [];
  const following = exchange.hops[index + 1]?.startedAt;
  const end = following ?? exchange.end?.at ?? null;
  let from = hop.startedAt;
  if (hop.preflight !== null) {
    const { startedAt, response, end: own } = hop.preflight;
    const to = own?.at ?? response?.at ?? end;
    const blocked = isBlockedAt(exchange, index, ['preflight']);
    parts.push({ kind: 'preflight', method: 'OPTIONS', from: startedAt, to, blocked });
    if (response === null || to === null) return parts;
    from = Math.max(from, to);
  }
  if (isBlockedAt(exchange, index, ['preflight', 'request'])) return parts;
  const to = end === null ? null : Math.max(from, end);
  const blocked = isBlockedAt(exchange, index, ['response', 'redirect']);
  return [...parts, { kind: 'request', method: hop.method, from, to, blocked }];
}

function isBlockedAt(exchange: JudgedExchange, hop: number, stages: readonly Stage[]): boolean {
  const { decision } = exchange.judgement;
  return decision.kind === 'blocked' && decision.hop === hop && stages.includes(decision.at);
}
