import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { fixView } from '../view/fix-view.ts';
import { AdviceText } from './AdviceText.tsx';
import { FixBlock } from './FixBlock.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
}

/** What to change on the server, ready to copy; or what else to do; or why there is nothing to do. */
export function FixCard({ exchange, findings }: Props) {
  const { rendered, advice } = fixView(exchange, findings);
  return (
    <>
      {rendered !== null && (
        <Card title={words.cards.fix} part="fix-card">
          {rendered.blocks.map((block) => (
            <FixBlock key={block.file} block={block} syntax={rendered.syntax} part="fix" />
          ))}
          {rendered.notes.length > 0 && (
            <ul className="card-text fix-notes" data-part="fix-notes">
              {rendered.notes.map((note) => (
                <li key={note}>
                  <RichText text={note} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {advice.length > 0 && (
        <Card title={rendered === null ? words.cards.noFix : words.cards.alsoDo} part="advice">
          <div data-part={rendered === null ? 'no-fix' : undefined}>
            {advice.map((piece) => (
              <AdviceText key={piece.text} advice={piece} />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
