const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A stretch of text; `escaped` where it stands for a character that cannot be seen. */
export interface Piece {
  readonly text: string;
  readonly escaped: boolean;
}

/**
 * Text from the wire made safe to look at: control characters, and those that reorder or hide text,
 * become their code (`\x00`, `\u{202e}`; few fonts have pictures for them). Markup needs nothing: it is
 * only ever set as text.
 */
export function visiblePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(invisible)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), escaped: false });
    pieces.push({ text: codeOf(match[0]), escaped: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), escaped: false });
  return pieces;
}

/** The same as one string, for attributes and drawings. */
export function visible(text: string): string {
  return text.replace(invisible, codeOf);
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
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
