import { type Statement, split, statements } from './statements.ts';
import { type PyToken, tokenize } from './tokens.ts';

/** A statement by which other files, or code that runs, may set what a text does not show. */
export interface Elsewhere {
  /** As a person reads it: `from .base import *`, or `exec(…)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The settings that it brings; `null` where it may bring any. */
  readonly names: readonly string[] | null;
}

/** Imports of settings, and calls that put names into the module. */
export function elsewhere(source: string): readonly Elsewhere[] {
  return statements(source, tokenize(source)).flatMap((statement): readonly Elsewhere[] => {
    const [first] = statement.tokens;
    const last = statement.tokens.at(-1);
    if (first === undefined || last === undefined) return [];
    const found = importOf(statement) ?? callOf(statement);
    return found === null ? [] : [{ ...found, start: first.start, end: last.end }];
  });

  function importOf({ tokens }: Statement): Pick<Elsewhere, 'text' | 'names'> | null {
    const at = tokens.findIndex(({ kind, text }) => kind === 'name' && text === 'import');
    if (tokens[0]?.text !== 'from' || at < 0) return null;
    const from = written(source, tokens.slice(1, at));
    // It has lists of defaults, and no setting.
    if (from === 'corsheaders.defaults') return null;
    const rest = tokens.slice(at + 1).filter(({ text }) => text !== '(' && text !== ')');
    if (rest[0]?.text === '*') return { text: `from ${from} import *`, names: null };
    const names = split(rest, ({ text }) => text === ',')
      .map((one) => one.at(-1)?.text ?? '')
      .filter((name) => /^[A-Z][A-Z0-9_]*$/.test(name));
    return names.length === 0 ? null : { text: `from ${from} import ${names.join(', ')}`, names };
  }
}

/** `globals().get` only looks. */
function callOf({ tokens }: Statement): Pick<Elsewhere, 'text' | 'names'> | null {
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'name' || tokens[index + 1]?.text !== '(' || tokens[index - 1]?.text === '.') continue;
    if (text === 'exec' || text === 'include') return { text: `${text}(…)`, names: null };
    if (!/^(?:globals|locals|vars)$/.test(text) || tokens[index + 2]?.text !== ')') continue;
    if (tokens[index + 3]?.text === '.' && tokens[index + 4]?.text === 'get') continue;
    return { text: `${text}()`, names: null };
  }
  return null;
}

function written(source: string, tokens: readonly PyToken[]): string {
  return source.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0).replace(/\s+/g, '');
}
