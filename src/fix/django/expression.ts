import type { PyToken } from './tokens.ts';

/** Words that stand between values, or before one. */
const joining = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'async', 'await', 'lambda']);

/**
 * Whether Python could take these tokens for a value: wrong for a URL without quotes, for typographic quotes, for
 * two values with nothing between them. Most of what is no expression is not noticed.
 */
export function mayBeExpression(tokens: readonly PyToken[]): boolean {
  let depth = 0;
  for (const [index, { kind, text }] of tokens.entries()) {
    const before = tokens[index - 1];
    if (isValue(tokens[index]) && isValue(before) && !(kind === 'string' && before?.kind === 'string')) {
      return false;
    }
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    if (!/^[\x21-\x7e]+$/.test(text) || '$?`'.includes(text)) return false;
    if (text === ':' && depth === 0 && !tokens.some((token) => token.text === 'lambda')) return false;
  }
  return true;
}

function isValue(token: PyToken | undefined): boolean {
  return token !== undefined && token.kind !== 'operator' && !joining.has(token.text);
}
