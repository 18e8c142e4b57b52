import { words } from '../text/words.ts';
import type { NearDifference } from '../view/compare.ts';
import { visible } from '../view/visible.ts';

/** Two nearly equal values below each other, set so that what is equal stands in line. */
export function NearValues({ difference }: { difference: NearDifference }) {
  const { prefix, expected, received, suffix } = difference;
  const room = Math.max(visible(expected).length, visible(received).length);
  const line = (middle: string, tone: 'good' | 'bad') => {
    const shown = visible(middle);
    return (
      <bdi className="near">
        {visible(prefix)}
        <mark data-tone={tone}>{shown}</mark>
        {suffix !== '' && <span aria-hidden="true">{' '.repeat(room - shown.length)}</span>}
        {visible(suffix)}
      </bdi>
    );
  };
  return (
    <dl className="pairs compare">
      <div>
        <dt>{words.compare.needed}</dt>
        <dd>{line(expected, 'good')}</dd>
      </div>
      <div>
        <dt>{words.compare.came}</dt>
        <dd>{line(received, 'bad')}</dd>
      </div>
    </dl>
  );
}
