import type { PyToken } from './tokens.ts';

export interface Statement {
  /** Without comments; at least one. */
  readonly tokens: readonly PyToken[];
  /** Inside of `if`, `try` and the like: nobody can tell whether it runs. */
  readonly branch: boolean;
}

/** Words that may have a statement of their own behind a colon, on the same line. */
const compound = /^(?:if|elif|else|for|while|with|try|except|finally|class|def|async)$/;

/** The simple statements, those behind `;` and behind `if …:` each for itself. */
export function statements(source: string, tokens: readonly PyToken[]): readonly Statement[] {
  return split(
    tokens.filter(({ kind }) => kind !== 'comment'),
    ({ kind }) => kind === 'newline',
  ).flatMap((line) => {
    const [first] = line;
    if (first === undefined) return [];
    const body = bodyOf(line);
    const branch = body !== line || isIndented(source, first.start);
    return split(body, ({ text, kind }) => kind === 'operator' && text === ';')
      .filter((one) => one.length > 0)
      .map((one) => ({ tokens: one, branch }));
  });
}

/** What stands behind the colon of `if …:`; the line itself where it is no such line. */
function bodyOf(line: readonly PyToken[]): readonly PyToken[] {
  const [first] = line;
  if (first?.kind !== 'name' || !compound.test(first.text)) return line;
  const colon = outermost(line).find(
    (index) => line[index]?.text === ':' && !(line[index + 1]?.text === '=' && touch(line, index)),
  );
  return colon === undefined ? line : line.slice(colon + 1);
}

/** Where operators stand that are inside of no bracket, as indexes. */
export function outermost(tokens: readonly PyToken[]): readonly number[] {
  let depth = 0;
  return tokens.flatMap(({ kind, text }, index) => {
    if (kind !== 'operator') return [];
    if (')]}'.includes(text)) depth -= 1;
    const outside = depth === 0;
    if ('([{'.includes(text)) depth += 1;
    return outside ? [index] : [];
  });
}

/** Whether a token and the next one are written together, as in `==`. */
export function touch(tokens: readonly PyToken[], index: number): boolean {
  return tokens[index]?.end === tokens[index + 1]?.start;
}

/** The parts between those tokens, which must not stand inside of brackets. */
export function split(
  tokens: readonly PyToken[],
  at: (token: PyToken) => boolean,
): readonly (readonly PyToken[])[] {
  const parts: PyToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    if (depth === 0 && at(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isIndented(source: string, at: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return before !== '' && before.trim() === '';
}
