import { fit, widthOf } from './fit-text.ts';

/** Scheme, host and port as they stand in a serialized origin. */
const tuple = /^([a-z][a-z\d+.-]*:\/\/)(.*?)((?::\d+)?)$/i;

/**
 * Cuts an origin so that it can still be told from another one: of a host that is too long the middle goes, scheme and
 * port stay. What is no origin is cut at its end.
 *
 * @param width - CSS pixels
 * @param measured - width of a text in CSS pixels
 */
export function fitOrigin(text: string, width: number, measured = widthOf): string {
  if (text.length < 200 && measured(text) <= width) return text;
  const [, scheme, host, port] = tuple.exec(text.slice(0, 400)) ?? [];
  if (scheme === undefined || host === undefined || port === undefined) return fit(text, width);
  for (let kept = Math.min(host.length - 1, 200); kept >= 2; kept -= 1) {
    // The end of a host name says whose it is, its beginning which one.
    const tail = Math.ceil(kept / 2);
    const cut = `${scheme}${host.slice(0, kept - tail)}…${host.slice(host.length - tail)}${port}`;
    if (measured(cut) <= width) return cut;
  }
  return fit(text, width);
}
