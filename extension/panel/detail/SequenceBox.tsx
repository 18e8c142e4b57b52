import { visible } from '../view/visible.ts';
import { fit } from './fit-text.ts';
import type { Frame } from './sequence-layout.ts';

interface Props {
  readonly frame: Frame;
  readonly side: 'left' | 'right';
  readonly y: number;
  readonly text: string;
}

/** The page's origin, or a server's, at the head of its lifeline. */
export function SequenceBox({ frame, side, y, text }: Props) {
  const { boxWidth, boxHeight, width, left, right } = frame;
  const x = side === 'left' ? 14 : width - 14 - boxWidth;
  const shown = visible(text);
  // The text starts at the outer edge of a box wider than its lifeline's place.
  const centre = x + boxWidth / 2;
  return (
    <g className="sequence-box">
      <title>{shown}</title>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx="4" />
      <text
        x={Math.abs(centre - (side === 'left' ? left : right)) < 1 ? centre : centre}
        y={y + 15}
        textAnchor="middle"
      >
        {fit(shown, boxWidth - 12)}
      </text>
    </g>
  );
}
