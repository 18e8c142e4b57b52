import { editDistance } from '../edit-distance.ts';
import { elsewhere } from './elsewhere.ts';
import { mayBeExpression } from './expression.ts';
import { type ReadSetting, readSettings } from './read-settings.ts';
import { statements } from './statements.ts';
import { withoutPath } from './text-origins.ts';
import { type PyToken, tokenize } from './tokens.ts';
import { lineOf, type Unclosed, unclosed } from './unclosed.ts';
import { settingNames } from './versions.ts';

/** What a person should know of a text that they took for their settings.py. */
export type SettingsRemark =
  /** HTML, JSON, prose: nothing is assigned in it. */
  | { readonly kind: 'no-settings' }
  | ({ readonly kind: 'unclosed' } & Unclosed)
  /** A value that is no Python. */
  | { readonly kind: 'no-python'; readonly name: string; readonly line: number }
  /** No setting of django-cors-headers, and nearly one. */
  | { readonly kind: 'misspelt'; readonly name: string; readonly meant: string }
  /** Valid, and only Django knows what they hold: calls, names, branches. */
  | { readonly kind: 'computed'; readonly names: readonly string[] }
  /** Statements by which other files may set what this text does not show, as a person reads them. */
  | { readonly kind: 'elsewhere'; readonly statements: readonly string[] }
  /** In a list of origins, and refused by the checks of django-cors-headers for what is behind the origin. */
  | { readonly kind: 'not-an-origin'; readonly entry: string; readonly meant: string };

/** Letters that a name may differ in and still be taken for another: `CORS_ALLOW_ORIGINS` has two. */
const slip = 3;

/**
 * Looks at a pasted settings.py: never run, and a text that Django would start with is only remarked upon where a
 * value cannot be told without running it.
 *
 * @returns empty for an empty text and for settings that can all be read
 */
export function settingsRemarks(source: string): readonly SettingsRemark[] {
  if (source.trim() === '') return [];
  const tokens = tokenize(source);
  if (!hasSettings(source, tokens)) return [{ kind: 'no-settings' }];
  const open = unclosed(source, tokens);
  // Behind it nothing is what it seems.
  if (open !== null) return [{ kind: 'unclosed', ...open }];
  const settings = [...readSettings(source).values()];
  const broken = settings.find(
    (one) => settingNames.includes(one.name) && !one.elsewhere && !isPython(one, tokens),
  );
  if (broken !== undefined) {
    return [{ kind: 'no-python', name: broken.name, line: lineOf(source, broken.start) }];
  }
  const computed = settings.filter((one) => settingNames.includes(one.name) && isComputed(one));
  const others = elsewhere(source)
    .filter(({ names }) => names === null || names.some((name) => settingNames.includes(name)))
    .map(({ text }) => text);
  return [
    ...settings.flatMap((one) => (one.elsewhere ? [] : misspelt(one.name, tokens))),
    ...settings.flatMap(withPaths),
    ...(computed.length === 0
      ? []
      : [{ kind: 'computed' as const, names: computed.map(({ name }) => name) }]),
    ...(others.length === 0 ? [] : [{ kind: 'elsewhere' as const, statements: [...new Set(others)] }]),
  ];
}

/** Whether lines can be put into the text itself, or have to be told apart from it. */
export function isReadable(source: string): boolean {
  return settingsRemarks(source).every(
    ({ kind }) => kind !== 'no-settings' && kind !== 'unclosed' && kind !== 'no-python',
  );
}

/** Whether anything is assigned or imported at the beginning of a line. A page, JSON and INI files begin otherwise. */
function hasSettings(source: string, tokens: readonly PyToken[]): boolean {
  if (/^\s*[<{[]/.test(source)) return false;
  return statements(source, tokens).some((statement) => {
    const [first, ...rest] = statement.tokens;
    const last = rest.at(-1);
    if (first?.kind !== 'name' || last === undefined) return false;
    const [operator, next] = rest;
    if (operator?.text === '+=') return true;
    if (operator?.text === '=') return next !== undefined && next.text !== '=';
    if (operator?.text === ':') return rest.some(({ text }) => text === '=');
    return importing.test(source.slice(first.start, last.end));
  });
}

const importing =
  /^(?:from\s+[.\w]+\s+import\s+[\w*(,\s)]+|import\s+[\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+)*)$/;

function misspelt(name: string, tokens: readonly PyToken[]): readonly SettingsRemark[] {
  if (settingNames.includes(name)) return [];
  // A helper of the person's own, used further down.
  if (tokens.filter(({ kind, text }) => kind === 'name' && text === name).length > 1) return [];
  // Django reads capitals only.
  const capital = name.toUpperCase();
  if (!capital.startsWith('CORS')) return [];
  const near = settingNames
    .map((meant) => ({ meant, away: editDistance(capital, meant, slip) }))
    .sort((a, b) => a.away - b.away)[0];
  return near === undefined || near.away > slip ? [] : [{ kind: 'misspelt', name, meant: near.meant }];
}

function isPython({ start, end }: ReadSetting, tokens: readonly PyToken[]): boolean {
  return mayBeExpression(
    tokens.filter((token) => token.start >= start && token.end <= end && token.kind !== 'comment'),
  );
}

function withPaths({ name, value }: ReadSetting): readonly SettingsRemark[] {
  if (value.kind !== 'list' || !/^CORS_(?:ALLOWED_ORIGINS|ORIGIN_WHITELIST)$/.test(name)) return [];
  return value.entries.flatMap((entry): readonly SettingsRemark[] => {
    const meant = entry.value === null ? null : withoutPath(entry.value);
    // `file://` has nothing in front of its slashes.
    return meant === null ? [] : [{ kind: 'not-an-origin', entry: entry.value ?? '', meant }];
  });
}

function isComputed({ value, uncertain, elsewhere: isSetElsewhere }: ReadSetting): boolean {
  // Of another file, which is told by itself.
  if (isSetElsewhere) return false;
  if (uncertain || value.kind === 'other') return true;
  if (value.kind === 'string') return value.value === null;
  if (value.kind !== 'list') return false;
  return value.entries.some((entry) => entry.value === null && !isKnown.test(entry.code));
}

/** Entries that stand for something that everybody can look up. */
const isKnown = /^(?:\*\s*(?:[\w.]+\.)?default_(?:headers|methods)|re\.compile\(\s*[rR]?(["']).*\1\s*\))$/;
