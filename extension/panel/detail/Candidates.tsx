import type { Candidate } from '../../../src/diagnosis/finding.ts';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';

/** Settings that would look the same on the wire, each with the check that tells it apart. */
export function Candidates({ candidates }: { candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null;
  return (
    <div className="candidates" data-part="candidates">
      <h4>{words.candidates}</h4>
      <ul>
        {candidates.map(({ what, check }) => (
          <li key={what}>
            <RichText text={what} />
            <span className="muted">
              {' '}
              · <RichText text={check} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
