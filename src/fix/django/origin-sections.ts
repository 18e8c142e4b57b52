import type { Say } from '../../words/say.ts';
import { originPatterns } from '../origin-pattern.ts';
import { listEntries } from './lists.ts';
import { py, pyComment, pyRaw } from './python.ts';
import { add, type Merged, only, plain, type Section } from './section.ts';
import type { Names } from './versions.ts';

/** The settings that say whose pages may call. */
export function originSections(merged: Merged, names: Names, say: Say): readonly Section[] {
  return [...stopAnyOrigin(merged, names), ...origins(merged, names, say), ...patterns(merged, names, say)];
}

function stopAnyOrigin(merged: Merged, names: Names): readonly Section[] {
  return only(merged, 'stop-allowing-any-origin').map(({ evidence }) =>
    // True together with credentials makes the middleware echo every origin.
    plain([add(`${names.allowAll} = False  ${pyComment(evidence)}`)]),
  );
}

function origins(merged: Merged, names: Names, say: Say): readonly Section[] {
  const entries = only(merged, 'allow-origin').filter(({ already }) => !already);
  if (entries.length === 0) return [];
  return [
    listEntries(
      names.allowedOrigins,
      entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence })),
      say,
      names.olderOrigins,
    ),
  ];
}

function patterns(merged: Merged, names: Names, say: Say): readonly Section[] {
  return only(merged, 'allow-origin-pattern').map(({ change, evidence }) =>
    listEntries(
      names.originRegexes,
      originPatterns(change.origins).patterns.map(({ source }) => ({ code: pyRaw(source), evidence })),
      say,
      names.olderRegexes,
    ),
  );
}
