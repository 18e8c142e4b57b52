import { outermost, touch } from './statements.ts';
import type { PyToken } from './tokens.ts';

/** `A = B = value`, `A, B = value`, `A += value`. */
export interface Assignment {
  /** From left to right, each as written. */
  readonly targets: readonly (readonly PyToken[])[];
  /** `+=` and the like: what was there counts still. */
  readonly augmented: boolean;
  readonly value: readonly PyToken[];
}

/** @returns `null` for what is no assignment */
export function assignmentOf(statement: readonly PyToken[]): Assignment | null {
  const tokens = withoutAnnotation(statement);
  const targets: (readonly PyToken[])[] = [];
  let from = 0;
  for (const index of outermost(tokens)) {
    const sign = tokens[index]?.text;
    if (sign === '+=')
      return { targets: [tokens.slice(0, index)], augmented: true, value: tokens.slice(index + 1) };
    if (sign !== '=' || index < from) continue;
    const before = index > 0 && touch(tokens, index - 1) ? (tokens[index - 1]?.text ?? '') : '';
    // `==`, `<=`, `:=`: from here on it is a value.
    if (/^[=<>!:]$/.test(before) || (tokens[index + 1]?.text === '=' && touch(tokens, index))) break;
    if (/^[-*/%&|^@]$/.test(before)) {
      return { targets: [tokens.slice(0, index - 1)], augmented: true, value: tokens.slice(index + 1) };
    }
    targets.push(tokens.slice(from, index));
    from = index + 1;
  }
  const value = tokens.slice(from);
  return targets.length === 0 || value.length === 0 ? null : { targets, augmented: false, value };
}

/** `NAME: list[str] = …` is an assignment like any other. */
function withoutAnnotation(statement: readonly PyToken[]): readonly PyToken[] {
  const [name, colon] = statement;
  if (name?.kind !== 'name' || colon?.text !== ':') return statement;
  const sign = statement.findIndex(({ kind, text }) => kind === 'operator' && text === '=');
  return sign < 0 ? statement : [name, ...statement.slice(sign)];
}
