import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { adviceOf, ownFix } from '../view/fix-view.ts';
import { AdviceText } from './AdviceText.tsx';
import { FindingEvidence } from './FindingEvidence.tsx';
import { FixBlock, FixFile } from './FixBlock.tsx';

/** What the first finding, the headline, rests on. */
export function EvidenceCard({ finding }: { finding: Finding | undefined }) {
  if (finding === undefined) return null;
  return (
    <Card title={words.cards.evidence} aside={words.sure[finding.sure]} part="evidence">
      <div className="card-text">
        <FindingEvidence finding={finding} />
      </div>
    </Card>
  );
}

interface Props {
  readonly findings: readonly Finding[];
  readonly exchange: JudgedExchange;
}

/** What else was found, ranked, each with its evidence and what to do about it. */
export function FindingsCard({ findings, exchange }: Props) {
  if (findings.length === 0) return null;
  return (
    <Card title={words.cards.findings} part="findings">
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.id} data-finding={finding.id}>
            <FindingItem finding={finding} exchange={exchange} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FindingItem({ finding, exchange }: { finding: Finding; exchange: JudgedExchange }) {
  const fix = ownFix(finding);
  return (
    <>
      <h4>
        <RichText text={finding.title} /> <span className="badge">{words.sure[finding.sure]}</span>
      </h4>
      <p>
        <RichText text={finding.explain} />
      </p>
      {adviceOf(finding).map((advice) => (
        <AdviceText key={advice.text} advice={advice} exchange={exchange} />
      ))}
      <FindingEvidence finding={finding} />
      {fix !== null && (
        <details className="fold own-fix">
          <summary>{words.fix.show}</summary>
          {fix.blocks.map((block) => (
            <div key={block.file} className="fix-block">
              <FixFile block={block} syntax={fix.syntax} />
              <FixBlock block={block} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}
