import type { Case } from './case.ts';
import type { Evidence, Finding, Remedy, Sure } from './finding.ts';

/** What a rule says when it matches; the rest of the finding comes from the rule itself. */
export interface Match {
  readonly title: string;
  readonly explain: string;
  readonly sure: Sure;
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
}

/** One cause. One file each. */
export interface Rule {
  /** kebab-case, unique. */
  readonly id: string;
  /** Rows of the root-cause catalogue that it covers; empty where the catalogue has none. */
  readonly catalogue: readonly number[];
  /** A few words for the row. */
  readonly short: string;
  readonly learnMore: string;
  /** @returns `null` when this is not what happened */
  match(theCase: Case): Match | null;
}

export function findingOf(rule: Rule, theCase: Case): Finding | null {
  const match = rule.match(theCase);
  return match === null
    ? null
    : { id: rule.id, catalogue: rule.catalogue, short: rule.short, learnMore: rule.learnMore, ...match };
}
