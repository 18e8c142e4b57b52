import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { callsInstead } from '../view/client-remedy.ts';
import type { Advice } from '../view/fix-view.ts';
import { visible } from '../view/visible.ts';

/** What to do, in words; with code for the page where there is some. */
export function AdviceText({ advice, exchange }: { advice: Advice; exchange: JudgedExchange }) {
  const calls = advice.kind === 'page' ? callsInstead(advice.code, exchange) : [];
  return (
    <div className="advice" data-advice={advice.kind}>
      <p>
        <RichText text={advice.text} />
      </p>
      {advice.code !== null && calls.length === 0 && <Code code={advice.code} label={words.cards.page} />}
      {calls.length > 0 && (
        <dl className="calls" data-part="client-lines">
          {calls.map(({ api, code }) => (
            <div key={api}>
              <dt>{api}</dt>
              <dd>
                <Code code={code} label={api} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Code({ code, label }: { code: string; label: string }) {
  return (
    <div className="advice-code">
      <pre>{code.split('\n').map(visible).join('\n')}</pre>
      <CopyButton text={code} label={words.fix.copyLabel(label)} />
    </div>
  );
}
