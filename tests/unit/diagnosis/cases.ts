import { credentialCases } from './cases/credentials.ts';
import { middlewareCases } from './cases/middleware.ts';
import { notCorsCases } from './cases/not-cors.ts';
import { originCases } from './cases/origins.ts';
import { preflightCases } from './cases/preflights.ts';
import { redirectCases } from './cases/redirects.ts';
import { warningCases } from './cases/warnings.ts';
import type { Scene } from './wire.ts';

/** A rule with what it is for and what only looks like it. */
export interface RuleCase {
  readonly rule: string;
  readonly match: Scene;
  /** Rows that the finding has to name, the first of them first. */
  readonly rows?: readonly number[];
  readonly sure?: 'certain' | 'likely' | 'possible';
  /** False where a more telling finding stands before it. */
  readonly first?: false;
  /** The rule has nothing to say of it. */
  readonly miss: Scene;
}

export const cases: readonly RuleCase[] = [
  ...originCases,
  ...preflightCases,
  ...middlewareCases,
  ...redirectCases,
  ...credentialCases,
  ...notCorsCases,
  ...warningCases,
];
