import type { SequenceLine } from '../view/sequence.ts';

/** Where everything of the drawing goes, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** The x of the browser's and of the servers' lifeline. */
  readonly left: number;
  readonly right: number;
  /** The y of each line: of a box its top, of a message its arrow. */
  readonly places: readonly number[];
  readonly servers: readonly { readonly from: number; readonly to: number }[];
}

const padding = 14;
const boxHeight = 22;
const messageHeight = 29;
const boxGap = 14;

/** Stacks the lines; the first server's box stands level with the browser's. */
export function layOut(lines: readonly SequenceLine[], width: number): Frame {
  const boxWidth = Math.max(90, Math.min(210, width * 0.36));
  const places: number[] = [];
  const servers: { from: number; to: number }[] = [];
  let y = padding;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'server') {
      if (index > 0) y += boxGap;
      const before = servers.at(-1);
      if (before !== undefined) before.to = y - 4;
      places.push(y);
      y += boxHeight;
      servers.push({ from: y, to: y });
    } else {
      y += messageHeight;
      places.push(y);
    }
  }
  const height = y + padding + 6;
  const last = servers.at(-1);
  if (last !== undefined) last.to = height - 10;
  return {
    width,
    height,
    top: padding,
    boxWidth,
    boxHeight,
    left: padding + Math.min(boxWidth / 2, 77),
    right: width - padding - Math.min(boxWidth / 2, 77),
    places,
    servers,
  };
}
