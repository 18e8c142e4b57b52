import type { JudgedExchange } from '../../../../src/exchange/exchange.ts';
import { nextSteps, notesBefore } from '../../../../src/fix/next-steps.ts';
import type { RenderedFix } from '../../../../src/fix/rendered-fix.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { RichText } from '../../parts/RichText.tsx';
import { say, words } from '../../text/words.ts';
import { visible } from '../../view/visible.ts';

/** What to do once it is written: restart, purge, and lines that show whether it works. */
export function NextSteps({ fix, exchange }: { fix: RenderedFix; exchange: JudgedExchange }) {
  const { steps, verify } = nextSteps(exchange, say);
  const all = [...new Set([...notesBefore(fix.notes, say), ...steps])];
  return (
    <details className="fold next-steps" data-part="next-steps">
      <summary>{words.next.title}</summary>
      <ol className="numbered" data-part="fix-notes">
        {all.map((step) => (
          <li key={step}>
            <RichText text={step} />
          </li>
        ))}
      </ol>
      <div className="verify">
        <p>{words.next.verify}</p>
        <ul>
          {verify.map(({ command, expect }) => (
            <li key={command}>
              <div className="advice-code">
                <pre>{visible(command)}</pre>
                <CopyButton text={command} label={words.next.copyLine} />
              </div>
              <p className="muted">
                {words.next.expect} <RichText text={expect} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
