import type { Stage, Step } from '../../../src/cors/types.ts';

/** What the sentences about a failure may speak of. Raw values: the catalogue makes code spans of them. */
export interface FailureFacts {
  readonly at: Stage;
  readonly method: string;
  readonly origin: string | null;
  readonly parameter: string | null;
  readonly expected: string | null;
  readonly received: string | null;
}

/** What the sentence about a step may speak of. */
export interface StepFacts extends FailureFacts {
  readonly step: Step;
  /** Of this hop: whether a preflight was sent, answered from the cache, or not needed. */
  readonly preflight: 'sent' | 'cached' | 'none';
  readonly sameOrigin: boolean;
}
