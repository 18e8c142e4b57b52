import { useState } from 'react';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { words } from '../text/words.ts';
import { chosen, firstOptions } from '../view/fix-choice.ts';
import { ownFix } from '../view/fix-view.ts';
import { FixBlock, FixFile } from './FixBlock.tsx';
import { ProofList } from './fix/ProofList.tsx';
import { UnprovedText } from './fix/UnprovedText.tsx';

interface Props {
  readonly finding: Finding;
  readonly exchange: JudgedExchange;
  readonly group: readonly JudgedExchange[];
}

/** The change of one finding that is no part of the fix, because it is not certain. Proved once it is looked at. */
export function OwnFix({ finding, exchange, group }: Props) {
  const [open, setOpen] = useState(false);
  if (finding.sure === 'certain' || !finding.remedies.some(({ kind }) => kind === 'server')) return null;
  return (
    <details className="fold own-fix" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.fix.show}</summary>
      {open && <Change finding={finding} exchange={exchange} group={group} />}
    </details>
  );
}

function Change({ finding, exchange, group }: Props) {
  const fix = ownFix(finding, exchange, group);
  if (fix === null) return <p className="muted">{words.fix.absent.unsaid}</p>;
  const choice = chosen(fix.changes, fix.syntax, firstOptions);
  const proof = fix.proofFor(fix.syntax);
  const rendered = choice.kind === 'rendered' ? choice.fix : null;
  if (proof.kind !== 'proved') return <UnprovedText proof={proof} fix={rendered} />;
  return (
    <>
      {rendered?.blocks.map((block) => (
        <div key={block.file} className="fix-block">
          <FixFile block={block} syntax={rendered.syntax} />
          <FixBlock block={block} />
        </div>
      ))}
      <ProofList proof={proof} id={exchange.id} isPolicy={fix.isPolicy(fix.syntax)} />
    </>
  );
}
