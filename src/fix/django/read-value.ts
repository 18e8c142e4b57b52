import { split } from './statements.ts';
import type { PyToken } from './tokens.ts';

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
  | { readonly kind: 'none' }
  /** Calls, names, environment variables: it is there, and nobody can tell what it is. */
  | { readonly kind: 'other' };

/** What the tokens of a value stand for, as far as it can be told without running it. */
export function readValue(tokens: readonly PyToken[], source: string): ReadValue {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { kind: 'other' };
  if (tokens.every(({ kind }) => kind === 'string')) return { kind: 'string', value: joined(tokens) };
  if (tokens.length === 1 && (first.text === 'True' || first.text === 'False')) {
    return { kind: 'boolean', value: first.text === 'True' };
  }
  if (tokens.length === 1 && first.text === 'None') return { kind: 'none' };
  const number = /^-?\d+(?:_\d+)*$/.exec(tokens.map(({ text }) => text).join(''))?.[0];
  if (tokens.length <= 2 && number !== undefined)
    return { kind: 'number', value: Number(number.replaceAll('_', '')) };
  const brackets = { '[': ']', '(': ')', '{': '}' }[first.text];
  if (brackets === undefined || last.text !== brackets || !isOneGroup(tokens)) return { kind: 'other' };
  const parts = entriesOf(tokens.slice(1, -1), source);
  // A comprehension, or a dictionary: nothing can be written beside it.
  if (!parts.separate) return { kind: 'other' };
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
): {
  readonly entries: readonly ReadEntry[];
  readonly trailingComma: boolean;
  readonly separate: boolean;
} {
  const groups = split(tokens, ({ kind, text }) => kind === 'operator' && text === ',');
  const trailingComma = groups.length > 1 && groups.at(-1)?.length === 0;
  const entries = groups.flatMap((group): readonly ReadEntry[] => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const plain = group.every(({ kind }) => kind === 'string');
    const code = source.slice(first.start, last.end);
    return [{ value: plain ? joined(group) : null, code, start: first.start, end: last.end }];
  });
  return { entries, trailingComma, separate: groups.every(isEntry) };
}

/** Whether another entry can stand beside it. */
function isEntry(tokens: readonly PyToken[]): boolean {
  if (tokens[0]?.text === '*' && tokens[1]?.text === '*') return false;
  return split(tokens, ({ kind, text }) => kind === 'name' && text === 'for').length === 1;
}

/** Strings that stand beside each other are one. */
function joined(tokens: readonly PyToken[]): string | null {
  const values = tokens.map(({ value }) => value ?? null);
  return values.includes(null) ? null : values.join('');
}
