import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { words } from '../text/words.ts';
import { fixView } from '../view/fix-view.ts';
import { AdviceText } from './AdviceText.tsx';
import { ServerFixCard } from './fix/ServerFixCard.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  /** The rows of its server. */
  readonly group: readonly JudgedExchange[];
}

/** What to change on the server, ready to copy; or what else to do; or why there is nothing to do. */
export function FixCard({ exchange, findings, group }: Props) {
  const { server, advice } = fixView(exchange, findings, group);
  return (
    <>
      {server !== null && (
        <ServerFixCard fix={server} exchange={exchange} answeredBy={findings[0]?.answeredBy ?? null} />
      )}
      {advice.length > 0 && (
        <Card title={server === null ? words.cards.noFix : words.cards.alsoDo} part="advice">
          <div data-part={server === null ? 'no-fix' : undefined}>
            {advice.map((piece) => (
              <AdviceText key={piece.text} advice={piece} exchange={exchange} />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
