import type { CorsFailure } from '../cors/types.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { failureWords } from '../words/failures.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { isSameRequest } from './same-request.ts';

/**
 * What a change of the server has brought, by the last time that the same request was blocked otherwise.
 *
 * @returns a sentence, or `null` where nothing was blocked before or nothing has changed
 */
export function sinceChange(
  exchange: JudgedExchange,
  siblings: readonly JudgedExchange[],
  say: Say = inEnglish,
): string | null {
  const { decision } = exchange.judgement;
  if (decision.kind !== 'blocked' && decision.kind !== 'allowed') return null;
  const earlier = siblings
    .filter((sibling) => sibling.startedAt < exchange.startedAt && isSameRequest(sibling, exchange))
    .toSorted((a, b) => b.startedAt - a.startedAt);
  const [last] = earlier;
  const before = last?.judgement.decision;
  if (before?.kind !== 'blocked') return null;
  const { code } = before.failure;
  const found = foundIn(before.failure, say);
  if (decision.kind === 'allowed') {
    return say('Last time the same request was blocked: {found}. Since then it is allowed.', { found });
  }
  const same = code === decision.failure.code && before.at === decision.at;
  if (same && before.failure.parameter === decision.failure.parameter) return null;
  const left = 1 + exchange.judgement.evaluation.further.length;
  if (before.at === 'preflight' && decision.at !== 'preflight') {
    return left === 1
      ? say('Since the last time the preflight passes; one problem is left.')
      : say('Since the last time the preflight passes; {left} problems are left.', { left });
  }
  return left === 1
    ? say('Last time the same request failed: {found}. That is mended; one problem is left.', { found })
    : say('Last time the same request failed: {found}. That is mended; {left} problems are left.', {
        found,
        left,
      });
}

/** In words, with the header or method that it was about. */
function foundIn(failure: CorsFailure, say: Say): string {
  const { parameter } = failure;
  const about = parameter !== undefined && /^[\w-]+$/.test(parameter) ? ` (\`${parameter}\`)` : '';
  return `${failureWords(failure, say)}${about}`;
}
