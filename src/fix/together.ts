import type { JudgedExchange } from '../exchange/exchange.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { completeChanges } from './complete.ts';
import { mergeChanges } from './merge.ts';
import type { EvidencedChange } from './server-change.ts';

/** One request and what it was found to need. */
export interface Wanted {
  readonly exchange: JudgedExchange;
  readonly changes: readonly EvidencedChange[];
}

/**
 * One change set for everything that one server was found to lack: each request's own, completed, and all of
 * them merged. What one request needs is not taken from it by another.
 */
export function changesTogether(wanted: readonly Wanted[], say: Say = inEnglish): readonly EvidencedChange[] {
  const seen = wanted.map(({ exchange }) => exchange);
  return mergeChanges(
    wanted.flatMap(({ exchange, changes }) =>
      completeChanges(
        changes,
        exchange,
        seen.filter(({ id }) => id !== exchange.id),
        say,
      ),
    ),
    say,
  );
}
