import type { Say } from '../../words/say.ts';
import { elsewhere } from './elsewhere.ts';
import { type Entry, listEntries, orNothing } from './lists.ts';
import { py, pyComment } from './python.ts';
import type { ReadSetting } from './read-settings.ts';

/** A replacement in a text. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** All of them at once; none may overlap another. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .map((edit, index) => ({ edit, index }))
    .toSorted((one, other) => other.edit.at - one.edit.at || other.index - one.index)
    .reduce(
      (text, { edit: { at, length, text: written } }) =>
        text.slice(0, at) + written + text.slice(at + length),
      source,
    );
}

/** At the end of the file, after an empty line. */
export function appended(source: string, lines: readonly string[]): Edit {
  const gap = source.endsWith('\n') ? '\n' : '\n\n';
  return { at: source.length, length: 0, text: `${source === '' ? '' : gap}${lines.join('\n')}\n` };
}

/** Lines that build on what a name holds, at the end of a text in which that cannot be read. */
export function built(source: string, name: string, lines: readonly string[]): Edit {
  // Wherever it may have come from: `NAME = X or None`, and an assignment in a branch.
  const mayBeNone = new RegExp(`\\b${name}\\b[^\\n]*\\bNone\\b`).test(source);
  return appended(source, mayBeNone ? orNothing(lines) : lines);
}

/** Whether a name that a text does not have may be set all the same. */
export function mayBeSetElsewhere(source: string): boolean {
  return elsewhere(source).some(({ names }) => names === null);
}

/** Entries for a list: into the brackets that are there, or as a list of their own, or on top of what is there. */
export function entriesAdded(
  source: string,
  name: string,
  setting: ReadSetting | undefined,
  entries: readonly Entry[],
  say: Say,
  olderName: string | null = null,
): readonly Edit[] {
  if (entries.length === 0) return [];
  if (setting === undefined) {
    if (mayBeSetElsewhere(source)) return [appended(source, listEntries(name, entries, say, olderName).copy)];
    const lines = entries.map(({ code, evidence }) => `    ${code},  ${pyComment(evidence)}`);
    return [appended(source, [`${name} = [`, ...lines, ']'])];
  }
  const { value } = setting;
  if (setting.uncertain || value.kind === 'other') {
    return [built(source, name, listEntries(name, entries, say).copy)];
  }
  if (value.kind !== 'list') {
    // A string where a list belongs: Python would take its letters.
    const isText = value.kind === 'string' && value.value !== '';
    const text = isText
      ? [value.value === null ? source.slice(setting.start, setting.end) : py(value.value)]
      : [];
    const codes = [...text, ...entries.map(({ code }) => code)];
    return [{ at: setting.start, length: setting.end - setting.start, text: `[${codes.join(', ')}]` }];
  }
  const known = value.entries.map(({ code }) => code);
  const values = value.entries.map((entry) => entry.value);
  const missing = entries.filter(
    ({ code }) => !known.includes(code) && !values.map(quotedOrNull).includes(code),
  );
  return missing.length === 0 ? [] : intoBrackets(source, value, missing);
}

function intoBrackets(
  source: string,
  list: Extract<ReadSetting['value'], { kind: 'list' }>,
  entries: readonly Entry[],
): readonly Edit[] {
  const last = list.entries.at(-1);
  const between = source.slice(last?.end ?? list.open + 1, list.close);
  const hasComma = /^\s*(?:#[^\n]*\n\s*)*,/.test(between);
  const comma: readonly Edit[] =
    last === undefined || hasComma ? [] : [{ at: last.end, length: 0, text: ',' }];
  if (!source.slice(list.open, list.close).includes('\n')) {
    const codes = entries.map(({ code }) => code).join(', ');
    const at = last?.end ?? list.open + 1;
    const alone = last === undefined && source[list.open] === '(' ? ',' : '';
    return [{ at, length: 0, text: `${last === undefined ? '' : ', '}${codes}${alone}` }];
  }
  const lineStart = source.lastIndexOf('\n', list.close - 1) + 1;
  const closesAlone = source.slice(lineStart, list.close).trim() === '';
  const indent = last === undefined ? '    ' : indentOf(source, last.start);
  const lines = entries.map(({ code, evidence }) => `${indent}${code},  ${pyComment(evidence)}\n`).join('');
  const insert = closesAlone
    ? { at: lineStart, length: 0, text: lines }
    : { at: list.close, length: 0, text: `\n${lines}` };
  return [...comma, insert];
}

function indentOf(source: string, at: number): string {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*$/.test(line) ? line : '    ';
}

function quotedOrNull(value: string | null): string | null {
  return value === null ? null : py(value);
}

/** One value in place of another, or in a line of its own. */
export function valueSet(
  source: string,
  name: string,
  setting: ReadSetting | undefined,
  code: string,
  evidence: string,
): Edit {
  if (setting === undefined || setting.uncertain)
    return appended(source, [`${name} = ${code}  ${pyComment(evidence)}`]);
  return { at: setting.start, length: setting.end - setting.start, text: code };
}
