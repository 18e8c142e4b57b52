import { useRef } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { useElementWidth } from '../parts/use-element-width.ts';
import { words } from '../text/words.ts';
import { type SequenceLine, sequence } from '../view/sequence.ts';
import { visible } from '../view/visible.ts';
import { SequenceBox } from './SequenceBox.tsx';
import { SequenceMessage } from './SequenceMessage.tsx';
import { type Frame, layOut } from './sequence-layout.ts';

/** What browser and servers said to each other, drawn from top to bottom. */
export function SequenceDrawing({ exchange }: { exchange: JudgedExchange }) {
  const ground = useRef<HTMLDivElement>(null);
  const width = useElementWidth(ground);
  const { origin, lines, label } = sequence(exchange);
  const frame = layOut(lines, width);
  return (
    <section className="card sequence" ref={ground} aria-label={words.sequence.label} data-part="sequence">
      {width > 0 && (
        <svg width={width} height={frame.height} role="img" aria-label={visible(label).slice(0, 2000)}>
          <Lifelines frame={frame} />
          <SequenceBox frame={frame} side="left" y={frame.top} text={origin} />
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <Line key={index} line={line} y={frame.places[index] ?? 0} frame={frame} />
          ))}
        </svg>
      )}
    </section>
  );
}

function Line({ line, y, frame }: { line: SequenceLine; y: number; frame: Frame }) {
  if (line.kind === 'server') return <SequenceBox frame={frame} side="right" y={y} text={line.text} />;
  return <SequenceMessage line={line} y={y} frame={frame} />;
}

/** The browser's line goes all the way; each server's from its box to the next one's. */
function Lifelines({ frame }: { frame: Frame }) {
  const { left, right, top, boxHeight, height, servers } = frame;
  return (
    <g className="lifelines">
      <path d={`M${left} ${top + boxHeight}V${height - 10}`} />
      {servers.map(({ from, to }) => (
        <path key={from} d={`M${right} ${from}V${to}`} />
      ))}
    </g>
  );
}
