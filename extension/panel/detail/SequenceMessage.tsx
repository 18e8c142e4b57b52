import { type Frame, lineHeight, type Message } from './sequence-layout.ts';

interface Props {
  readonly message: Message;
  readonly frame: Frame;
}

const gap = 4;
const head = 6;

/** One message between browser and server, or one that never was. */
export function SequenceMessage({ message, frame }: Props) {
  const { kind, tone, y, whole, text } = message;
  const from = frame.left + gap;
  const to = frame.right - gap;
  const arrives = kind === 'out' || kind === 'in';
  const x = arrives ? (from + to) / 2 : message.stop + 8;
  const first = arrives
    ? y - 6 - (text.length - 1) * lineHeight
    : y + 4 - ((text.length - 1) * lineHeight) / 2;
  return (
    <g className="message" data-tone={tone} data-kind={kind}>
      <title>{whole}</title>
      {arrives ? (
        <Arrow from={kind === 'out' ? from : to} to={kind === 'out' ? to : from} y={y} />
      ) : (
        <path className="arrow" strokeDasharray="4 4" d={`M${from} ${y}H${message.stop}`} />
      )}
      <text y={first} textAnchor={arrives ? 'middle' : 'start'}>
        {text.map((line, index) => (
          <tspan key={line} x={x} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function Arrow({ from, to, y }: { from: number; to: number; y: number }) {
  const back = to > from ? to - head : to + head;
  return (
    <>
      <path className="arrow" d={`M${from} ${y}H${back}`} />
      <path className="arrow-head" d={`M${to} ${y}L${back} ${y - 4}V${y + 4}Z`} />
    </>
  );
}
