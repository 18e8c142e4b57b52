import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { findingsChanges, findingsOf, foundSoFar, knownFindings, type Siblings } from './findings.ts';
import { createKinds } from './same-answers.ts';
import { rowView } from './view/row-view.ts';

/** At most so long at once: half of a frame is left for what the person does. */
const SLICE_MS = 8;
/** A browser that is never idle still gives a slice as often. */
const PATIENCE_MS = 400;
/** How often what was found is told while there is more: each time thousands of rows are counted again. */
const TELL_MS = 250;
/** So few are looked into before anybody could read that there are more. */
const FEW = 100;

export interface Explaining {
  /** The rows as they are now; those that changed are looked into when the browser has nothing else to do. */
  readonly look: (exchanges: Iterable<JudgedExchange>, siblings: Siblings) => void;
  readonly stop: () => void;
}

/**
 * Looks into every allowed row for a warning, a slice at a time, the newest first: the others carry their mark already.
 * At first each by itself, which tells nearly all; then with the other rows of its server, at eight times the cost. A row
 * never changes, so it is looked into again only when its server has answered in a new way since.
 *
 * @param tell - how often something was found so far, and whether many are left
 */
export function createExplaining(tell: (foundAt: number, looking: boolean) => void): Explaining {
  const kindsOf = createKinds();
  const lookedAt = new WeakMap<JudgedExchange, number>();
  let kinds: ReadonlyMap<string, number> = new Map();
  let siblings: Siblings = new Map();
  let unknown: JudgedExchange[] = [];
  let open: JudgedExchange[] = [];
  let planned: number | null = null;
  let told = 0;

  const kindOf = (row: JudgedExchange): number => kinds.get(rowView(row).server) ?? 0;
  const plan = (): void => {
    planned ??= requestIdleCallback(slice, { timeout: PATIENCE_MS });
  };
  const slice = (deadline: IdleDeadline): void => {
    planned = null;
    const from = performance.now();
    const most = deadline.didTimeout ? SLICE_MS : Math.min(SLICE_MS, deadline.timeRemaining());
    do {
      const first = unknown.pop();
      const row = first ?? open.pop();
      if (row === undefined) break;
      if (first !== undefined) knownFindings(row);
      else {
        findingsOf(row, siblings);
        lookedAt.set(row, kindOf(row));
      }
    } while (performance.now() - from < most);
    if (open.length === 0 || performance.now() - told >= TELL_MS) {
      told = performance.now();
      tell(findingsChanges(), open.length > FEW);
    }
    if (open.length > 0) plan();
  };
  return {
    look: (exchanges, grouped) => {
      siblings = grouped;
      kinds = kindsOf(grouped);
      open = [...exchanges].filter(
        (row) => rowView(row).verdict === 'allowed' && lookedAt.get(row) !== kindOf(row),
      );
      unknown = open.filter((row) => foundSoFar(row) === null);
      // Told also where nothing is left: rows that are drawn are looked into as well.
      plan();
    },
    stop: () => {
      if (planned !== null) cancelIdleCallback(planned);
      planned = null;
    },
  };
}
