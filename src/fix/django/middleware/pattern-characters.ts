import { PatternError, type PatternReader } from './pattern-reader.ts';
import { Unfollowed } from './raised.ts';

/** Python's classes of characters, as members of a JavaScript set with the flag `u`. */
export const WORD = '\\p{L}\\p{N}_';
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
export const START = '(?<![\\s\\S])';
export const END = '(?![\\s\\S])';
export const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
export const NO_BOUNDARY = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`;

/** `\d`, `\w`, `\s` as members of a set; `null` for any other escape. */
export function classMembers(escaped: string): string | null {
  if (escaped === 'd') return '\\p{Nd}';
  if (escaped === 'w') return WORD;
  return escaped === 's' ? SPACE : null;
}

/**
 * The one character that an escape stands for; the reader stands behind its letter.
 *
 * @throws PatternError where Python knows no such escape
 */
export function escapedCharacter(reader: PatternReader, letter: string): string {
  const control = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' }[letter];
  if (control !== undefined) return control;
  if (letter === 'x' || letter === 'u') {
    const digits = letter === 'x' ? 2 : 4;
    const hex = reader.rest(digits);
    if (!new RegExp(`^[0-9a-fA-F]{${digits}}$`).test(hex)) throw new PatternError('incomplete escape');
    reader.skip(digits);
    return String.fromCharCode(Number.parseInt(hex, 16));
  }
  if (/[0-9UN]/.test(letter)) throw new Unfollowed(`the escape \\${letter}`);
  if (/[A-Za-z]/.test(letter)) throw new PatternError(`bad escape \\${letter}`);
  return letter;
}

export function literal(character: string): string {
  return /[.*+?^${}()|[\]\\/]/.test(character) ? `\\${character}` : character;
}
