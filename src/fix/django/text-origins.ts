import { allowsOrigin } from './middleware/cors.ts';
import type { ReadSetting } from './read-settings.ts';

type Settings = ReadonlyMap<string, ReadSetting>;

/**
 * Whether a text lets an origin in, by what is written out in it. An entry with a slash or a path behind the origin
 * does not count: the middleware overlooks them, but the checks of django-cors-headers (E014) do not.
 */
export function allowsInText(settings: Settings, origin: string): boolean {
  const listed = (name: string, older: string): readonly string[] =>
    textsIn(settings, settings.has(name) ? name : older);
  const isOpen = isTrueInText(
    settings,
    settings.has('CORS_ALLOW_ALL_ORIGINS') ? 'CORS_ALLOW_ALL_ORIGINS' : 'CORS_ORIGIN_ALLOW_ALL',
  );
  try {
    return allowsOrigin(
      {
        CORS_ALLOW_ALL_ORIGINS: isOpen,
        CORS_ALLOWED_ORIGINS: listed('CORS_ALLOWED_ORIGINS', 'CORS_ORIGIN_WHITELIST').filter(
          (entry) => withoutPath(entry) === null,
        ),
        CORS_ALLOWED_ORIGIN_REGEXES: listed('CORS_ALLOWED_ORIGIN_REGEXES', 'CORS_ORIGIN_REGEX_WHITELIST'),
      },
      origin,
    );
  } catch {
    // Entries that Django would fail on, or that the model does not follow.
    return false;
  }
}

/** The origin in front of a slash, a path or a query; `null` where nothing stands behind the origin. */
export function withoutPath(entry: string): string | null {
  return /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)[/?#]/i.exec(entry)?.[1] ?? null;
}

export function isTrueInText(settings: Settings, name: string): boolean {
  const { value, uncertain } = settings.get(name) ?? {};
  return value?.kind === 'boolean' && value.value && uncertain === false;
}

/** Entries of a list that is written out, those that are plain texts. */
function textsIn(settings: Settings, name: string): readonly string[] {
  const { value, uncertain } = settings.get(name) ?? {};
  if (value?.kind !== 'list' || uncertain !== false) return [];
  return value.entries.flatMap((entry) => (entry.value === null ? [] : [entry.value]));
}
