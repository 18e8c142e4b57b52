import type { JudgedExchange } from '../exchange/exchange.ts';

/**
 * Whether the request itself never went to the server of a hop: CORS held it back, or its preflight ended without
 * an answer, and no browser sends what its preflight did not allow.
 *
 * @param index - of the hop
 */
export function isNeverSent({ hops, judgement: { decision } }: JudgedExchange, index: number): boolean {
  const hop = hops[index];
  if (hop === undefined || hop.response !== null || index < hops.length - 1) return false;
  if (hop.preflight?.response === null && hop.preflight.end?.kind === 'error') return true;
  return (
    decision.kind === 'blocked' &&
    decision.hop === index &&
    (decision.at === 'preflight' || decision.at === 'request')
  );
}
