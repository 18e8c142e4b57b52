import type { Template } from './placeholders.ts';

/**
 * A template as one word of a POSIX shell. Placeholders are expanded by the shell; nothing else in it is ever
 * anything but text, whatever a page or a server put there.
 *
 * @param encoding - how characters beyond ASCII are bytes: `bytes` where each code unit is one (headers)
 */
export function shellWord(template: Template, encoding: 'utf-8' | 'bytes' = 'utf-8'): string {
  const hasPlaceholder = template.some((piece) => typeof piece !== 'string');
  if (!hasPlaceholder) return quoted(template.join(''), encoding);
  const isTame = template.every((piece) => typeof piece !== 'string' || /^[ -~]*$/.test(piece));
  const isPlain = template.every((piece) => typeof piece !== 'string' || !/["$`\\!]/.test(piece));
  if (isTame && isPlain)
    return `"${template.map((piece, at) => inQuotes(piece, template[at + 1])).join('')}"`;
  return template
    .map((piece) => (typeof piece === 'string' ? quoted(piece, encoding) : `"$${piece.placeholder}"`))
    .join('');
}

function inQuotes(piece: Template[number], next: Template[number] | undefined): string {
  if (typeof piece === 'string') return piece;
  const runsOn = typeof next === 'string' && /^\w/.test(next);
  return runsOn || (next !== undefined && typeof next !== 'string')
    ? `\${${piece.placeholder}}`
    : `$${piece.placeholder}`;
}

function quoted(text: string, encoding: 'utf-8' | 'bytes'): string {
  if (/^[ -~]*$/.test(text)) return single(text);
  const escaped = [...toBytes(text, encoding)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === '\\') return '\\\\';
      return byte >= 0x20 && byte < 0x7f ? character : `\\0${byte.toString(8).padStart(3, '0')}`;
    })
    .join('');
  return `"$(printf '%b' ${single(escaped)})"`;
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** No shell can hold a NUL in a word; it is left out. */
function toBytes(text: string, encoding: 'utf-8' | 'bytes'): readonly number[] {
  const bytes = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return encoding === 'bytes' && code <= 0xff ? [code] : utf8(code);
  });
  return bytes.flat().filter((byte) => byte !== 0);
}

function utf8(code: number): number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
