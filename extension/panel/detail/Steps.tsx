import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { words } from '../text/words.ts';
import { type StepView, stepsByHop } from '../view/step-view.ts';
import { clip, visible } from '../view/visible.ts';
import { Further } from './Further.tsx';
import { StepItem } from './StepItem.tsx';

/** More steps in a row than this, none of them reached, are folded. */
const foldAbove = 2;

/** How the browser decided: every step, each with its mark and its place in the standard. */
export function Steps({ exchange }: { exchange: JudgedExchange }) {
  const groups = stepsByHop(exchange);
  if (groups.length === 0) return null;
  return (
    <Card title={words.cards.steps} part="steps">
      {groups.map(({ hop, url, steps }) => (
        <div key={hop}>
          {exchange.hops.length > 1 && (
            <h4 className="hop" title={visible(clip(url, 1000).text)}>
              <bdi>{words.cards.hop(hop + 1, visible(clip(url, 200).text))}</bdi>
            </h4>
          )}
          <StepList steps={steps} />
        </div>
      ))}
      <Further exchange={exchange} />
    </Card>
  );
}

function StepList({ steps }: { steps: readonly StepView[] }) {
  const reachedUntil = steps.findLastIndex((step) => step.outcome !== 'not-reached') + 1;
  const reached = steps.slice(0, reachedUntil);
  const rest = steps.slice(reachedUntil);
  const folded = rest.length > foldAbove;
  const open = folded ? reached : steps;
  return (
    <>
      <ol className="steps">
        {open.map((step) => (
          <StepItem key={step.key} step={step} />
        ))}
      </ol>
      {folded && (
        <details className="fold">
          <summary>{words.cards.notReached(rest.length)}</summary>
          <ol className="steps" start={reached.length + 1}>
            {rest.map((step) => (
              <StepItem key={step.key} step={step} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
