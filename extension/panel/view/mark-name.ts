import type { Finding } from '../../../src/diagnosis/finding.ts';
import { words } from '../text/words.ts';
import type { Mark } from './verdict.ts';

/** What a row's mark is called: of a failure whose reason is not seen, as much as can be said. */
export function markName(mark: Mark, findings: readonly Pick<Finding, 'byCors'>[]): string {
  const byCors = mark === 'failed' ? findings[0]?.byCors : undefined;
  if (byCors === undefined) return words.marks[mark];
  return byCors === 'told' ? words.headline.failedByWord : words.headline.failedOpenly;
}
