import type { Finding } from '../../../src/diagnosis/finding.ts';
import { RichText } from '../parts/RichText.tsx';
import { Value } from '../parts/Value.tsx';
import { Candidates } from './Candidates.tsx';
import { CausePage } from './CausePage.tsx';

interface Props {
  readonly finding: Finding;
  /** Of headings in it: one below that around it. */
  readonly heading: 'h4' | 'h5';
}

/** What a finding rests on, in the person's own values, and where to read more. */
export function FindingEvidence({ finding, heading }: Props) {
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
      <Candidates candidates={finding.candidates} />
      <CausePage key={finding.id} finding={finding} heading={heading} />
    </>
  );
}
