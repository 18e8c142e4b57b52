import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { usePanel } from '../panel-context.ts';
import { RichText } from '../parts/RichText.tsx';
import { agreement, fate, headline } from '../view/headline.ts';
import { markOf } from '../view/verdict.ts';
import { FindingEvidence } from './FindingEvidence.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
}

/** Was it blocked, and why, in one sentence; below it what that means and whether the browser agrees. */
export function Headline({ exchange, findings }: Props) {
  const browser = usePanel((state) => state.recording?.browser ?? 'chromium');
  const [first] = findings;
  const became = fate(exchange);
  const compared = agreement(exchange, browser);
  return (
    <header
      className="headline"
      data-mark={markOf(exchange.judgement.decision.kind, findings.length)}
      data-finding={first?.id}
    >
      <h1 data-part="headline">
        <RichText text={headline(exchange, findings)} />
      </h1>
      <p data-part="reason">
        {first !== undefined && first.explain !== '' && (
          <>
            <RichText text={first.explain} />{' '}
          </>
        )}
        {became !== null && (
          <>
            <RichText text={became} />{' '}
          </>
        )}
        {compared !== null && (
          <span data-part="agreement" data-disagrees={compared.disagrees ? '' : undefined}>
            {compared.text}
          </span>
        )}
      </p>
      {first !== undefined && <FindingEvidence finding={first} />}
    </header>
  );
}
