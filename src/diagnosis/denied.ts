import type { CorsFailure } from '../cors/types.ts';
import type { Case } from './case.ts';
import { listOf } from './fingerprint/cors-headers.ts';

/**
 * The method or the headers that a preflight's answer denies: its first failure and the like ones behind it.
 * A CORS layer that answers such a preflight with an error status denies it twice; the lists say why.
 */
export function denied(c: Case, code: 'method-not-allowed' | 'header-not-allowed'): readonly string[] {
  const { failure, at } = c;
  if (failure === null || at !== 'preflight') return [];
  const all: readonly CorsFailure[] = [failure, ...c.exchange.judgement.evaluation.further];
  // A CORS layer that names its lists and refuses by status as well; without lists it was a guard.
  const byStatus =
    failure.code === 'preflight-not-ok-status' &&
    (c.status === 400 || c.status === 403) &&
    listOf(c.answer, 'access-control-allow-methods').length > 0;
  const first = failure.code === code || byStatus;
  if (!first) return [];
  return [...new Set(all.flatMap((one) => (one.code === code && one.parameter ? [one.parameter] : [])))];
}

/** Whether a list header of the answer is a string that was split into its letters. */
export function isSplitString(c: Case, name: string): boolean {
  const entries = listOf(c.answer, name);
  return entries.length > 1 && entries.every((entry) => entry.length === 1);
}

/** The denied names for a sentence, in backticks. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
