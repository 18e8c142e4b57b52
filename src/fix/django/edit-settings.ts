import { mergeChanges } from '../merge.ts';
import { originPatterns } from '../origin-pattern.ts';
import type { EvidencedChange } from '../server-change.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import { appended, applyEdits, type Edit, entriesAdded, valueSet } from './edits.ts';
import { methods as methodSections, requestHeaders } from './list-sections.ts';
import { CORS_MIDDLEWARE, middlewareSections } from './middleware-sections.ts';
import { paths as pathSections } from './other-sections.ts';
import { py, pyRaw } from './python.ts';
import { type ReadSetting, readSettings } from './read-settings.ts';
import { type Merged, only, type Section } from './section.ts';
import { coveringPattern } from './urls-regex.ts';
import { namesOf, newest, type Release } from './versions.ts';

/**
 * A pasted settings.py with the changes made in their place: entries in the lists that are written out there,
 * values replaced, what is missing added at the end. What cannot be read (an environment variable, an import)
 * is extended behind it. The text is read, never run.
 */
export function editSettings(
  source: string,
  changes: readonly EvidencedChange[],
  release: Release = newest,
): string {
  const merged = mergeChanges(changes);
  let text = source;
  // One after the other, each on the text that the one before left.
  for (const step of steps) text = applyEdits(text, step(text, readSettings(text), merged, release));
  return withImports(text);
}

type Settings = ReadonlyMap<string, ReadSetting>;
type Step = (source: string, settings: Settings, merged: Merged, release: Release) => readonly Edit[];

const middleware: Step = (source, settings, merged) => {
  const asked = merged.some(
    ({ change: { kind } }) => kind === 'install-middleware' || kind === 'move-middleware-first',
  );
  if (!asked) return [];
  const setting = settings.get('MIDDLEWARE');
  const list = setting?.value;
  if (setting === undefined || setting.uncertain || list?.kind !== 'list') {
    const place = middlewareSections([{ change: { kind: 'move-middleware-first' }, evidence: 'CORS first' }]);
    return place.map(({ copy }) => appended(source, copy));
  }
  const there = list.entries.find(({ value }) => value === CORS_MIDDLEWARE);
  if (there !== undefined && there === list.entries[0]) return [];
  const taken = there === undefined ? [] : [withoutEntry(source, there)];
  const lines = source.slice(list.open, list.close).includes('\n');
  const entry = `${py(CORS_MIDDLEWARE)},`;
  const comment = '  # first: above everything that answers or redirects by itself';
  const text = lines ? `\n    ${entry}${comment}` : `${entry} `;
  return [{ at: list.open + 1, length: 0, text }, ...taken];
};

/** With its comma, and its line where it stands alone there. */
function withoutEntry(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): Edit {
  const comma = /^\s*,[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:#[^\n]*)?\n/.exec(source.slice(end + comma));
  const alone = source.slice(lineStart, start).trim() === '' && rest !== null;
  return alone
    ? { at: lineStart, length: end + comma + rest[0].length - lineStart, text: '' }
    : { at: start, length: end + comma - start, text: '' };
}

const application: Step = (source, settings, merged) => {
  const [install] = only(merged, 'install-middleware');
  if (install === undefined) return [];
  const setting = settings.get('INSTALLED_APPS');
  const known =
    setting?.value.kind === 'list' && setting.value.entries.some(({ value }) => value === 'corsheaders');
  if (known) return [];
  if (setting === undefined || setting.uncertain || setting.value.kind !== 'list') {
    return middlewareSections(merged)
      .slice(0, 1)
      .map(({ copy }) => appended(source, copy));
  }
  return entriesAdded(source, 'INSTALLED_APPS', setting, [
    { code: py('corsheaders'), evidence: install.evidence },
  ]);
};

const anyOrigin: Step = (source, settings, merged, release) =>
  only(merged, 'stop-allowing-any-origin').map(({ evidence }) => {
    const { allowAll } = namesOf(release);
    const name =
      settings.has('CORS_ORIGIN_ALLOW_ALL') && !settings.has(allowAll) ? 'CORS_ORIGIN_ALLOW_ALL' : allowAll;
    return valueSet(source, name, settings.get(name), 'False', evidence);
  });

const origins: Step = (source, settings, merged, release) => {
  const entries = only(merged, 'allow-origin').filter(({ already }) => !already);
  if (entries.length === 0) return [];
  const { allowedOrigins, olderOrigins } = namesOf(release);
  const name =
    olderOrigins !== null && settings.has(olderOrigins) && !settings.has(allowedOrigins)
      ? olderOrigins
      : allowedOrigins;
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence }));
  return entriesAdded(source, name, settings.get(name), codes);
};

const patterns: Step = (source, settings, merged, release) =>
  only(merged, 'allow-origin-pattern').flatMap(({ change, evidence }) => {
    const { originRegexes, olderRegexes } = namesOf(release);
    const older = olderRegexes !== null && settings.has(olderRegexes) && !settings.has(originRegexes);
    const name = older ? (olderRegexes ?? originRegexes) : originRegexes;
    const codes = originPatterns(change.origins).patterns.map((found) => ({
      code: pyRaw(found.source),
      evidence,
    }));
    return entriesAdded(source, name, settings.get(name), codes);
  });

const credentials: Step = (source, settings, merged) =>
  only(merged, 'allow-credentials').map(({ evidence }) =>
    valueSet(source, 'CORS_ALLOW_CREDENTIALS', settings.get('CORS_ALLOW_CREDENTIALS'), 'True', evidence),
  );

const headers: Step = (source, settings, merged) =>
  onDefaults(
    source,
    settings,
    'CORS_ALLOW_HEADERS',
    { name: 'default_headers', values: defaultHeaders, sections: requestHeaders },
    merged,
    only(merged, 'allow-request-header').map(({ change, ...rest }) => ({ name: change.header, ...rest })),
  );

const methods: Step = (source, settings, merged) =>
  onDefaults(
    source,
    settings,
    'CORS_ALLOW_METHODS',
    { name: 'default_methods', values: defaultMethods, sections: methodSections },
    merged,
    only(merged, 'allow-method').map(({ change, ...rest }) => ({ name: change.method, ...rest })),
  );

function onDefaults(
  source: string,
  settings: Settings,
  setting: string,
  defaults: {
    readonly name: string;
    readonly values: readonly string[];
    readonly sections: (merged: Merged) => readonly Section[];
  },
  merged: Merged,
  entries: readonly { readonly name: string; readonly evidence: string; readonly already: boolean }[],
): readonly Edit[] {
  const asked = entries.filter(({ already }) => !already);
  if (asked.length === 0) return [];
  const there = settings.get(setting);
  if (there === undefined || there.uncertain || there.value.kind === 'other') {
    return defaults.sections(merged).map(({ copy }) => appended(source, copy));
  }
  const spread =
    there.value.kind === 'list' && there.value.entries.some(({ code }) => code.includes(defaults.name));
  const missing = asked.filter(({ name }) => !(spread && defaults.values.includes(name)));
  return entriesAdded(
    source,
    setting,
    there,
    missing.map(({ name, evidence }) => ({ code: py(name), evidence })),
  );
}

const exposed: Step = (source, settings, merged) => {
  const entries = only(merged, 'expose-header').filter(({ already }) => !already);
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.header), evidence }));
  return entriesAdded(source, 'CORS_EXPOSE_HEADERS', settings.get('CORS_EXPOSE_HEADERS'), codes);
};

const values: Step = (source, settings, merged) => {
  const set = (name: string, code: string, evidence: string) =>
    valueSet(source, name, settings.get(name), code, evidence);
  return merged.flatMap(({ change, evidence }): readonly Edit[] => {
    switch (change.kind) {
      case 'set-preflight-max-age':
        return [
          set('CORS_PREFLIGHT_MAX_AGE', String(Math.max(0, Math.trunc(change.seconds) || 0)), evidence),
        ];
      case 'allow-private-network':
        return [set('CORS_ALLOW_PRIVATE_NETWORK', 'True', evidence)];
      case 'trust-proxy-scheme':
        return [set('SECURE_PROXY_SSL_HEADER', '("HTTP_X_FORWARDED_PROTO", "https")', evidence)];
      case 'send-cookies-cross-site':
        return change.cookies.flatMap((cookie) => [
          set(`${cookie.toUpperCase()}_COOKIE_SAMESITE`, '"None"', evidence),
          set(`${cookie.toUpperCase()}_COOKIE_SECURE`, 'True', evidence),
        ]);
      default:
        return [];
    }
  });
};

const covered: Step = (source, settings, merged) => {
  const entries = only(merged, 'cover-path');
  if (entries.length === 0) return [];
  const there = settings.get('CORS_URLS_REGEX');
  const known =
    there !== undefined && !there.uncertain && there.value.kind === 'string' ? there.value.value : null;
  if (there === undefined || known === null)
    return pathSections(merged).map(({ copy }) => appended(source, copy));
  const pattern = coveringPattern(entries.map(({ change }) => change.path));
  return [{ at: there.start, length: there.end - there.start, text: pyRaw(`${known}|${pattern}`) }];
};

const trusted: Step = (source, settings, merged) => {
  const entries = only(merged, 'trust-csrf-origin');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence }));
  return entriesAdded(source, 'CSRF_TRUSTED_ORIGINS', settings.get('CSRF_TRUSTED_ORIGINS'), codes);
};

const hosts: Step = (source, settings, merged) => {
  const entries = only(merged, 'allow-host').filter(({ change }) => change.host !== '*');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.host), evidence }));
  return entriesAdded(source, 'ALLOWED_HOSTS', settings.get('ALLOWED_HOSTS'), codes);
};

const steps: readonly Step[] = [
  middleware,
  application,
  anyOrigin,
  origins,
  patterns,
  credentials,
  headers,
  methods,
  exposed,
  values,
  covered,
  trusted,
  hosts,
];

/** The names that the text uses now, imported behind the last import at the top. */
function withImports(text: string): string {
  const missing = ['default_headers', 'default_methods'].filter((name) => {
    const uses = new RegExp(`(?<!import[^\\n]*)\\b${name}\\b`).test(text);
    const imported = new RegExp(`import[^\\n]*\\b${name}\\b|^${name}\\s*=`, 'm').test(text);
    return uses && !imported;
  });
  if (missing.length === 0) return text;
  const line = `from corsheaders.defaults import ${missing.join(', ')}\n`;
  const imports = [...text.matchAll(/^(?:from\s+\S+\s+import\s+[^(\n]+|import\s+[^\n]+)\n/gm)];
  const last = imports.at(-1);
  if (last === undefined) return afterDocstring(text, line);
  const at = last.index + last[0].length;
  return text.slice(0, at) + line + text.slice(at);
}

function afterDocstring(text: string, line: string): string {
  const found = /^(?:\s*#[^\n]*\n|\s*\n)*(?:"""[\s\S]*?"""|'''[\s\S]*?''')[ \t]*\n/.exec(text);
  const at = found === null ? 0 : found[0].length;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}
