import type { JudgedExchange } from '../exchange/exchange.ts';
import { openCase } from './case.ts';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './rule.ts';

/**
 * Why this exchange went as it did: every rule that matches, the most telling first.
 *
 * @param exchange - one judged row
 * @param siblings - other rows of the same server, which may tell a cause that one row cannot
 * @returns empty when there is nothing to explain (an allowed request without a warning)
 */
export function diagnose(exchange: JudgedExchange, siblings: readonly JudgedExchange[]): readonly Finding[] {
  const theCase = openCase(exchange, siblings);
  const findings = catalogue.flatMap((rule) => findingOf(rule, theCase) ?? []);
  // A fallback that only restates the symptom is no news beside a cause.
  return findings.length > 1 ? findings.filter(({ id }) => !fallbacks.has(id)) : findings;
}

const fallbacks = new Set([
  'no-allow-origin',
  'preflight-redirect',
  'allow-origin-differs',
  'method-not-allowed',
]);
