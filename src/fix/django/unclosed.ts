import type { PyToken } from './tokens.ts';

/** Where a text stops being Python that anybody could read. */
export interface Unclosed {
  /** As written: `[`, `"`, or the closing bracket that closes nothing. */
  readonly text: string;
  /** Of the name that is assigned there; `null` where nothing is. */
  readonly name: string | null;
  /** Counted from 1. */
  readonly line: number;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The first bracket or quote that is never closed, or not by its own kind.
 *
 * @returns `null` where all of them are
 */
export function unclosed(source: string, tokens: readonly PyToken[]): Unclosed | null {
  const open: number[] = [];
  const told = (index: number): Unclosed => {
    const token = tokens[index];
    const start = token?.start ?? 0;
    return {
      text: token?.text ?? '',
      name: nameBefore(tokens, index),
      line: lineOf(source, start),
    };
  };
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'operator') continue;
    // A quote that began a string that ends is a token of another kind.
    if (text === '"' || text === "'") return told(index);
    if (text in closing) open.push(index);
    if (text !== ')' && text !== ']' && text !== '}') continue;
    const begun = open.pop();
    if (begun === undefined) return told(index);
    if (closing[tokens[begun]?.text ?? ''] !== text) return told(begun);
  }
  const [first] = open;
  return first === undefined ? null : told(first);
}

/** Counted from 1. */
export function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}

/** What the statement around a token assigns. A bracket that stays open swallows what follows, never what is before. */
function nameBefore(tokens: readonly PyToken[], index: number): string | null {
  const from = tokens.slice(0, index).findLastIndex(({ kind }) => kind === 'newline') + 1;
  const [name, operator] = tokens.slice(from, index).filter(({ kind }) => kind !== 'comment');
  const assigns = operator?.text === '=' || operator?.text === '+=' || operator?.text === ':';
  return name?.kind === 'name' && assigns ? name.text : null;
}
