import type { Comparison } from './compare.ts';

/** The counts of a whole run, and what to tell about it. */
export interface Summary {
  readonly lines: readonly string[];
  readonly allAgree: boolean;
}

export function summarize(
  comparisons: readonly Comparison[],
  proven: ReadonlySet<Comparison>,
  seed: number,
): Summary {
  const byCase = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { id } = comparison.observation.one;
    byCase.set(id, [...(byCase.get(id) ?? []), comparison]);
  }
  const verdictIsRight = (comparison: Comparison): boolean =>
    comparison.verdict === 'agrees' || proven.has(comparison);
  const reasonIsRight = (comparison: Comparison): boolean =>
    verdictIsRight(comparison) && comparison.reason !== 'disagrees';
  const cases = [...byCase.values()];
  const verdicts = cases.filter((all) => all.every(verdictIsRight)).length;
  const reasons = cases.filter((all) => all.every(reasonIsRight)).length;
  const settled = comparisons.filter(({ observation }) => isSettledByOutcome(observation.exchange)).length;
  const unsure = comparisons.filter(({ verdict }) => verdict === 'cannot-tell').length;
  return {
    lines: [
      ...comparisons.filter((each) => !reasonIsRight(each)).flatMap((each) => told(each, seed)),
      ...explanations(comparisons),
      `settled by outcome: ${settled}, cannot tell: ${unsure}`,
      `differential: ${cases.length} cases, ${verdicts} verdicts agree, ${reasons} reasons agree`,
    ],
    allAgree: verdicts === cases.length && reasons === cases.length,
  };
}

function isSettledByOutcome(exchange: Comparison['observation']['exchange']): boolean {
  const because = exchange?.judgement.credentials.because;
  return because === 'browser-outcome' || because === 'resource-timing';
}

function told({ observation, expected, got }: Comparison, seed: number): readonly string[] {
  const { one, index } = observation;
  return [
    `case ${one.id}, request ${index}, seed ${seed}: ${JSON.stringify(one)}`,
    `  expected ${expected}`,
    `  got      ${got}`,
  ];
}

/** The rows of the table that were needed, and how often. */
function explanations(comparisons: readonly Comparison[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { explanation, observation } of comparisons) {
    if (explanation === null) continue;
    const { verdict, exchange } = observation;
    const decision = exchange?.judgement.decision;
    const code = decision?.kind === 'blocked' ? decision.failure.code : decision?.kind;
    const line = `${verdict?.reason} → ${code}: ${explanation}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `explained ${count} times: ${line}`);
}
