const font = '11px system-ui, "DejaVu Sans", sans-serif';
// Nothing longer is ever drawn; measuring 64 KB would take its time.
const longest = 400;
let measure: CanvasRenderingContext2D | null | undefined;

/** Cuts a text so that it fits into a width (CSS pixels) of a drawing, with an ellipsis where cut. */
export function fit(text: string, width: number): string {
  const start = text.slice(0, longest);
  if (start.length === text.length && widthOf(start) <= width) return start;
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${start.slice(0, middle)}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${start.slice(0, low)}…`;
}

/**
 * Breaks a text into lines of a drawing, at spaces; the last line is cut where it does not fit.
 *
 * @param most - lines at most
 */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.slice(0, longest);
  while (lines.length < most - 1 && widthOf(rest) > width) {
    const end = lastBreak(rest, width);
    if (end === 0) break;
    lines.push(rest.slice(0, end).replace(/ ·$/, ''));
    rest = rest.slice(end + 1).replace(/^· /, '');
  }
  const cut = text.length > longest ? `${rest}…` : rest;
  return [...lines, fit(cut, width)];
}

/** The last space up to which the text fits; better one at a `·` than inside of what it separates. */
function lastBreak(text: string, width: number): number {
  let end = 0;
  let atDot = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (widthOf(text.slice(0, at)) > width) break;
    end = at;
    if (text.slice(at + 1, at + 3) === '· ') atDot = at;
  }
  return atDot > 0 ? atDot : end;
}

/** The width of a text as the drawing sets it. */
export function widthOf(text: string): number {
  if (measure === undefined) {
    measure = document.createElement('canvas').getContext('2d');
    if (measure !== null) measure.font = font;
  }
  // Without a canvas, a guess on the safe side.
  return measure === null ? text.length * 7 : measure.measureText(text).width;
}
