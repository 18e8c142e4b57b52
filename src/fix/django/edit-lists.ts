import type { Say } from '../../words/say.ts';
import { originPatterns } from '../origin-pattern.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import type { Settings, Step } from './edit-step.ts';
import { built, type Edit, entriesAdded, mayBeSetElsewhere } from './edits.ts';
import { methods as methodSections, requestHeaders } from './list-sections.ts';
import { py, pyRaw } from './python.ts';
import type { ReadValue } from './read-value.ts';
import { type Merged, only, type Section } from './section.ts';
import { allowsInText, withoutPath } from './text-origins.ts';
import { namesOf } from './versions.ts';

export const origins: Step = (source, settings, merged, release, say) => {
  const entries = only(merged, 'allow-origin').filter(
    ({ change, already }) => !already && !allowsInText(settings, change.origin),
  );
  const { allowedOrigins, olderOrigins } = namesOf(release);
  const name = nameInUse(source, settings, allowedOrigins, olderOrigins);
  const there = settings.get(name);
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence }));
  const corrected = there === undefined || there.uncertain ? [] : corrections(there.value, codes);
  const left = codes.filter(({ code }) => !corrected.some(({ text }) => text === code));
  return [...corrected, ...entriesAdded(source, name, there, left, say, olderOrigins)];
};

/** An origin with a slash or a path behind it stands for itself without them. */
function corrections(value: ReadValue, asked: readonly { readonly code: string }[]): readonly Edit[] {
  if (value.kind !== 'list') return [];
  return asked.flatMap(({ code }) => {
    if (value.entries.some((entry) => entry.value !== null && py(entry.value) === code)) return [];
    const near = value.entries.find((entry) => {
      const origin = entry.value === null ? null : withoutPath(entry.value);
      return origin !== null && py(origin) === code;
    });
    return near === undefined ? [] : [{ at: near.start, length: near.end - near.start, text: code }];
  });
}

export const patterns: Step = (source, settings, merged, release, say) =>
  only(merged, 'allow-origin-pattern').flatMap(({ change, evidence }) => {
    const { originRegexes, olderRegexes } = namesOf(release);
    const name = nameInUse(source, settings, originRegexes, olderRegexes);
    const codes = originPatterns(change.origins).patterns.map((found) => ({
      code: pyRaw(found.source),
      evidence,
    }));
    return entriesAdded(source, name, settings.get(name), codes, say, olderRegexes);
  });

/** The older name where it is the one that is there, and no other file may have the new one. */
function nameInUse(source: string, settings: Settings, name: string, older: string | null): string {
  if (older === null || settings.has(name) || !settings.has(older)) return name;
  return mayBeSetElsewhere(source) ? name : older;
}

export const headers: Step = (source, settings, merged, _release, say) =>
  onDefaults(
    source,
    settings,
    'CORS_ALLOW_HEADERS',
    { name: 'default_headers', values: defaultHeaders, sections: requestHeaders },
    merged,
    say,
    only(merged, 'allow-request-header').map(({ change, ...rest }) => ({ name: change.header, ...rest })),
  );

export const methods: Step = (source, settings, merged, _release, say) =>
  onDefaults(
    source,
    settings,
    'CORS_ALLOW_METHODS',
    { name: 'default_methods', values: defaultMethods, sections: methodSections },
    merged,
    say,
    only(merged, 'allow-method').map(({ change, ...rest }) => ({ name: change.method, ...rest })),
  );

function onDefaults(
  source: string,
  settings: Settings,
  setting: string,
  defaults: {
    readonly name: string;
    readonly values: readonly string[];
    readonly sections: (merged: Merged, say: Say) => readonly Section[];
  },
  merged: Merged,
  say: Say,
  entries: readonly { readonly name: string; readonly evidence: string; readonly already: boolean }[],
): readonly Edit[] {
  const asked = entries.filter(({ already }) => !already);
  if (asked.length === 0) return [];
  const there = settings.get(setting);
  if (there === undefined || there.uncertain || there.value.kind === 'other') {
    // On top of what is computed there, and not in its place, even where the wire shows what came of it.
    const isAbsent = there === undefined && !mayBeSetElsewhere(source);
    const added = isAbsent ? merged : merged.filter(({ already = false }) => !already);
    return defaults.sections(added, say).map(({ copy }) => built(source, setting, copy));
  }
  if (there.value.kind === 'none') {
    const codes = asked.filter(({ name }) => !defaults.values.includes(name)).map(({ name }) => py(name));
    const text = `[${[`*${defaults.name}`, ...codes].join(', ')}]`;
    return [{ at: there.start, length: there.end - there.start, text }];
  }
  const spread =
    there.value.kind === 'list' && there.value.entries.some(({ code }) => code.includes(defaults.name));
  const missing = asked.filter(({ name }) => !(spread && defaults.values.includes(name)));
  return entriesAdded(
    source,
    setting,
    there,
    missing.map(({ name, evidence }) => ({ code: py(name), evidence })),
    say,
  );
}

export const exposed: Step = (source, settings, merged, _release, say) => {
  const entries = only(merged, 'expose-header').filter(({ already }) => !already);
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.header), evidence }));
  return entriesAdded(source, 'CORS_EXPOSE_HEADERS', settings.get('CORS_EXPOSE_HEADERS'), codes, say);
};

export const trusted: Step = (source, settings, merged, _release, say) => {
  const entries = only(merged, 'trust-csrf-origin');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence }));
  return entriesAdded(source, 'CSRF_TRUSTED_ORIGINS', settings.get('CSRF_TRUSTED_ORIGINS'), codes, say);
};

export const hosts: Step = (source, settings, merged, _release, say) => {
  const entries = only(merged, 'allow-host').filter(({ change }) => change.host !== '*');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.host), evidence }));
  return entriesAdded(source, 'ALLOWED_HOSTS', settings.get('ALLOWED_HOSTS'), codes, say);
};
