const font = '11px system-ui, "DejaVu Sans", sans-serif';
let measure: CanvasRenderingContext2D | null | undefined;

/** Cuts a text so that it fits into a width (CSS pixels) of a drawing, with an ellipsis where cut. */
export function fit(text: string, width: number): string {
  // Nothing wider than this is ever drawn; measuring 64 KB would take its time.
  const start = text.slice(0, 400);
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

/** The width of a text as the drawing sets it. */
export function widthOf(text: string): number {
  if (measure === undefined) {
    measure = document.createElement('canvas').getContext('2d');
    if (measure !== null) measure.font = font;
  }
  // Without a canvas, a guess on the safe side.
  return measure === null ? text.length * 7 : measure.measureText(text).width;
}
