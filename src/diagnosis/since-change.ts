import type { JudgedExchange } from '../exchange/exchange.ts';
import { isSameRequest } from './same-request.ts';

/**
 * What a change of the server has brought, by the last time that the same request was blocked otherwise.
 *
 * @returns a sentence, or `null` where nothing was blocked before or nothing has changed
 */
export function sinceChange(exchange: JudgedExchange, siblings: readonly JudgedExchange[]): string | null {
  const { decision } = exchange.judgement;
  if (decision.kind !== 'blocked' && decision.kind !== 'allowed') return null;
  const earlier = siblings
    .filter((sibling) => sibling.startedAt < exchange.startedAt && isSameRequest(sibling, exchange))
    .toSorted((a, b) => b.startedAt - a.startedAt);
  const [last] = earlier;
  const before = last?.judgement.decision;
  if (before?.kind !== 'blocked') return null;
  if (decision.kind === 'allowed') {
    return `Last time the same request was blocked (\`${before.failure.code}\`); since then it is allowed.`;
  }
  const same = before.failure.code === decision.failure.code && before.at === decision.at;
  if (same && before.failure.parameter === decision.failure.parameter) return null;
  const left = 1 + exchange.judgement.evaluation.further.length;
  const problems = left === 1 ? 'one problem is left' : `${left} problems are left`;
  if (before.at === 'preflight' && decision.at !== 'preflight') {
    return `Since the last time the preflight passes; ${problems}.`;
  }
  return `Last time it failed with \`${before.failure.code}\`; that is mended, ${problems}.`;
}
