import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { words } from '../text/words.ts';
import { isPassedPreflightAlone, preflightCached } from './verdict.ts';

export interface Why {
  readonly text: string;
  /** True where nothing is wrong, so that the eye may pass over it. */
  readonly quiet: boolean;
}

/** The row's "Why": the first finding in a few words, else the decision's plain reason. */
export function why(exchange: JudgedExchange, findings: readonly Finding[]): Why {
  const { decision } = exchange.judgement;
  const [first] = findings;
  if (first !== undefined) return { text: first.short, quiet: decision.kind === 'not-cors' };
  const plain = plainReason(exchange);
  return { text: plain, quiet: decision.kind !== 'blocked' && decision.kind !== 'failed' };
}

function plainReason(exchange: JudgedExchange): string {
  const { decision } = exchange.judgement;
  switch (decision.kind) {
    case 'allowed':
      return allowedBecause(exchange);
    case 'blocked':
      return words.failures[decision.failure.code].short;
    case 'failed':
      return words.otherFailures[decision.why].short;
    case 'not-cors':
      return words.notCors[decision.why].short;
    case 'pending':
      return exchange.hops.at(-1)?.preflight?.response === null
        ? words.why.pendingPreflight
        : words.why.pending;
    case 'undetermined':
      if (isPassedPreflightAlone(exchange)) return words.why.notInFile;
      return words.why.undetermined(words.missing[decision.missing].short);
  }
}

function allowedBecause(exchange: JudgedExchange): string {
  if (exchange.hops.length > 1) return words.why.redirected;
  if (exchange.hops[0].preflight !== null) return words.why.preflighted;
  return preflightCached(exchange, 0) ? words.why.cached : words.why.simple;
}
