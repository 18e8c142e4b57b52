/** At most this share of the panel's time goes into taking messages: the rest is for the person. */
const SHARE = 0.25;
const FRAME_MS = 16;

/**
 * Takes values one frame after another and, when that costs more than a frame, less often: in a burst the
 * background tells something forty times a second, and each time thousands of rows are looked through.
 *
 * @param take - takes all that came since the last time, in order
 */
export function paced<Value>(take: (values: readonly Value[]) => void): (value: Value) => void {
  let waiting: Value[] = [];
  let planned = false;
  let cost = 0;
  const flush = (): void => {
    planned = false;
    const values = waiting;
    waiting = [];
    const from = performance.now();
    take(values);
    // What React draws for it comes after this; a task behind it tells when that is done.
    setTimeout(() => {
      cost = performance.now() - from;
    });
  };
  return (value) => {
    waiting.push(value);
    if (planned) return;
    planned = true;
    setTimeout(flush, Math.max(FRAME_MS, cost / SHARE));
  };
}
