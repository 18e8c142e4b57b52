import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { failureFacts, failureSentence } from '../view/failure.ts';

const preflightOnly = new Set([
  'preflight-not-ok-status',
  'preflight-redirect',
  'invalid-allow-methods',
  'invalid-allow-headers',
  'method-not-allowed',
  'header-not-allowed',
]);

/** What would stop the request next, once the first failure is mended. */
export function Further({ exchange }: { exchange: JudgedExchange }) {
  const { evaluation, decision } = exchange.judgement;
  if (evaluation.further.length === 0) return null;
  const hop = decision.kind === 'blocked' ? decision.hop : 0;
  return (
    <div className="further" data-part="further">
      <h4>{words.cards.further}</h4>
      <ul className="plain-list">
        {evaluation.further.map((failure) => {
          const at = preflightOnly.has(failure.code) ? 'preflight' : 'response';
          const text = failureSentence(failure, failureFacts(exchange, failure, at, hop));
          return (
            <li
              key={`${failure.code} ${failure.parameter ?? ''} ${failure.received ?? ''}`}
              data-failure={failure.code}
            >
              <MarkIcon mark="failed" of="step" />
              <span>
                <RichText text={words.sentenceCase(text)} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
