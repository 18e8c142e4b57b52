import type { JudgedExchange } from '../../exchange/exchange.ts';
import type { Say } from '../../words/say.ts';
import type { EvidencedChange } from '../server-change.ts';
import type { Effect, ProvedExchange } from './proof.ts';

/**
 * Of the rows that a change takes away those whose page was let in only because anybody was: pages that a change
 * which stops that does not name, although it names others.
 *
 * @param lost - allowed before, not after
 */
export function shutOut(
  exchanges: readonly JudgedExchange[],
  changes: readonly EvidencedChange[],
  lost: readonly ProvedExchange[],
): readonly ProvedExchange[] {
  const closes = changes.some(({ change }) => change.kind === 'stop-allowing-any-origin');
  const named = new Set(changes.flatMap(({ change }) => originsOf(change)));
  if (!closes || named.size === 0) return [];
  const pages = pagesOf(exchanges);
  return lost.filter(({ id, after }) => {
    const page = pages.get(id) ?? null;
    return after?.kind === 'blocked' && page !== null && !named.has(page);
  });
}

/** Whom the change refuses, in words: it is what the change is for, and nothing to be silent about. */
export function shutOutEffect(
  rows: readonly ProvedExchange[],
  exchanges: readonly JudgedExchange[],
  say: Say,
): readonly Effect[] {
  const pages = pagesOf(exchanges);
  const told = [...new Set(rows.map(({ id, asked }) => `${asked} (\`${pages.get(id)}\`)`))];
  const [first] = told;
  if (first === undefined) return [];
  const few = told.length <= 3;
  const requests = few
    ? told.join(', ')
    : say('{first}, and {count} more', { first, count: told.length - 1 });
  return [
    {
      change: { kind: 'stop-allowing-any-origin' },
      holds: true,
      how: say('Let in only because anybody was, and refused after it: {requests}.', { requests }),
    },
  ];
}

function pagesOf(exchanges: readonly JudgedExchange[]): ReadonlyMap<string, string | null> {
  return new Map(exchanges.map(({ id, context }) => [id, context.origin]));
}

function originsOf(change: EvidencedChange['change']): readonly string[] {
  if (change.kind === 'allow-origin') return [change.origin];
  return change.kind === 'allow-origin-pattern' ? change.origins : [];
}
