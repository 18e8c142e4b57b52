import { assignmentOf } from './assignment.ts';
import { elsewhere } from './elsewhere.ts';
import { split, statements } from './statements.ts';
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
  | { readonly kind: 'none' }
  /** Calls, names, environment variables: it is there, and nobody can tell what it is. */
  | { readonly kind: 'other' };

export interface ReadSetting {
  readonly name: string;
  readonly value: ReadValue;
  /** Where the value stands in the source, the end not included. */
  readonly start: number;
  readonly end: number;
  /** `+=`, or assigned in a branch too, or by another file: what it holds in the end is not known. */
  readonly uncertain: boolean;
  /** Imported, or assigned before an import that may set it again. */
  readonly elsewhere: boolean;
}

/**
 * Reads a settings.py that somebody pasted. Tolerant, and nothing of it is ever executed: what is not a plain
 * assignment of a literal is there with kind `other`. A name that is not there may still be set by `elsewhere`.
 */
export function readSettings(source: string): ReadonlyMap<string, ReadSetting> {
  const settings = new Map<string, ReadSetting>();
  const outside = elsewhere(source);
  for (const { tokens, branch } of statements(source, tokenize(source))) {
    const [first] = tokens;
    for (const { names, start, end } of outside) {
      if (start !== first?.start) continue;
      for (const name of names ?? []) {
        settings.set(name, { name, value: { kind: 'other' }, start, end, uncertain: true, elsewhere: true });
      }
      if (names !== null) continue;
      for (const setting of settings.values()) {
        settings.set(setting.name, { ...setting, uncertain: true, elsewhere: true });
      }
    }
    for (const setting of assigned(source, tokens)) {
      const before = settings.get(setting.name);
      if (before !== undefined && (branch || setting.uncertain)) {
        settings.set(setting.name, { ...before, uncertain: true });
      } else settings.set(setting.name, { ...setting, uncertain: branch || setting.uncertain });
    }
  }
  return settings;
}

/** What one statement assigns. One of several names has the value of the others too, so it is not to be changed there. */
function assigned(source: string, statement: readonly PyToken[]): readonly ReadSetting[] {
  const assignment = assignmentOf(statement);
  const first = assignment?.value[0];
  const last = assignment?.value.at(-1);
  if (assignment === null || first === undefined || last === undefined) return [];
  const { targets, augmented, value } = assignment;
  const alone = targets.length === 1 && targets[0]?.length === 1;
  return targets.flatMap((target) =>
    target
      .filter(({ kind }, index) => kind === 'name' && isWhole(target, index))
      .map(({ text }) => ({
        name: text,
        value: target.length === 1 ? read(value, source) : ({ kind: 'other' } as const),
        start: first.start,
        end: last.end,
        uncertain: augmented || !alone,
        elsewhere: false,
      })),
  );
}

/** Neither `module.NAME` nor `NAME.part` nor `NAME[0]`. */
function isWhole(target: readonly PyToken[], index: number): boolean {
  const next = target[index + 1]?.text;
  return target[index - 1]?.text !== '.' && next !== '.' && next !== '[' && next !== '(';
}

function read(tokens: readonly PyToken[], source: string): ReadValue {
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
