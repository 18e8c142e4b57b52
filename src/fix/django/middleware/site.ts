import type { Answer } from './answer.ts';
import type { DjangoRequest } from './request.ts';

/** What is inside of all middleware: the URLconf and the views. */
export interface Site {
  /** Whether there are `i18n_patterns`: `all-but-default` is `prefix_default_language=False`. */
  readonly languagePrefix: 'none' | 'all' | 'all-but-default';
  /** The view of a path outside of `i18n_patterns`; `null` when none matches. */
  resolve(path: string): View | null;
  /** The view of a path inside of them, the language's prefix taken off. */
  resolveLocalized?(path: string): View | null;
}

export interface View {
  readonly csrfExempt?: boolean;
  /** `should_append_slash`, which a view may refuse. */
  readonly appendSlash?: boolean;
  /** @throws Raised */
  answer(request: DjangoRequest): Answer;
}

/** The view of a path under the active language: `django.urls.resolve`. */
export function resolve(site: Site, request: DjangoRequest, path: string): View | null {
  const plain = site.resolve(path);
  if (plain !== null || site.languagePrefix === 'none') return plain;
  const initial = request.settings.LANGUAGE_CODE ?? 'en-us';
  const language = request.language ?? initial;
  const bare = site.languagePrefix === 'all-but-default' && language === initial;
  const prefix = bare ? '/' : `/${language}/`;
  if (!path.startsWith(prefix)) return null;
  return site.resolveLocalized?.(`/${path.slice(prefix.length)}`) ?? null;
}
