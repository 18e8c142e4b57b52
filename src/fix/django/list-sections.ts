import type { Say } from '../../words/say.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import { extendedDefaults, listEntries } from './lists.ts';
import { py } from './python.ts';
import { type Merged, only, type Section } from './section.ts';

interface Named {
  readonly name: string;
  readonly evidence: string;
  readonly already: boolean;
  readonly beside: readonly string[];
}

/** CORS_ALLOW_HEADERS: the defaults and more; what the wire shows as allowed stays allowed. */
export function requestHeaders(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'allow-request-header').map(({ change, ...rest }) => ({
    name: change.header,
    ...rest,
  }));
  return ofDefaults('CORS_ALLOW_HEADERS', 'default_headers', defaultHeaders, entries, say);
}

/** CORS_ALLOW_METHODS, likewise; methods are case-sensitive. */
export function methods(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'allow-method').map(({ change, ...rest }) => ({
    name: change.method,
    ...rest,
  }));
  return ofDefaults('CORS_ALLOW_METHODS', 'default_methods', defaultMethods, entries, say);
}

/** CORS_EXPOSE_HEADERS: an answer shows it only to an origin that is allowed, so it is never taken as known. */
export function exposed(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'expose-header').filter(({ already }) => !already);
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.header), evidence }));
  return [listEntries('CORS_EXPOSE_HEADERS', codes, say)];
}

function ofDefaults(
  setting: string,
  defaultsName: string,
  defaults: readonly string[],
  entries: readonly Named[],
  say: Say,
): readonly Section[] {
  if (entries.every(({ already }) => already)) return [];
  const seen = entries.some(({ already }) => already);
  // What the defaults bring is not named again, unless nobody knows whether they are still in the list.
  const implied = seen ? defaults : [];
  const byDefault = entries.filter(({ name, already }) => !already && implied.includes(name));
  const known = entries.flatMap(({ name, beside }) => [name, ...beside]);
  const named = [
    ...byDefault.map(({ name, evidence }) => `${name}: ${evidence}`),
    // Added to the defaults a list stays right with the package; that this opens more is not to be overlooked.
    ...(seen && !defaults.every((name) => known.includes(name))
      ? [say('the defaults, more than what is allowed now')]
      : []),
  ];
  const more = entries.filter(({ name }) => !implied.includes(name));
  const beside = [...new Set(entries.flatMap((entry) => entry.beside))].filter(
    (one) => !defaults.includes(one) && !more.some(({ name }) => name === one),
  );
  return [
    extendedDefaults(
      setting,
      {
        name: defaultsName,
        because: named.length === 0 ? null : named.join('; '),
        seen,
        beside: beside.map((name) => ({ code: py(name), evidence: say('allowed already') })),
      },
      more.map(({ name, evidence }) => ({ code: py(name), evidence })),
      say,
    ),
  ];
}
