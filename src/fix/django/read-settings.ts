import { assignmentOf } from './assignment.ts';
import { elsewhere } from './elsewhere.ts';
import { type ReadValue, readValue } from './read-value.ts';
import { statements } from './statements.ts';
import { type PyToken, tokenize } from './tokens.ts';

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
        value: target.length === 1 ? readValue(value, source) : ({ kind: 'other' } as const),
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
