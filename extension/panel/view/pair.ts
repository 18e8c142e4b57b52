import type { Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';
import { isNeverSent } from '../../../src/report/never-sent.ts';
import { words } from '../text/words.ts';
import { isAnswerHidden, preflightCached } from './verdict.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'quiet';

/** One piece of "Preflight → actual". */
export interface Segment {
  readonly text: string;
  readonly tone: Tone;
}

const arrow: Segment = { text: ' → ', tone: 'quiet' };
const redirect: Segment = { text: ' ↪ ', tone: 'quiet' };

/** `– → 200`, `200 ✕ → not sent`, `– → 302 ↪ 200 → 200`: what was sent and how it was answered. */
export function pairSegments(exchange: JudgedExchange): readonly Segment[] {
  return exchange.hops.flatMap((hop, index) => {
    const preflight = preflightSegment(exchange, hop, index);
    const actual = actualSegment(exchange, hop, index);
    if (index === 0) return [preflight ?? quiet(words.pair.none), arrow, actual];
    return preflight === null ? [redirect, actual] : [redirect, preflight, arrow, actual];
  });
}

function preflightSegment(exchange: JudgedExchange, hop: Hop, index: number): Segment | null {
  if (hop.preflight === null) {
    if (!preflightCached(exchange, index)) return null;
    const { cachedPreflight } = hop;
    return quiet(
      cachedPreflight === undefined
        ? words.pair.cached
        : words.pair.cachedFor(Math.round(cachedPreflight.secondsLeft)),
    );
  }
  const { response, end } = hop.preflight;
  const blocked = blockedAt(exchange, index, ['preflight']);
  if (response !== null) return status(response.status, blocked, exchange);
  if (blocked || end?.kind === 'error') return { text: `✕ ${words.pair.noAnswer}`, tone: 'bad' };
  return quiet(exchange.end === null ? words.pair.waiting : words.pair.unseen);
}

function actualSegment(exchange: JudgedExchange, hop: Hop, index: number): Segment {
  const { decision } = exchange.judgement;
  const isLast = index === exchange.hops.length - 1;
  if (hop.response !== null) {
    const blocked = blockedAt(exchange, index, ['response', 'redirect']);
    return status(hop.response.status, blocked || (decision.kind === 'failed' && isLast), exchange);
  }
  if (isNeverSent(exchange, index)) return quiet(words.pair.notSent);
  if (decision.kind === 'failed') {
    if (isAnswerHidden(exchange)) return { text: `✕ ${words.pair.unseen}`, tone: 'bad' };
    return { text: `✕ ${words.pair.noAnswer}`, tone: decision.why === 'aborted' ? 'quiet' : 'bad' };
  }
  return quiet(decision.kind === 'pending' ? words.pair.waiting : words.pair.unseen);
}

function blockedAt(exchange: JudgedExchange, hop: number, stages: readonly string[]): boolean {
  const { decision } = exchange.judgement;
  return decision.kind === 'blocked' && decision.hop === hop && stages.includes(decision.at);
}

function status(code: number, crossed: boolean, exchange: JudgedExchange): Segment {
  if (crossed) return { text: `${code} ✕`, tone: 'bad' };
  if (exchange.judgement.decision.kind === 'not-cors') return quiet(String(code));
  if (code >= 400) return { text: String(code), tone: 'warn' };
  return { text: String(code), tone: code >= 300 ? 'quiet' : 'good' };
}

function quiet(text: string): Segment {
  return { text, tone: 'quiet' };
}
