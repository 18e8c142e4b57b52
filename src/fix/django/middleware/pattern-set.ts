import { classMembers, escapedCharacter } from './pattern-characters.ts';
import { PatternError, type PatternReader } from './pattern-reader.ts';
import { Unfollowed } from './raised.ts';

/** A set in brackets, as one for JavaScript; the reader stands behind the opening bracket. */
export function translateSet(reader: PatternReader): string {
  let body = '';
  if (reader.peek() === '^') {
    reader.skip(1);
    body = '^';
  }
  const start = reader.at;
  for (;;) {
    const character = reader.take();
    if (character === '') throw new PatternError('unterminated character set');
    // The first bracket is a member.
    if (character === ']' && reader.at - 1 > start) return `[${body}]`;
    const low = member(reader, character);
    if (reader.peek() !== '-' || reader.peek(1) === ']' || reader.peek(1) === '') {
      body += low.single ? literalInSet(low.text) : low.text;
      continue;
    }
    reader.skip(1);
    const high = member(reader, reader.take());
    if (!low.single || !high.single || code(low.text) > code(high.text)) {
      throw new PatternError('bad character range');
    }
    body += `${literalInSet(low.text)}-${literalInSet(high.text)}`;
  }
}

interface Member {
  readonly text: string;
  /** One character, and no class of them. */
  readonly single: boolean;
}

function member(reader: PatternReader, character: string): Member {
  if (character !== '\\') {
    // Python warns of these and may read them otherwise one day.
    const doubled = ['[', '-', '&', '~', '|'].includes(character) && reader.peek() === character;
    if (doubled) throw new Unfollowed('a doubled character in a set');
    return { text: character, single: true };
  }
  const escaped = reader.take();
  if (escaped === '') throw new PatternError('unterminated character set');
  const members = classMembers(escaped);
  if (members !== null) return { text: members, single: false };
  if (/[DWS]/.test(escaped)) throw new Unfollowed(`\\${escaped} in a set`);
  if (escaped === 'b') return { text: '\b', single: true };
  return { text: escapedCharacter(reader, escaped), single: true };
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function literalInSet(character: string): string {
  return /[\^\-[\]\\]/.test(character) ? `\\${character}` : character;
}
