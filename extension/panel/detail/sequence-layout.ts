import type { Sequence, SequenceLine } from '../view/sequence.ts';
import { visible } from '../view/visible.ts';
import { fitOrigin } from './fit-origin.ts';
import { widthOf, wrap } from './fit-text.ts';

/** Where everything of the drawing goes, in CSS pixels. */
export interface Frame {
  readonly height: number;
  /** The x of the browser's and of the servers' lifeline. */
  readonly left: number;
  readonly right: number;
  /** Top and bottom of the lifelines. */
  readonly browser: { readonly from: number; readonly to: number };
  readonly servers: readonly { readonly from: number; readonly to: number }[];
  readonly boxes: readonly Box[];
  readonly messages: readonly Message[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly whole: string;
}

export interface Message {
  readonly kind: Exclude<SequenceLine['kind'], 'server'>;
  readonly tone: 'plain' | 'good' | 'bad' | 'quiet';
  /** Of the arrow; the text stands above it, or behind it when nothing arrives. */
  readonly y: number;
  readonly text: readonly string[];
  readonly whole: string;
  /** Where a dashed line ends, and its text begins. */
  readonly stop: number;
}

export const boxHeight = 22;
export const lineHeight = 14;
const padding = 14;
const mostLines = 3;
const boxPadding = 6;
// Text over an arrow keeps away from the lifelines and from the arrow's head.
const textMargin = 14;

/** Stacks the lines from top to bottom; the first server's box stands level with the browser's. */
export function layOut({ origin, lines }: Sequence, width: number): Frame {
  const widest = Math.max(60, (width - 2 * padding - 6) / 2);
  const boxWidth = (text: string, room = widest): number => Math.min(widthOf(text.slice(0, 200)) + 24, room);
  const names = lines.flatMap((line) => (line.kind === 'server' ? [visible(line.text)] : []));
  const page = visible(origin);
  const left = padding + Math.min(boxWidth(page) / 2, width * 0.13);
  const right =
    width - padding - Math.min(Math.max(...names.map((name) => boxWidth(name)), 0) / 2, width * 0.13);

  const box = (text: string, y: number, side: 'left' | 'right', own = boxWidth(text)): Box => {
    const x = side === 'left' ? left - own / 2 : right - own / 2;
    const inside = Math.min(Math.max(x, padding), width - padding - own);
    return { x: inside, y, width: own, text: fitOrigin(text, own - 2 * boxPadding), whole: text };
  };
  const boxes: Box[] = [box(page, padding, 'left')];
  const messages: Message[] = [];
  const servers: { from: number; to: number }[] = [];
  let y = padding;
  for (const line of lines) {
    if (line.kind === 'server') {
      const before = servers.at(-1);
      if (before !== undefined) {
        y += 16;
        before.to = y - 6;
      }
      const name = visible(line.text);
      // Further down there is no other box beside it.
      const room = before === undefined ? widest : width - padding - left - 12;
      boxes.push(box(name, y, 'right', boxWidth(name, room)));
      y += boxHeight;
      servers.push({ from: y, to: y });
      continue;
    }
    const message = layOutMessage(line, left + 4, right - 4);
    const rows = message.text.length;
    y += 15 + rows * lineHeight;
    // Text behind a dashed line is centred on it, text over an arrow stands above it.
    const behind = line.kind === 'stopped' || line.kind === 'waiting';
    messages.push({ ...message, y: behind ? y - (rows * lineHeight) / 2 + 1 : y });
  }
  const height = y + padding + 8;
  const last = servers.at(-1);
  if (last !== undefined) last.to = height - 8;
  const browser = { from: padding + boxHeight, to: height - 8 };
  return { height, left, right, browser, servers, boxes, messages };
}

function layOutMessage(
  line: Exclude<SequenceLine, { kind: 'server' }>,
  from: number,
  to: number,
): Omit<Message, 'y'> {
  const whole = visible(line.text);
  const tone = line.kind === 'waiting' ? 'quiet' : line.tone;
  const common = { kind: line.kind, tone, whole };
  if (line.kind === 'out' || line.kind === 'in') {
    return { ...common, stop: to, text: wrap(whole, to - from - 2 * textMargin, mostLines) };
  }
  // A dashed line that ends on its way, as long as its text leaves room for it.
  const wanted = widthOf(whole.slice(0, 200)) + 14;
  const stop = Math.max(from + 22, Math.min(from + (to - from) * 0.42, to - wanted));
  return { ...common, stop, text: wrap(whole, to - stop - 12, mostLines) };
}
