import type { ExchangeId, JudgedExchange } from '../../exchange/exchange.ts';
import { answersOf } from '../infer-settings.ts';
import { isSame, rowsSinceChange } from './as-of.ts';
import { replay } from './replay.ts';
import { serversOf } from './server.ts';

/**
 * Requests that were blocked and need no change any more, because the server was changed meanwhile: the same
 * request was allowed the last time, or the server as it is now would allow it.
 *
 * @param all - rows of that server, in order of start
 * @param server - its serialized origin
 */
export function settledSince(all: readonly JudgedExchange[], server: string): ReadonlySet<ExchangeId> {
  const now = rowsSinceChange(all);
  if (now === null) return new Set();
  const recent = new Set(now.map(({ id }) => id));
  const { before } = serversOf(answersOf(now, server), []);
  const settled = all.filter((exchange) => {
    if (kindOf(exchange) !== 'blocked') return false;
    const again = all
      .filter((row) => row.startedAt > exchange.startedAt && isSame(row, exchange))
      .map(kindOf)
      .filter((kind) => kind === 'allowed' || kind === 'blocked');
    if (again.length > 0) return again.at(-1) === 'allowed';
    if (recent.has(exchange.id)) return false;
    return replay(exchange, { server: before, at: server })?.evaluation.decision.kind === 'allowed';
  });
  return new Set(settled.map(({ id }) => id));
}

function kindOf({ judgement }: JudgedExchange): string {
  return judgement.decision.kind;
}
