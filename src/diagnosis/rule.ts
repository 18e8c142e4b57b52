import type { PlainSentence } from '../words/say.ts';
import { answeredBy } from './answered-by.ts';
import type { Case } from './case.ts';
import type { Candidate, Evidence, Finding, Remedy, Sure } from './finding.ts';

/** What a rule says when it matches; the rest of the finding comes from the rule itself. */
export interface Match {
  /** In the place of the rule's own, where that would not be true of this case. */
  readonly short?: string;
  readonly byCors?: 'perhaps' | 'told';
  readonly title: string;
  readonly explain: string;
  readonly sure: Sure;
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
  /** The rule's rows that fit this case, the best first; all of them without it. */
  readonly catalogue?: readonly number[];
  readonly candidates?: readonly Candidate[];
  /** The hop that it is about; the deciding one without it. */
  readonly hop?: number;
}

/** One cause. One file each. */
export interface Rule {
  /** kebab-case, unique. */
  readonly id: string;
  /** Rows of the root-cause catalogue that it covers; empty where the catalogue has none. */
  readonly catalogue: readonly number[];
  /** A few words for the row. */
  readonly short: PlainSentence;
  readonly learnMore: string;
  /** True for what is said of requests that work. */
  readonly warning?: true;
  /** True where nothing is wrong and nothing will be: it only explains what a person may wonder about. */
  readonly informs?: true;
  /** @returns `null` when this is not what happened */
  match(theCase: Case): Match | null;
}

export function findingOf(rule: Rule, theCase: Case): Finding | null {
  const match = rule.match(theCase);
  return match === null
    ? null
    : {
        id: rule.id,
        catalogue: rule.catalogue,
        short: theCase.say(rule.short),
        learnMore: rule.learnMore,
        docs: `docs/causes/${rule.id}.md`,
        warning: rule.warning === true,
        ...(rule.informs === true && { informs: true as const }),
        hop: theCase.hopIndex,
        answeredBy: answeredBy(theCase.who),
        candidates: [],
        ...match,
        evidence: once(match.evidence),
      };
}

/** Facts from several places, each told once. */
function once(all: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return all.filter(({ label, value }) => {
    const key = `${label.toLowerCase()} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
