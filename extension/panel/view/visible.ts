const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text from the wire made safe to look at: control characters become their pictures (`␀`), characters
 * that reorder or hide text become their code points. Markup needs nothing: it is only ever set as text.
 */
export function visible(text: string): string {
  return text.replace(invisible, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `\\u{${code.toString(16)}}`;
}

export interface Clipped {
  readonly text: string;
  /** Code units left out. */
  readonly hidden: number;
}

/** The beginning of a text that may be 64 KB long. Never splits a surrogate pair. */
export function clip(text: string, max: number): Clipped {
  if (text.length <= max) return { text, hidden: 0 };
  const last = text.charCodeAt(max - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? max - 1 : max;
  return { text: text.slice(0, end), hidden: text.length - end };
}

/** For attributes such as `title`: visible, and short enough for a tooltip. */
export function tooltip(text: string): string {
  const { text: start, hidden } = clip(text, 1000);
  return hidden === 0 ? visible(start) : `${visible(start)}…`;
}
