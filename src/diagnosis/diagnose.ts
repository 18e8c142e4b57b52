import type { JudgedExchange } from '../exchange/exchange.ts';
import type { Finding } from './finding.ts';

/**
 * Why this exchange went as it did: every rule that matches, the most telling first.
 *
 * @param exchange - one judged row
 * @param siblings - other rows of the same server, which may tell a cause that one row cannot
 * @returns empty when there is nothing to explain (an allowed request without a warning)
 */
export function diagnose(
  _exchange: JudgedExchange,
  _siblings: readonly JudgedExchange[],
): readonly Finding[] {
  return [];
}
