import type { SequenceLine } from '../view/sequence.ts';
import { visible } from '../view/visible.ts';
import { fit, widthOf } from './fit-text.ts';
import type { Frame } from './sequence-layout.ts';

interface Props {
  readonly line: Exclude<SequenceLine, { kind: 'server' }>;
  /** Of the arrow; the text stands above it. */
  readonly y: number;
  readonly frame: Frame;
}

const gap = 4;
const head = 6;

/** One message between browser and server, or one that was never sent. */
export function SequenceMessage({ line, y, frame }: Props) {
  const from = frame.left + gap;
  const to = frame.right - gap;
  const text = visible(line.text);
  const room = to - from - 10;
  const tone = line.kind === 'waiting' ? 'quiet' : line.tone;
  if (line.kind === 'stopped' || line.kind === 'waiting') {
    // A short dashed line that ends on the way, its text behind it or, where narrow, above it.
    const wanted = widthOf(text) + 12;
    const stop = Math.max(from + 24, Math.min(from + (to - from) * 0.42, to - wanted));
    return (
      <g className="message" data-tone={tone} data-kind={line.kind}>
        <title>{text}</title>
        <path className="arrow" strokeDasharray="4 4" d={`M${from} ${y - 4}H${stop}`} />
        <text x={stop + 8} y={y}>
          {fit(text, to - stop - 10)}
        </text>
      </g>
    );
  }
  const out = line.kind === 'out';
  const tip = out ? to : from;
  const back = out ? tip - head : tip + head;
  return (
    <g className="message" data-tone={tone} data-kind={line.kind}>
      <title>{text}</title>
      <path className="arrow" d={out ? `M${from} ${y}H${back}` : `M${to} ${y}H${back}`} />
      <path className="arrow-head" d={`M${tip} ${y}L${back} ${y - 4}V${y + 4}Z`} />
      <text x={(from + to) / 2} y={y - 6} textAnchor="middle">
        {fit(text, room)}
      </text>
    </g>
  );
}
