import { MarkIcon } from '../parts/MarkIcon.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import type { StepView } from '../view/step-view.ts';
import { ComparisonView } from './ComparisonView.tsx';

/** One step of the decision: mark, sentence, what differs, and where the standard says so. */
export function StepItem({ step }: { step: StepView }) {
  return (
    <li data-step={step.id} data-outcome={step.outcome}>
      <MarkIcon mark={step.outcome} of="step" />
      <div className="step-text">
        <RichText text={step.sentence} />
      </div>
      {step.comparison !== null && (
        <div className="step-comparison">
          <ComparisonView comparison={step.comparison} />
        </div>
      )}
      <a className="spec" href={step.specUrl} target="_blank" rel="noreferrer" title={words.specification}>
        {step.specLabel}
      </a>
    </li>
  );
}
