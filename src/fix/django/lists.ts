import { py, pyComment } from './python.ts';
import { add, context, type Section } from './section.ts';

export interface Entry {
  /** A Python expression. */
  readonly code: string;
  readonly evidence: string;
}

/** Entries for a list whose contents nobody can see from outside: added, whatever it holds. */
export function listEntries(
  name: string,
  entries: readonly Entry[],
  olderName: string | null = null,
): Section {
  const lines = entries.map(({ code, evidence }) => `    ${code},  ${pyComment(evidence)}`);
  const there =
    olderName === null
      ? `globals().get(${py(name)}, ())`
      : `globals().get(${py(name)}, globals().get(${py(olderName)}, ()))`;
  return {
    lines: [context(`${name} = [`), ...lines.map(add), context(']')],
    copy: [`${name} = [`, `    *${there},  # keeps what is there`, ...lines, ']'],
  };
}

/** A list that can be seen from outside, written as a whole on top of the package's defaults. */
export function extendedDefaults(
  name: string,
  defaults: { readonly name: string; readonly because: string | null },
  entries: readonly Entry[],
): Section {
  const because = defaults.because === null ? '' : `  ${pyComment(defaults.because)}`;
  const lines = [
    add(`${name} = (`),
    add(`    *${defaults.name},${because}`),
    ...entries.map(({ code, evidence }) => add(`    ${code},  ${pyComment(evidence)}`)),
    add(')'),
  ];
  return { lines, copy: lines.map(({ text }) => text) };
}
