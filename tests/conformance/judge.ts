/** Runs conformance cases and compares what comes out with what they expect. */
import { isDeepStrictEqual } from 'node:util';
import type { RuleSet } from '../../src/cors/types.ts';
import { runAlgorithm } from './algorithms.ts';
import { type Fields, fields, list, Malformed, text } from './decode.ts';

export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Verdict {
  readonly id: string;
  readonly result: unknown;
  /** Empty when the case agrees. */
  readonly differences: readonly Difference[];
  /** Set when the case could not be run. */
  readonly problem: string | null;
}

/**
 * Runs one case; a case that can not be run disagrees, with the reason.
 *
 * A file names the cases in which Chromium differs (`expectChromium`); all others are the standard's, and
 * are run by the standard's rules whatever the browser.
 */
export function judge(given: unknown, browser: RuleSet = 'standard'): Verdict {
  const id = idOf(given);
  try {
    const one = fields(given, 'the case');
    const ruleSet = one['expectChromium'] === undefined ? 'standard' : browser;
    const result = runAlgorithm(text(one['algorithm'], 'algorithm'), one['input'], ruleSet);
    const expect = expectation(one, ruleSet);
    return { id, result, differences: differences(expect, result), problem: null };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { id, result: { error: error.message }, differences: [], problem: error.message };
  }
}

/** The cases of a file: a list, or a list under `cases`. */
export function casesOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : list(fields(json, 'the file')['cases'], 'cases');
}

export function agrees(verdict: Verdict): boolean {
  return verdict.problem === null && verdict.differences.length === 0;
}

function idOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' ? id : '(no id)';
}

const failureFields = ['failure', 'failureAnyOf', 'failureParameter', 'failedAt'] as const;

/** What is expected; for Chromium with its own fields laid over. */
function expectation(one: Fields, ruleSet: RuleSet): Fields {
  const expect = fields(one['expect'], 'expect');
  if (ruleSet !== 'chromium' || one['expectChromium'] === undefined) return expect;
  const overlay = fields(one['expectChromium'], 'expectChromium');
  const succeeds =
    overlay['allowed'] === true ||
    (overlay['outcome'] !== undefined && overlay['outcome'] !== 'network-error') ||
    (overlay['action'] !== undefined && overlay['action'] !== 'error');
  // Where Chromium lets pass what the standard refuses, the reason of the refusal is no longer expected.
  const base = succeeds
    ? Object.fromEntries(
        Object.entries(expect).filter(([name]) => !failureFields.some((one) => one === name)),
      )
    : expect;
  const named = overlay['failure'] !== undefined && overlay['failureAnyOf'] === undefined;
  const { failureAnyOf, ...rest } = base;
  return named || failureAnyOf === undefined ? { ...rest, ...overlay } : { ...base, ...overlay };
}

/** Every field that is expected has to be equal; more in the result does not matter. */
function differences(expect: Fields, result: Fields): readonly Difference[] {
  return Object.entries(expect).flatMap(([field, expected]) => {
    if (field === 'failureAnyOf') {
      const got = result['failure'];
      return list(expected, field).includes(got) ? [] : [{ field, expected, got }];
    }
    const got = result[field] ?? null;
    return isDeepStrictEqual(got, expected ?? null) ? [] : [{ field, expected, got }];
  });
}
