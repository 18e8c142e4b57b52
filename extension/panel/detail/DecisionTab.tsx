import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { fixView } from '../view/fix-view.ts';
import { FactsCard } from './FactsCard.tsx';
import { EvidenceCard, FindingsCard } from './FindingsCard.tsx';
import { FixCard } from './FixCard.tsx';
import { Headline } from './Headline.tsx';
import { NotesCard } from './NotesCard.tsx';
import { SequenceDrawing } from './SequenceDrawing.tsx';
import { Steps } from './Steps.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  /** The rows of its server. */
  readonly group: readonly JudgedExchange[];
}

/** The answers in the order of the reader's questions. */
export function DecisionTab({ exchange, findings, group }: Props) {
  return (
    <>
      <Headline
        exchange={exchange}
        findings={findings}
        hasFix={fixView(exchange, findings, group).rendered !== null}
      />
      <SequenceDrawing exchange={exchange} />
      <Steps exchange={exchange} />
      <FixCard exchange={exchange} findings={findings} group={group} />
      <EvidenceCard finding={findings[0]} />
      <FindingsCard findings={findings.slice(1)} exchange={exchange} group={group} />
      <FactsCard exchange={exchange} />
      <NotesCard exchange={exchange} />
    </>
  );
}
