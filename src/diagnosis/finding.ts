import type { EvidencedChange } from '../fix/server-change.ts';

export type Sure = 'certain' | 'likely' | 'possible';

/** A line of proof in the person's own values. */
export interface Evidence {
  readonly label: string;
  readonly value: string;
}

/** A setting that would look the same on the wire, with the check that tells it apart. */
export interface Candidate {
  /** Row of the root-cause catalogue. */
  readonly row: number;
  readonly what: string;
  readonly check: string;
}

/** What a person can do about it. */
export type Remedy =
  | { readonly kind: 'server'; readonly changes: readonly EvidencedChange[] }
  | { readonly kind: 'page'; readonly advice: string; readonly code: string | null }
  /** `listsCandidates` where the advice only tells the finding's candidates in one piece. */
  | { readonly kind: 'elsewhere'; readonly advice: string; readonly listsCandidates?: true }
  /** Nothing is broken in CORS: an honest reason why there is no fix. */
  | { readonly kind: 'none'; readonly reason: string };

/** Why it really happened: one match of one rule. */
export interface Finding {
  /** Id of the rule. */
  readonly id: string;
  /** Rows of the root-cause catalogue that fit this very case, the best first. */
  readonly catalogue: readonly number[];
  /** A few words for the row's "Why" column. */
  readonly short: string;
  /** One plain sentence with the names in it, the panel's headline. Code is between backticks. */
  readonly title: string;
  /** One or two sentences more: how we know, what it means. */
  readonly explain: string;
  readonly sure: Sure;
  readonly evidence: readonly Evidence[];
  /** What only the settings can tell apart; empty for most. */
  readonly candidates: readonly Candidate[];
  readonly remedies: readonly Remedy[];
  /** Index into the exchange's hops that it is about. */
  readonly hop: number;
  /** Id of the configuration (in `src/fix`) of whoever surely answered and is not Django; `null` otherwise. */
  readonly answeredBy: string | null;
  /** True where the request works, and this is what will break or is dangerous. */
  readonly warning: boolean;
  /** Set where nothing is wrong: it only explains. */
  readonly informs?: true;
  /** Of a failure whose reason is not seen: whether it may be CORS, or the browser's own words say that it is. */
  readonly byCors?: 'perhaps' | 'told';
  /** Absolute URL of the specification or documentation. */
  readonly learnMore: string;
  /** Its page in this repository, such as `docs/causes/null-origin.md`. */
  readonly docs: string;
}
