import type { Check } from './check.ts';
import type { CorsFailure, Decision, Missing, QuirkHit, Stage, Step, StepOutcome } from './types.ts';

/** What an `info` step states. */
export type Fact = Omit<Check, 'failures' | 'unknown' | 'quirk'>;

/**
 * The steps of one evaluation, in order. The first failure, or the first thing that was not seen and would
 * decide, ends the path; what comes after is recorded as not reached, and its failures as `further`.
 */
export class Trail {
  readonly steps: Step[] = [];
  readonly quirks: QuirkHit[] = [];
  private readonly failures: CorsFailure[] = [];
  private end: Decision | null = null;

  /** Records a fact that can not fail, or whose failing is of no interest. */
  state(stage: Stage, hop: number, fact: Fact, outcome: 'info' | 'unknown' | 'passed' = 'info'): void {
    this.push(stage, hop, { ...fact, failures: [] }, outcome);
  }

  /**
   * Records a check.
   *
   * @param missing - what was not seen, if the check is unknown; `null` when the browser evidently went
   * past it, so that nothing depends on it
   */
  take(stage: Stage, hop: number, check: Check, missing: Missing | null): void {
    const [first] = check.failures;
    const open = this.end === null;
    if (check.quirk !== undefined && open) this.quirks.push({ id: check.quirk, hop });
    for (const failure of check.failures) this.failures.push(failure);
    if (check.unknown === true) {
      this.push(stage, hop, check, 'unknown');
      if (open && missing !== null) this.end = { kind: 'undetermined', missing };
      return;
    }
    if (first === undefined) {
      this.push(stage, hop, check, 'passed');
      return;
    }
    this.push(stage, hop, check, 'failed');
    if (open) this.end = { kind: 'blocked', at: stage, hop, failure: first };
  }

  /** Ends the path with what was not seen, unless it has ended already. */
  lack(missing: Missing): void {
    this.end ??= { kind: 'undetermined', missing };
  }

  hit(hit: QuirkHit): void {
    if (this.end === null) this.quirks.push(hit);
  }

  /** The decision, `otherwise` when nothing ended the path. */
  decision(otherwise: Decision): Decision {
    return this.end ?? otherwise;
  }

  /** Every failure met but the one that decided, in order, each once. */
  further(): readonly CorsFailure[] {
    const seen = new Set<string>();
    if (this.end?.kind === 'blocked') seen.add(JSON.stringify(this.end.failure));
    return this.failures.filter((failure) => {
      const key = JSON.stringify(failure);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }

  private push(stage: Stage, hop: number, check: Check, reached: StepOutcome): void {
    const outcome = this.end === null ? reached : 'not-reached';
    const { id, anchor, number, subject, expected, received } = check;
    const step = { id, stage, hop, anchor, number, outcome, subject, expected, received };
    const [failure] = check.failures;
    this.steps.push(outcome === 'failed' && failure !== undefined ? { ...step, failure } : step);
  }
}

/** A step whose outcome depends on what was not seen. */
export function asUnknown(step: Step): Step {
  const { failure: _, ...rest } = step;
  return { ...rest, outcome: 'unknown' };
}

/** A check of an answer that was not seen. */
export function unseen(check: Check): Check {
  return { ...check, received: null, failures: [], unknown: true };
}
