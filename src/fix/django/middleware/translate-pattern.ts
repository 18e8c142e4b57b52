import {
  BOUNDARY,
  classMembers,
  END,
  escapedCharacter,
  literal,
  NO_BOUNDARY,
  SPACE,
  START,
  WORD,
} from './pattern-characters.ts';
import { PatternError, PatternReader } from './pattern-reader.ts';
import { translateSet } from './pattern-set.ts';
import { Unfollowed } from './raised.ts';

/**
 * A pattern of Python's as one of JavaScript's with the flag `u`.
 *
 * @throws PatternError where Python raises `re.error`
 */
export function translatePattern(pattern: string): string {
  return new Translator(pattern).all();
}

/** One pass; it knows itself whether something stands there that can be repeated. */
class Translator {
  readonly #reader: PatternReader;
  #depth = 0;
  /** What a quantifier would repeat: an atom, nothing, an assertion, or what is repeated already. */
  #last: 'atom' | 'nothing' | 'repeated' | 'assertion' = 'nothing';
  readonly #names = new Set<string>();

  constructor(pattern: string) {
    this.#reader = new PatternReader(pattern);
  }

  all(): string {
    let body = '';
    while (!this.#reader.isAtEnd) body += this.#next();
    if (this.#depth > 0) throw new PatternError('missing )');
    return body;
  }

  #next(): string {
    const character = this.#reader.take();
    switch (character) {
      case '\\':
        return this.#escape();
      case '[':
        return this.#become('atom', translateSet(this.#reader));
      case '(':
        return this.#open();
      case ')':
        if (this.#depth === 0) throw new PatternError('unbalanced parenthesis');
        this.#depth -= 1;
        return this.#become('atom', ')');
      case '|':
        return this.#become('nothing', '|');
      case '^':
        return this.#become('assertion', START);
      case '$':
        return this.#become('assertion', `(?=\\n?${END})`);
      case '.':
        return this.#become('atom', '[^\\n]');
      case '*':
      case '+':
      case '?':
        return this.#repeat(character);
      case '{':
        return this.#braces();
      default:
        return this.#become('atom', literal(character));
    }
  }

  #become(last: 'atom' | 'nothing' | 'assertion', source: string): string {
    this.#last = last;
    return source;
  }

  #repeat(quantifier: string): string {
    if (this.#last === 'nothing') throw new PatternError('nothing to repeat');
    if (this.#last === 'repeated') throw new PatternError('multiple repeat');
    if (this.#last === 'assertion') throw new Unfollowed('a repeated assertion');
    this.#last = 'repeated';
    if (this.#reader.peek() === '+') throw new Unfollowed('a possessive quantifier');
    if (this.#reader.peek() !== '?') return quantifier;
    this.#reader.skip(1);
    return `${quantifier}?`;
  }

  /** `{2}`, `{2,}`, `{,2}`, `{2,3}`; any other brace is one. */
  #braces(): string {
    const found = /^(\d*)(,?)(\d*)\}/.exec(this.#reader.rest());
    if (found === null || (found[1] === '' && found[3] === '')) return this.#become('atom', '\\{');
    const [all, low = '', comma = '', high = ''] = found;
    if (high !== '' && low !== '' && Number(high) < Number(low)) throw new PatternError('min above max');
    if (Number(low) > 1000 || Number(high) > 1000) throw new Unfollowed('a count above 1000');
    this.#reader.skip(all.length);
    return this.#repeat(`{${low === '' ? '0' : low}${comma}${high}}`);
  }

  #open(): string {
    const reader = this.#reader;
    this.#depth += 1;
    this.#last = 'nothing';
    if (reader.peek() !== '?') return '(';
    reader.skip(1);
    const kind = reader.take();
    if (kind === ':' || kind === '=' || kind === '!') return `(?${kind}`;
    if (kind === 'P' && reader.peek() === '<') {
      reader.skip(1);
      return this.#named();
    }
    if (kind === '') throw new PatternError('unexpected end of pattern');
    throw new Unfollowed(`the group (?${kind}`);
  }

  #named(): string {
    const found = /^([A-Za-z_][A-Za-z0-9_]*)>/.exec(this.#reader.rest());
    if (found === null) throw new Unfollowed('the name of a group');
    const [all, name = ''] = found;
    if (this.#names.has(name)) throw new PatternError('redefinition of group name');
    this.#names.add(name);
    this.#reader.skip(all.length);
    return '(';
  }

  #escape(): string {
    const letter = this.#reader.take();
    if (letter === '') throw new PatternError('bad escape (end of pattern)');
    const members = classMembers(letter);
    if (members !== null) return this.#become('atom', `[${members}]`);
    const assertion = { A: START, Z: END, b: BOUNDARY, B: NO_BOUNDARY }[letter];
    if (assertion !== undefined) return this.#become('assertion', assertion);
    const others = { D: '\\p{Nd}', W: WORD, S: SPACE }[letter];
    if (others !== undefined) return this.#become('atom', `[^${others}]`);
    return this.#become('atom', literal(escapedCharacter(this.#reader, letter)));
  }
}
