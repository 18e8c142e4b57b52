import type { JudgedExchange } from '../../../../src/exchange/exchange.ts';
import { DJANGO } from '../../../../src/fix/django/render.ts';
import { usePanel } from '../../panel-context.ts';
import { Card } from '../../parts/Card.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { words } from '../../text/words.ts';
import { chosen } from '../../view/fix-choice.ts';
import type { ServerFix } from '../../view/fix-view.ts';
import { FixForms } from './FixForms.tsx';
import { FixText } from './FixText.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProofList } from './ProofList.tsx';
import { SyntaxMenu } from './SyntaxMenu.tsx';
import { UnprovedText } from './UnprovedText.tsx';
import '../../styles/fix.css';

interface Props {
  readonly fix: ServerFix;
  /** The request to mend first, and to try again with. */
  readonly exchange: JudgedExchange;
  readonly answeredBy: string | null;
  /** Name of the server, where it is for everything that fails there and not for this request first. */
  readonly forAllOf?: string;
}

/** A change of a server with its proof. What is not proved is shown as that, and not as a fix. */
export function ServerFixCard({ fix, exchange, answeredBy, forAllOf }: Props) {
  const options = usePanel((state) => state.fixOptions);
  const syntax = options.syntax ?? fix.syntax;
  const proof = fix.proofFor(syntax);
  const choice = chosen(fix.changes, syntax, options);
  const isProved = proof.kind === 'proved';
  const rendered = choice.kind === 'rendered' ? choice.fix : null;
  const [block, ...more] = rendered?.blocks ?? [];
  return (
    <Card
      title={titleOf(isProved, forAllOf)}
      part={isProved ? 'fix-card' : 'unproved-card'}
      aside={block === undefined || more.length > 0 ? undefined : block.file}
      action={
        <span className="fix-actions">
          <SyntaxMenu answeredBy={answeredBy} value={syntax} />
          {isProved && block !== undefined && more.length === 0 && (
            <CopyButton text={block.copy} label={words.fix.copyLabel(block.file)} />
          )}
        </span>
      }
    >
      {isProved ? (
        <>
          {syntax === DJANGO && <FixForms form={options.form} pasted={options.pasted} exchange={exchange} />}
          <FixText choice={choice} answeredBy={answeredBy} syntax={syntax} />
          <ProofList
            proof={proof}
            id={forAllOf === undefined ? exchange.id : null}
            isPolicy={syntax !== DJANGO}
          />
          {rendered !== null && <NextSteps fix={rendered} exchange={exchange} />}
        </>
      ) : (
        <UnprovedText proof={proof} fix={rendered} />
      )}
    </Card>
  );
}

function titleOf(isProved: boolean, forAllOf: string | undefined): string {
  if (forAllOf === undefined) return isProved ? words.cards.fix : words.cards.unproved;
  return isProved ? words.servers.fix(forAllOf) : words.servers.unproved(forAllOf);
}
