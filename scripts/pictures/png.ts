import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A PNG in few bytes: the panel has few colours, and a palette of them is a third of the size. */

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, a row after the other. */
  readonly pixels: Uint32Array;
}

/**
 * The same picture with 256 colours, chosen so that small things keep theirs; any other becomes the nearest of them.
 *
 * @param png - 8 bits a channel, RGB or RGBA, not interlaced; transparency is dropped
 * @throws when it is another kind of PNG
 */
export function fewerColours(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (!places.has(colour)) places.set(colour, places.get(nearest(palette, colour)) ?? 0);
  }
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    // Each line begins with its filter, and 0 is none.
    lines[at + Math.floor(at / width) + 1] = places.get(pixel) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** As many as a palette holds. */
const MOST = 256;
/** Grounds, lines and texts; the rest of a picture's colours are the edges of letters. */
const EXACT = 64;

/** The colours there are most of, and then those that no colour taken so far comes near to. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = byCount.slice(0, EXACT);
  // Ever nearer ones, for as long as there is room.
  for (const apart of [32, 16, 8, 0]) {
    for (const colour of byCount) {
      if (palette.length >= MOST) return palette;
      if (distance(nearest(palette, colour), colour) > apart ** 2) palette.push(colour);
    }
  }
  return palette;
}

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(palette: readonly number[], colour: number): number {
  let best = colour;
  let least = Number.POSITIVE_INFINITY;
  for (const one of palette) {
    const apart = distance(one, colour);
    if (apart >= least) continue;
    least = apart;
    best = one;
  }
  return best;
}

/** The square of how far two colours are from each other. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red ** 2 + green ** 2 + blue ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @see https://www.w3.org/TR/png-3/#9Filters */
function read(png: Buffer): Picture {
  const data: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      const [depth, kind, , , interlaced] = body.subarray(8);
      if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
        throw new Error('another kind of PNG');
      bytes = kind === 2 ? 3 : 4;
    }
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const line = Uint8Array.from(raw.subarray(start + 1, start + 1 + stride));
    unfilter(raw[start] ?? 0, line, above, bytes);
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = line.subarray(x * bytes, x * bytes + 3);
      pixels[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    above = line;
  }
  return { width, height, pixels };
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, bytes: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < bytes ? 0 : (line[at - bytes] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < bytes ? 0 : (above[at - bytes] ?? 0);
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[at] = (line[at] ?? 0) + predicted;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
