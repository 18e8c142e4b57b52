import type { JudgedExchange } from '../exchange/exchange.ts';
import { sentences } from '../words/sentences.ts';
import { type Known, nothingKnown, openCase } from './case.ts';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { withoutRepetition } from './repetition.ts';
import { findingOf } from './rule.ts';
import { sinceChange } from './since-change.ts';

/**
 * Why this exchange went as it did: every rule that matches, the most telling first.
 *
 * @param exchange - one judged row
 * @param siblings - other rows, which may tell a cause that one row cannot; those of its server matter most
 * @param known - what is known beside the rows, such as the first bytes of the answer's body
 * @returns empty when there is nothing to explain (an allowed request without a warning)
 */
export function diagnose(
  exchange: JudgedExchange,
  siblings: readonly JudgedExchange[],
  known: Known = nothingKnown,
): readonly Finding[] {
  const theCase = openCase(exchange, siblings, known);
  const all = catalogue.flatMap((rule) => findingOf(rule, theCase) ?? []);
  const findings = withoutRepetition(all);
  const [first, ...rest] = findings;
  if (first === undefined) return [];
  const progress = sinceChange(exchange, theCase.siblings, theCase.say);
  return progress === null ? findings : [{ ...first, explain: sentences(first.explain, progress) }, ...rest];
}
