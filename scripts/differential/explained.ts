import type { FailureCode } from '../../src/cors/types.ts';
import type { Observation } from './compare.ts';

/** What the browsers report as a failure of the network, and the standard as one of a redirect. */
export const networkCodes: Readonly<Record<string, readonly FailureCode[]>> = {
  'net::ERR_TOO_MANY_REDIRECTS': ['redirect-too-many'],
};

interface Explained {
  readonly browser: Observation['browser'];
  readonly reason: string;
  readonly codes: readonly FailureCode[];
  readonly explanation: string;
}

/** The differences between a browser's reason and ours that are none of the decision. */
const table: readonly Explained[] = [];

export function explanationFor({ browser, verdict, exchange }: Observation): string | null {
  const decision = exchange?.judgement.decision;
  if (decision?.kind !== 'blocked') return null;
  const found = table.find(
    (row) =>
      row.browser === browser && row.reason === verdict?.reason && row.codes.includes(decision.failure.code),
  );
  return found?.explanation ?? null;
}
