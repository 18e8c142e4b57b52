import type { RuleSet } from '../cors/types.ts';
import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId } from '../exchange/exchange.ts';
import { currentHop } from '../exchange/pair.ts';
import { printOf } from './place.ts';
import { endsApart, startsApart } from './record-times.ts';

/** A row that events told of after all, and the row of DevTools' record that stood for it until then. */
export interface ToldLate {
  readonly row: Exchange;
  readonly instead: ExchangeId;
}

/**
 * After a restart a browser may tell of a request seconds late, when DevTools' record has filled it in already: the
 * same request, with the same answer, ended at the same time, and its first event came after that row was made.
 *
 * @param late - rows that are over
 */
export function toldLate({ exchanges, rules }: Book, late: readonly Exchange[]): readonly ToldLate[] {
  const wanted = new Set(late.map(({ id }) => id));
  const filledIn: Exchange[] = [];
  const found: ToldLate[] = [];
  // In the order in which they became known.
  for (const row of exchanges.values()) {
    if (row.notes.includes('only-in-devtools-record')) filledIn.push(row);
    else if (wanted.has(row.id)) {
      const at = filledIn.findIndex((one) => isSame(one, row, rules));
      const [one] = at === -1 ? [] : filledIn.splice(at, 1);
      if (one !== undefined) found.push({ row: withPreflightsOf(row, one), instead: one.id });
    }
  }
  return found;
}

function isSame(recorded: Exchange, told: Exchange, rules: RuleSet): boolean {
  const [from, to] = [recorded.hops[0], told.hops[0]];
  if (from.url !== to.url || from.method !== to.method || recorded.hops.length !== told.hops.length)
    return false;
  const within = rules === 'chromium' ? STARTS_MS : WAIT_MS;
  if (startsApart(to, recorded.startedAt, rules) > within) return false;
  if (endsApart(to, told.end?.at ?? 0, recorded.end?.at ?? 0, rules) > ENDS_MS) return false;
  return printOf(currentHop(recorded).response) === printOf(currentHop(told).response);
}

function withPreflightsOf(told: Exchange, recorded: Exchange): Exchange {
  const [first, ...rest] = told.hops.map((hop, at) => {
    const preflight = hop.preflight ?? recorded.hops[at]?.preflight ?? null;
    return preflight === hop.preflight ? hop : { ...hop, preflight };
  });
  return first === undefined ? told : { ...told, hops: [first, ...rest] };
}

/** Chromium's record and its events tell of the same beginning within a few milliseconds. */
const STARTS_MS = 50;
/** In Firefox's record a request begins after its preflight. */
const WAIT_MS = 2_000;
const ENDS_MS = 250;
