import { words } from '../text/words.ts';
import type { Near } from '../view/near.ts';
import { visible } from '../view/visible.ts';

interface Props {
  readonly difference: Near;
  /** What the two are called. */
  readonly names?: Readonly<Record<'needed' | 'came', string>>;
}

/** Two nearly equal values below each other, set so that what is equal stands in line; and what differs, named. */
export function NearValues({ difference: { stretches, kinds }, names = words.compare }: Props) {
  const line = (side: 'expected' | 'received') => (
    <bdi className="near">
      {stretches.map((stretch, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
        if (stretch.same !== null) return <span key={index}>{visible(stretch.same)}</span>;
        const shown = visible(stretch[side]);
        const room = Math.max(visible(stretch.expected).length, visible(stretch.received).length);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index}>
            <mark data-tone={side === 'expected' ? 'good' : 'bad'}>{shown}</mark>
            {index < stretches.length - 1 && (
              <span aria-hidden="true">{' '.repeat(room - shown.length)}</span>
            )}
          </span>
        );
      })}
    </bdi>
  );
  return (
    <dl className="pairs compare" data-part="near">
      <div>
        <dt>{names.needed}</dt>
        <dd>{line('expected')}</dd>
      </div>
      <div>
        <dt>{names.came}</dt>
        <dd>{line('received')}</dd>
      </div>
      {kinds.length > 0 && (
        <div>
          <dt>{words.compare.differs}</dt>
          <dd data-part="near-kinds">{kinds.map((kind) => words.compare.kinds[kind]).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
