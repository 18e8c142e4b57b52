import type { Finding } from '../../../src/diagnosis/finding.ts';
import { RichText } from '../parts/RichText.tsx';
import { Value } from '../parts/Value.tsx';
import { words } from '../text/words.ts';

/** What a finding rests on, in the person's own values, and where to read more. */
export function FindingEvidence({ finding }: { finding: Finding }) {
  return (
    <>
      {finding.evidence.length > 0 && (
        <dl className="pairs">
          {finding.evidence.map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt>
                <RichText text={label} />
              </dt>
              <dd>
                <Value text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {/^https?:\/\//.test(finding.learnMore) && (
        <a className="spec" href={finding.learnMore} target="_blank" rel="noreferrer">
          {words.learnMore}
        </a>
      )}
    </>
  );
}
