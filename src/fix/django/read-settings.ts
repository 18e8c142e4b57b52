import { type PyToken, tokenize } from './tokens.ts';

/** One entry of a list that is written out. */
export interface ReadEntry {
  /** What it stands for; `null` for anything but a plain string, such as `*default_headers`. */
  readonly value: string | null;
  /** As written, such as `*default_headers`. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** What a settings.py assigns to a name at its top level, as far as it can be read without running it. */
export type ReadValue =
  | {
      readonly kind: 'list';
      readonly entries: readonly ReadEntry[];
      readonly open: number;
      readonly close: number;
    }
  | { readonly kind: 'string'; readonly value: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  /** Calls, names, environment variables: it is there, and nobody can tell what it is. */
  | { readonly kind: 'other' };

export interface ReadSetting {
  readonly name: string;
  readonly value: ReadValue;
  /** Where the value stands in the source, the end not included. */
  readonly start: number;
  readonly end: number;
  /** `+=`, or assigned in a branch too: what it holds in the end is not known. */
  readonly uncertain: boolean;
}

/**
 * Reads a settings.py that somebody pasted. Tolerant, and nothing of it is ever executed: what is not a plain
 * assignment of a literal is there with kind `other`.
 */
export function readSettings(source: string): ReadonlyMap<string, ReadSetting> {
  const settings = new Map<string, ReadSetting>();
  for (const statement of statements(tokenize(source))) {
    const [name, operator, ...value] = withoutAnnotation(statement.filter(({ kind }) => kind !== 'comment'));
    const [first] = value;
    const last = value.at(-1);
    if (name?.kind !== 'name' || first === undefined || last === undefined) continue;
    if (operator?.text !== '=' && operator?.text !== '+=') continue;
    // A comparison.
    if (operator.text === '=' && first.text === '=') continue;
    const before = settings.get(name.text);
    const branch = isIndented(source, name.start);
    const setting: ReadSetting = {
      name: name.text,
      value: branch && before !== undefined ? before.value : read(value, source),
      start: branch && before !== undefined ? before.start : first.start,
      end: branch && before !== undefined ? before.end : last.end,
      uncertain: branch || operator.text === '+=',
    };
    if (operator.text === '+=' && before !== undefined)
      settings.set(name.text, { ...before, uncertain: true });
    else settings.set(name.text, setting);
  }
  return settings;
}

/** `NAME: list[str] = …` is an assignment like any other. */
function withoutAnnotation(statement: readonly PyToken[]): readonly PyToken[] {
  const [name, colon] = statement;
  if (name?.kind !== 'name' || colon?.text !== ':' || /^(?:else|try|finally)$/.test(name.text))
    return statement;
  const sign = statement.findIndex(({ kind, text }) => kind === 'operator' && text === '=');
  return sign < 0 ? statement : [name, ...statement.slice(sign)];
}

/** The tokens of each statement, one after the other. */
export function statements(tokens: readonly PyToken[]): readonly (readonly PyToken[])[] {
  const all: PyToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'newline') all.push([]);
    else all.at(-1)?.push(token);
  }
  return all;
}

function isIndented(source: string, at: number): boolean {
  return (
    source.slice(source.lastIndexOf('\n', at - 1) + 1, at).trim() === '' && source[at - 1] !== '\n' && at > 0
  );
}

function read(tokens: readonly PyToken[], source: string): ReadValue {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { kind: 'other' };
  if (tokens.every(({ kind }) => kind === 'string')) return { kind: 'string', value: joined(tokens) };
  if (tokens.length === 1 && (first.text === 'True' || first.text === 'False')) {
    return { kind: 'boolean', value: first.text === 'True' };
  }
  const number = /^-?\d+(?:_\d+)*$/.exec(tokens.map(({ text }) => text).join(''))?.[0];
  if (tokens.length <= 2 && number !== undefined)
    return { kind: 'number', value: Number(number.replaceAll('_', '')) };
  const brackets = { '[': ']', '(': ')', '{': '}' }[first.text];
  if (brackets === undefined || last.text !== brackets || !isOneGroup(tokens)) return { kind: 'other' };
  const parts = entriesOf(tokens.slice(1, -1), source);
  // Parentheses alone make no tuple.
  const [only] = parts.entries;
  if (first.text === '(' && parts.entries.length === 1 && !parts.trailingComma && only !== undefined) {
    return only.value === null ? { kind: 'other' } : { kind: 'string', value: only.value };
  }
  if (first.text === '{' && tokens.some(({ text }) => text === ':')) return { kind: 'other' };
  return { kind: 'list', entries: parts.entries, open: first.start, close: last.start };
}

/** Whether the first bracket is closed by the last token and not before. */
function isOneGroup(tokens: readonly PyToken[]): boolean {
  let depth = 0;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    if (depth === 0 && index < tokens.length - 1) return false;
  }
  return true;
}

function entriesOf(
  tokens: readonly PyToken[],
  source: string,
): { readonly entries: readonly ReadEntry[]; readonly trailingComma: boolean } {
  const groups: PyToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth -= 1;
    if (depth === 0 && token.text === ',' && token.kind === 'operator') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const trailingComma = groups.length > 1 && groups.at(-1)?.length === 0;
  const entries = groups.flatMap((group): readonly ReadEntry[] => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const plain = group.every(({ kind }) => kind === 'string');
    const code = source.slice(first.start, last.end);
    return [{ value: plain ? joined(group) : null, code, start: first.start, end: last.end }];
  });
  return { entries, trailingComma };
}

/** Strings that stand beside each other are one. */
function joined(tokens: readonly PyToken[]): string | null {
  const values = tokens.map(({ value }) => value ?? null);
  return values.includes(null) ? null : values.join('');
}
