/** `str.isascii`. */
export function isAscii(text: string): boolean {
  return [...text].every((character) => character.charCodeAt(0) < 0x80);
}

/** `str.strip` on what is Latin-1: Python's white space, which is not JavaScript's. */
export function strip(text: string): string {
  const codes = [...text].map((character) => character.charCodeAt(0));
  const start = codes.findIndex((code) => !isSpace(code));
  const end = codes.findLastIndex((code) => !isSpace(code));
  return start === -1 ? '' : text.slice(start, end + 1);
}

/** What a URL may not begin with: the C0 controls and the space. */
export function withoutLeadingControls(text: string): string {
  const start = [...text].findIndex((character) => character.charCodeAt(0) > 0x20);
  return start === -1 ? '' : [...text].slice(start).join('');
}

function isSpace(code: number): boolean {
  return (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20) || code === 0x85 || code === 0xa0;
}
