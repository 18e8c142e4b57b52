import { useRef } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { useElementWidth } from '../parts/use-element-width.ts';
import { words } from '../text/words.ts';
import { sequence } from '../view/sequence.ts';
import { visible } from '../view/visible.ts';
import { SequenceMessage } from './SequenceMessage.tsx';
import { boxHeight, type Frame, layOut } from './sequence-layout.ts';

/** What browser and servers said to each other, drawn from top to bottom. */
export function SequenceDrawing({ exchange }: { exchange: JudgedExchange }) {
  const ground = useRef<HTMLDivElement>(null);
  const width = useElementWidth(ground);
  const drawn = sequence(exchange);
  return (
    <section className="card sequence" ref={ground} aria-label={words.sequence.label} data-part="sequence">
      {width > 0 && <Drawing frame={layOut(drawn, width)} width={width} label={drawn.label} />}
    </section>
  );
}

function Drawing({ frame, width, label }: { frame: Frame; width: number; label: string }) {
  const { left, right, browser, servers, boxes, messages, height } = frame;
  return (
    <svg width={width} height={height} role="img" aria-label={visible(label.slice(0, 4000))}>
      <g className="lifelines">
        <path d={`M${left} ${browser.from}V${browser.to}`} />
        {servers.map(({ from, to }) => (
          <path key={from} d={`M${right} ${from}V${to}`} />
        ))}
      </g>
      {boxes.map(({ x, y, width: own, text, whole }) => (
        <g key={`${x} ${y}`} className="sequence-box">
          <title>{whole}</title>
          <rect x={x} y={y} width={own} height={boxHeight} rx="4" />
          <text x={x + own / 2} y={y + 15} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {messages.map((message) => (
        <SequenceMessage key={message.y} message={message} frame={frame} />
      ))}
    </svg>
  );
}
