import type { StepOutcome } from '../../../src/cors/types.ts';
import { words } from '../text/words.ts';
import type { Mark } from '../view/verdict.ts';

/** Each mark has a shape of its own, so that it reads without its colour. */
const shapes: Record<Mark | StepOutcome, string> = {
  allowed: 'M4.8 8.3 7.1 10.6 11.3 5.6',
  passed: 'M4.8 8.3 7.1 10.6 11.3 5.6',
  blocked: 'M5.5 5.5 10.5 10.5M10.5 5.5 5.5 10.5',
  failed: 'M5.5 5.5 10.5 10.5M10.5 5.5 5.5 10.5',
  warning: 'M8 4.4V8.7M8 11.2V11.5',
  'not-cors': 'M5.2 8H10.8',
  'not-reached': 'M5.2 8H10.8',
  pending: 'M4.9 8H5M8 8H8.1M11 8H11.1',
  undetermined: 'M6.2 6.4c0-2.6 3.7-2.3 3.7-.1 0 1.5-1.8 1.5-1.8 2.8M8.1 11.5V11.6',
  unknown: 'M6.2 6.4c0-2.6 3.7-2.3 3.7-.1 0 1.5-1.8 1.5-1.8 2.8M8.1 11.5V11.6',
  info: 'M8 4.6V4.7M8 7.2V11.4',
};

const names: Record<Mark | StepOutcome, string> = { ...words.stepMarks, ...words.marks };

interface Props {
  readonly mark: Mark | StepOutcome;
  /** Steps and verdicts share "failed" but not its meaning. */
  readonly of: 'verdict' | 'step';
  /** In the place of the mark's own. */
  readonly name?: string;
}

/** The verdict on a row, or the outcome of a step, as a round mark with a name. */
export function MarkIcon({ mark, of, name = nameOf(mark, of) }: Props) {
  return (
    <svg
      className="mark"
      data-mark={`${of}-${mark}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <circle className="mark-ground" cx="8" cy="8" r="7.25" />
      <path className="mark-shape" d={shapes[mark]} />
    </svg>
  );
}

function nameOf(mark: Props['mark'], of: Props['of']): string {
  return of === 'step' && mark in words.stepMarks ? words.stepMarks[mark as StepOutcome] : names[mark];
}
