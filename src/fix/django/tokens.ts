/** A piece of Python source: enough of its grammar to find settings, none of it executed. */
export interface PyToken {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'comment';
  /** As written. */
  readonly text: string;
  /** Offsets into the source, the end not included. */
  readonly start: number;
  readonly end: number;
  /** Of a string: what it stands for; `null` where it cannot be told (f-strings, odd escapes). */
  readonly value?: string | null;
}

/**
 * Tolerant: what is no Python becomes operators of one character. Newlines inside of brackets are left out, as
 * are those of empty lines.
 */
export function tokenize(source: string): readonly PyToken[] {
  const tokens: PyToken[] = [];
  let at = 0;
  let depth = 0;
  while (at < source.length) {
    // A line that goes on.
    const joint = /^\\\r?\n/.exec(source.slice(at, at + 3));
    if (joint !== null) {
      at += joint[0].length;
      continue;
    }
    const token = next(source, at);
    if (token === null) {
      at += 1;
      continue;
    }
    at = token.end;
    if (token.kind === 'newline' && (depth > 0 || tokens.at(-1)?.kind === 'newline')) continue;
    if (token.kind === 'operator') {
      if ('([{'.includes(token.text)) depth += 1;
      if (')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    }
    tokens.push(token);
  }
  return tokens;
}

const patterns: readonly (readonly [kind: PyToken['kind'], pattern: RegExp])[] = [
  ['comment', /#[^\n]*/y],
  ['newline', /\r?\n/y],
  [
    'string',
    /([rRbBuUfF]{0,2})("""[\s\S]*?(?<!\\)"""|'''[\s\S]*?(?<!\\)'''|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*')/y,
  ],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['number', /\d[\w.]*/y],
  ['operator', /\+=|\S/y],
];

function next(source: string, at: number): PyToken | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null) continue;
    const [text] = found;
    const token = { kind, text, start: at, end: at + text.length };
    return kind === 'string' ? { ...token, value: stringValue(found[1] ?? '', found[2] ?? '') } : token;
  }
  return null;
}

function stringValue(prefix: string, literal: string): string | null {
  const quotes = /^("""|''')/.test(literal) ? 3 : 1;
  const inside = literal.slice(quotes, -quotes);
  if (/[fFbB]/.test(prefix)) return null;
  if (/[rR]/.test(prefix) || !inside.includes('\\')) return inside;
  const plain = inside.replace(/\\([\\'"])/g, '$1');
  return /\\[^\\'"]/.test(inside) ? null : plain;
}
