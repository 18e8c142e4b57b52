import type { RuleSet } from '../cors/types.ts';
import type { Hop } from '../exchange/exchange.ts';

/** Milliseconds. In Firefox's record a request may begin before its preflight, or once that is answered. */
export function startsApart({ startedAt, preflight }: Hop, recorded: number, rules: RuleSet): number {
  const answeredAt = rules === 'firefox' ? preflight?.response?.at : undefined;
  return Math.min(Math.abs(startedAt - recorded), Math.abs((answeredAt ?? startedAt) - recorded));
}

/** Milliseconds. Firefox's record does not count the time in which a request waited for its preflight. */
export function endsApart(own: Hop, ended: number, recorded: number, rules: RuleSet): number {
  const answeredAt = rules === 'firefox' ? own.preflight?.response?.at : undefined;
  const waited = (answeredAt ?? own.startedAt) - own.startedAt;
  return Math.min(Math.abs(ended - recorded), Math.abs(ended - waited - recorded));
}
