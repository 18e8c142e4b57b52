import type { Proof } from '../../../../src/fix/prove.ts';
import type { RenderedFix } from '../../../../src/fix/rendered-fix.ts';
import { RichText } from '../../parts/RichText.tsx';
import { words } from '../../text/words.ts';
import { FixBlock } from '../FixBlock.tsx';

/** Why a change is no fix, and what would be written if it were. */
export function UnprovedText({ proof, fix }: { proof: Proof; fix: RenderedFix | null }) {
  return (
    <>
      <div className="card-text" data-part="no-fix">
        <p>{words.proof.unproved}</p>
        <ul className="bullets">
          {proof.reasons.slice(0, 6).map((text) => (
            <li key={text}>
              <RichText text={text} />
            </li>
          ))}
        </ul>
      </div>
      {fix !== null && fix.blocks.length > 0 && (
        <details className="fold" data-part="known-change">
          <summary>{words.proof.known}</summary>
          {fix.blocks.map((block) => (
            <FixBlock key={block.file} block={block} part="unproved" />
          ))}
        </details>
      )}
    </>
  );
}
