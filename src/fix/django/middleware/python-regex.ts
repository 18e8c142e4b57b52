import { Unfollowed } from './raised.ts';
import { isAscii } from './text.ts';

/**
 * A pattern of Python's `re`, read as Python reads it, for `re.match` and `re.search` on a `str`.
 *
 * Where JavaScript means something else by the same text it is translated (`$` before a last newline, `\Z`,
 * `\d` and `\w` of all scripts, `(?P<name>…)`); what cannot be translated surely is `Unfollowed`.
 */
export interface PythonPattern {
  /** `re.match`: anchored at the start, and only there. */
  match(text: string): boolean;
  search(text: string): boolean;
}

/** Thrown for what `re.compile` refuses. */
export class PatternError extends Error {}

/**
 * @throws PatternError where Python raises `re.error`
 * @throws Unfollowed where this translation does not follow Python
 */
export function pythonPattern(pattern: string): PythonPattern {
  const { body, flags } = translate(pattern);
  const compiled = (source: string, extra: string): RegExp => {
    try {
      return new RegExp(source, `u${flags}${extra}`);
    } catch {
      throw new Unfollowed(`the pattern ${pattern} is not followed`);
    }
  };
  const atStart = compiled(body, 'y');
  const anywhere = compiled(body, '');
  return {
    match: (text) => {
      atStart.lastIndex = 0;
      return atStart.test(text);
    },
    search: (text) => anywhere.test(text),
  };
}

const WORD = '\\p{L}\\p{N}_';
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const START = '(?<![\\s\\S])';
const END = '(?![\\s\\S])';
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
const NO_BOUNDARY = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`;

interface Translated {
  readonly body: string;
  readonly flags: string;
}

function translate(pattern: string): Translated {
  const leading = /^\(\?([aiLmsux]+)\)/.exec(pattern);
  const letters = leading?.[1] ?? '';
  if (/[^i]/.test(letters)) throw new Unfollowed(`the flags (?${letters}) are not followed`);
  const rest = pattern.slice(leading?.[0].length ?? 0);
  // Case folding differs outside of ASCII.
  if (letters !== '' && !isAscii(rest)) throw new Unfollowed('(?i) outside of ASCII');
  return { body: new Translator([...rest]).all(), flags: letters === '' ? '' : 'i' };
}

/** One pass from left to right; says itself whether something stands there that can be repeated. */
class Translator {
  readonly #text: readonly string[];
  #at = 0;
  #depth = 0;
  /** What a quantifier would repeat: an atom, nothing, or an atom that is repeated already. */
  #last: 'atom' | 'nothing' | 'repeated' | 'assertion' = 'nothing';
  readonly #names = new Set<string>();

  constructor(text: readonly string[]) {
    this.#text = text;
  }

  all(): string {
    let body = '';
    while (this.#at < this.#text.length) body += this.#next();
    if (this.#depth > 0) throw new PatternError('missing )');
    return body;
  }

  #peek(ahead = 0): string {
    return this.#text[this.#at + ahead] ?? '';
  }

  #take(): string {
    const character = this.#peek();
    this.#at += 1;
    return character;
  }

  #next(): string {
    const character = this.#take();
    switch (character) {
      case '\\':
        return this.#escape();
      case '[':
        return this.#set();
      case '(':
        return this.#open();
      case ')':
        if (this.#depth === 0) throw new PatternError('unbalanced parenthesis');
        this.#depth -= 1;
        this.#last = 'atom';
        return ')';
      case '|':
        this.#last = 'nothing';
        return '|';
      case '^':
        this.#last = 'assertion';
        return START;
      case '$':
        this.#last = 'assertion';
        return `(?=\\n?${END})`;
      case '.':
        this.#last = 'atom';
        return '[^\\n]';
      case '*':
      case '+':
      case '?':
        return this.#repeat(character);
      case '{':
        return this.#braces();
      default:
        this.#last = 'atom';
        return literal(character);
    }
  }

  #repeat(quantifier: string): string {
    if (this.#last === 'nothing') throw new PatternError('nothing to repeat');
    if (this.#last === 'repeated') throw new PatternError('multiple repeat');
    if (this.#last === 'assertion') throw new Unfollowed('a repeated assertion');
    this.#last = 'repeated';
    if (this.#peek() === '+') throw new Unfollowed('a possessive quantifier');
    if (this.#peek() === '?') {
      this.#at += 1;
      return `${quantifier}?`;
    }
    return quantifier;
  }

  /** `{2}`, `{2,}`, `{,2}`, `{2,3}`; any other brace is one. */
  #braces(): string {
    const found = /^(\d*)(,?)(\d*)\}/.exec(this.#text.slice(this.#at).join(''));
    if (found === null || (found[1] === '' && found[3] === '')) {
      this.#last = 'atom';
      return '\\{';
    }
    const [all, low = '', comma = '', high = ''] = found;
    if (high !== '' && low !== '' && Number(high) < Number(low)) throw new PatternError('min above max');
    if (Number(low) > 1000 || Number(high) > 1000) throw new Unfollowed('a count above 1000');
    this.#at += all.length;
    return this.#repeat(`{${low === '' ? '0' : low}${comma}${high}}`);
  }

  #open(): string {
    this.#depth += 1;
    this.#last = 'nothing';
    if (this.#peek() !== '?') return '(';
    this.#at += 1;
    const kind = this.#take();
    if (kind === ':' || kind === '=' || kind === '!') return `(?${kind}`;
    if (kind === 'P' && this.#peek() === '<') {
      this.#at += 1;
      return this.#named();
    }
    if (kind === '') throw new PatternError('unexpected end of pattern');
    throw new Unfollowed(`the group (?${kind}`);
  }

  #named(): string {
    const found = /^([A-Za-z_][A-Za-z0-9_]*)>/.exec(this.#text.slice(this.#at).join(''));
    if (found === null) throw new Unfollowed('the name of a group');
    const [all, name = ''] = found;
    if (this.#names.has(name)) throw new PatternError('redefinition of group name');
    this.#names.add(name);
    this.#at += all.length;
    return '(';
  }

  #escape(): string {
    const character = this.#take();
    if (character === '') throw new PatternError('bad escape (end of pattern)');
    this.#last = 'atom';
    const set = ofSet(character);
    if (set !== null) return `[${set}]`;
    switch (character) {
      case 'D':
        return '[^\\p{Nd}]';
      case 'W':
        return `[^${WORD}]`;
      case 'S':
        return `[^${SPACE}]`;
      case 'A':
        this.#last = 'assertion';
        return START;
      case 'Z':
        this.#last = 'assertion';
        return END;
      case 'b':
        this.#last = 'assertion';
        return BOUNDARY;
      case 'B':
        this.#last = 'assertion';
        return NO_BOUNDARY;
      default:
        return literal(this.#character(character));
    }
  }

  /** The character that an escape stands for. */
  #character(character: string): string {
    const control = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' }[character];
    if (control !== undefined) return control;
    if (character === 'x' || character === 'u') {
      const digits = character === 'x' ? 2 : 4;
      const hex = this.#text.slice(this.#at, this.#at + digits).join('');
      if (!new RegExp(`^[0-9a-fA-F]{${digits}}$`).test(hex)) throw new PatternError('incomplete escape');
      this.#at += digits;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    if (/[0-9UN]/.test(character)) throw new Unfollowed(`the escape \\${character}`);
    if (/[A-Za-z]/.test(character)) throw new PatternError(`bad escape \\${character}`);
    return character;
  }

  #set(): string {
    let body = '';
    if (this.#peek() === '^') {
      this.#at += 1;
      body = '^';
    }
    const start = this.#at;
    for (;;) {
      const character = this.#take();
      if (character === '') throw new PatternError('unterminated character set');
      if (character === ']' && this.#at - 1 > start) break;
      const low = this.#member(character);
      if (this.#peek() !== '-' || this.#peek(1) === ']' || this.#peek(1) === '') {
        body += low.single ? literalInSet(low.text) : low.text;
        continue;
      }
      this.#at += 1;
      const high = this.#member(this.#take());
      if (!low.single || !high.single) throw new PatternError('bad character range');
      if ((low.text.codePointAt(0) ?? 0) > (high.text.codePointAt(0) ?? 0)) {
        throw new PatternError('bad character range');
      }
      body += `${literalInSet(low.text)}-${literalInSet(high.text)}`;
    }
    this.#last = 'atom';
    return `[${body}]`;
  }

  #member(character: string): { readonly text: string; readonly single: boolean } {
    if (character !== '\\') {
      // Python warns of these and may read them otherwise one day.
      const doubled = ['[', '-', '&', '~', '|'].includes(character) && this.#peek() === character;
      if (doubled) throw new Unfollowed('a doubled character in a set');
      return { text: character, single: true };
    }
    const escaped = this.#take();
    if (escaped === '') throw new PatternError('unterminated character set');
    const set = ofSet(escaped);
    if (set !== null) return { text: set, single: false };
    if (/[DWS]/.test(escaped)) throw new Unfollowed(`\\${escaped} in a set`);
    if (escaped === 'b') return { text: '\b', single: true };
    return { text: this.#character(escaped), single: true };
  }
}

function ofSet(character: string): string | null {
  if (character === 'd') return '\\p{Nd}';
  if (character === 'w') return WORD;
  return character === 's' ? SPACE : null;
}

function literal(character: string): string {
  return /[.*+?^${}()|[\]\\/]/.test(character) ? `\\${character}` : character;
}

function literalInSet(character: string): string {
  return /[\^\-[\]\\]/.test(character) ? `\\${character}` : character;
}
