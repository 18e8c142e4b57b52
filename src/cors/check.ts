import type { CorsFailure, FailureCode, QuirkId, StepId } from './types.ts';

/**
 * One check of the standard, carried out on its own: what it is about, what it wanted, what was there and
 * what failed. The decision is the first failure of the first check; the rest is what would fail next.
 */
export interface Check {
  readonly id: StepId;
  /** Of the Fetch Standard, with `#`. */
  readonly anchor: string;
  /** The number of the step in that algorithm. */
  readonly number: string;
  readonly subject: string | null;
  readonly expected: string | null;
  readonly received: string | null;
  /** In the order in which they would be met; empty when the check passes. */
  readonly failures: readonly CorsFailure[];
  /** True when something the check needs was not seen. */
  readonly unknown?: boolean;
  /** Where the browser's rules left the standard in this check. */
  readonly quirk?: QuirkId;
}

/** A failure and its evidence. */
export function failure(
  code: FailureCode,
  expected: string | null,
  received: string | null,
  parameter?: string,
): CorsFailure {
  return parameter === undefined ? { code, expected, received } : { code, parameter, expected, received };
}

/** The first failure of checks taken in order, or `null` when all pass. */
export function firstFailure(checks: readonly Check[]): CorsFailure | null {
  return checks.flatMap((check) => check.failures)[0] ?? null;
}
