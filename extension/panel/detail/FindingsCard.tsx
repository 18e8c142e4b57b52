import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { adviceOf } from '../view/fix-view.ts';
import { AdviceText } from './AdviceText.tsx';
import { FindingEvidence } from './FindingEvidence.tsx';
import { OwnFix } from './OwnFix.tsx';

/** What the first finding, the headline, rests on. */
export function EvidenceCard({ finding }: { finding: Finding | undefined }) {
  if (finding === undefined) return null;
  return (
    <Card title={words.cards.evidence} aside={<Sureness finding={finding} />} part="evidence">
      <div className="card-text">
        <FindingEvidence finding={finding} heading="h4" />
      </div>
    </Card>
  );
}

interface Props {
  readonly findings: readonly Finding[];
  readonly exchange: JudgedExchange;
  /** The rows of its server. */
  readonly group: readonly JudgedExchange[];
}

/** What else was found, ranked, each with its evidence and what to do about it. */
export function FindingsCard({ findings, exchange, group }: Props) {
  if (findings.length === 0) return null;
  return (
    <Card title={words.cards.findings} part="findings">
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.id} data-finding={finding.id}>
            <FindingItem finding={finding} exchange={exchange} group={group} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FindingItem({ finding, exchange, group }: Omit<Props, 'findings'> & { finding: Finding }) {
  return (
    <>
      <h4>
        <RichText text={finding.title} /> <Sureness finding={finding} />
      </h4>
      <p>
        <RichText text={finding.explain} />
      </p>
      {adviceOf(finding).map((advice) => (
        <AdviceText key={advice.text} advice={advice} exchange={exchange} />
      ))}
      <FindingEvidence finding={finding} heading="h5" />
      <OwnFix finding={finding} exchange={exchange} group={group} />
    </>
  );
}

/** How sure it is; and that it is a warning, where the request works. */
function Sureness({ finding }: { finding: Finding }) {
  return (
    <>
      {finding.warning && (
        <span className="badge" data-warning="">
          {words.warning}
        </span>
      )}{' '}
      <span className="badge">{words.sure[finding.sure]}</span>
    </>
  );
}
