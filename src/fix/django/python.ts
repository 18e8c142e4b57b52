/** A Python string literal. Anything that could end the string or the line is escaped. */
export function py(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/[^\x20-\x7e]/gu, escapeCharacter);
  return `"${escaped}"`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** A raw Python string literal for a regular expression; falls back to an escaped one. */
export function pyRaw(pattern: string): string {
  return /["\\]$|"|[^\x20-\x7e]/.test(pattern) ? py(pattern) : `r"${pattern}"`;
}

/** A comment must stay on its line, and nothing in it may be hidden or turned around. */
export function pyComment(text: string): string {
  return `# ${text.replace(/[\p{C}\p{Z}]+/gu, ' ')}`;
}
