import type { Say } from '../../words/say.ts';
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
  say: Say,
  olderName: string | null = null,
): Section {
  const lines = entries.map(({ code, evidence }) => `    ${code},  ${pyComment(evidence)}`);
  const there =
    olderName === null
      ? `globals().get(${py(name)}, ())`
      : `globals().get(${py(name)}, globals().get(${py(olderName)}, ()))`;
  return {
    lines: [context(`${name} = [`), ...lines.map(add), context(']')],
    copy: [`${name} = [`, `    *${there},  ${pyComment(say('keeps what is there'))}`, ...lines, ']'],
    whole: [`${name} = [`, ...lines, ']'],
  };
}

/** The same lines for a name that may hold `None`, which cannot be unpacked. */
export function orNothing(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line.replace(/\*globals\(\)\.get\(("\w+"), (\(\)|\w+)\),/, '*(globals().get($1) or $2),'),
  );
}

export interface Defaults {
  /** Of `corsheaders.defaults`. */
  readonly name: string;
  /** What of them was asked for and why; `null` where nothing was. */
  readonly because: string | null;
  /** Whether the wire shows what the list holds now, so that it can be written as a whole. */
  readonly seen: boolean;
  /** What was seen of it all the same: named where the list is written anew. */
  readonly beside: readonly Entry[];
}

/** A list on top of the package's defaults. What it holds now is in `entries` where it was seen, and kept else. */
export function extendedDefaults(
  name: string,
  defaults: Defaults,
  entries: readonly Entry[],
  say: Say,
): Section {
  const because = defaults.because === null ? '' : `  ${pyComment(defaults.because)}`;
  const linesOf = (all: readonly Entry[]) =>
    all.map(({ code, evidence }) => `    ${code},  ${pyComment(evidence)}`);
  const block = (first: string, all = entries) => [`${name} = (`, first, ...linesOf(all), ')'];
  const fromDefaults = block(`    *${defaults.name},${because}`, [...defaults.beside, ...entries]);
  const copy = defaults.seen
    ? fromDefaults
    : block(`    *globals().get(${py(name)}, ${defaults.name}),  ${pyComment(say('keeps what is there'))}`);
  // Read or copied it is the same: an assignment typed off the screen must not drop what the list holds.
  return { lines: copy.map(add), copy, whole: fromDefaults };
}
