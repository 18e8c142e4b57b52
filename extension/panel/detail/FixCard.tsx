import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { RenderedFix } from '../../../src/fix/rendered-fix.ts';
import { Card } from '../parts/Card.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { fixView } from '../view/fix-view.ts';
import { AdviceText } from './AdviceText.tsx';
import { FixBlock, FixFile } from './FixBlock.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
}

/** What to change on the server, ready to copy; or what else to do; or why there is nothing to do. */
export function FixCard({ exchange, findings }: Props) {
  const { rendered, advice } = fixView(exchange, findings);
  return (
    <>
      {rendered !== null && <ServerFix fix={rendered} />}
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

function ServerFix({ fix }: { fix: RenderedFix }) {
  const { syntax, blocks, notes } = fix;
  // One file, the usual case, needs no line of its own to be named.
  const [first] = blocks;
  const single = first !== undefined && blocks.length === 1 ? first : null;
  return (
    <Card
      title={words.cards.fix}
      part="fix-card"
      aside={single === null ? syntax : `${syntax} · ${single.file}`}
      action={single !== null && <CopyButton text={single.copy} label={words.fix.copyLabel(single.file)} />}
    >
      {blocks.map((block) => (
        <div key={block.file} className="fix-block">
          {single === null && <FixFile block={block} syntax={syntax} />}
          <FixBlock block={block} part="fix" />
        </div>
      ))}
      {notes.length > 0 && (
        <ul className="card-text fix-notes" data-part="fix-notes">
          {notes.map((note) => (
            <li key={note}>
              <RichText text={note} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
