import { Unfollowed } from './raised.ts';
import type { DjangoRequest } from './request.ts';
import type { DjangoSettings } from './settings.ts';

const maxLength = 500;

/** `get_language_from_path`: the language that the path begins with. */
export function languageOfPath(request: DjangoRequest): string | null {
  const found = /^\/([\p{L}\p{N}_]+(?:[@-][\p{L}\p{N}_]+){0,2})(?:\/|\n?$)/u.exec(request.path);
  return found === null ? null : supported(request.settings, found[1] ?? '');
}

/** `get_language_from_request`: path, cookie, Accept-Language, LANGUAGE_CODE. */
export function languageOfRequest(request: DjangoRequest, checkPath: boolean): string {
  const { settings } = request;
  const initial = settings.LANGUAGE_CODE ?? 'en-us';
  const byPath = checkPath ? languageOfPath(request) : null;
  if (byPath !== null) return byPath;
  const cookie = request.cookie('django_language');
  if (cookie !== null && languages(settings).includes(cookie)) return cookie;
  const byCookie = cookie === null ? null : supported(settings, cookie);
  if (byCookie !== null) return byCookie;
  for (const tag of acceptedTags(request.header('accept-language') ?? '')) {
    if (tag === '*') break;
    const language = supported(settings, tag);
    if (language !== null) return language;
  }
  return supported(settings, initial) ?? initial;
}

/** `get_supported_language_variant`. */
function supported(settings: DjangoSettings, code: string): string | null {
  if (code === '' || code.length > maxLength) return null;
  if (/^zh/i.test(code)) throw new Unfollowed('the fallbacks of Chinese');
  const known = languages(settings);
  const parts = code.split('-');
  const candidates = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  for (const candidate of candidates) {
    if (!known.includes(candidate.toLowerCase())) continue;
    // The catalogue is looked up under the code as it is written, whose case decides on some disks.
    if (candidate !== candidate.toLowerCase()) throw new Unfollowed('a language in capitals');
    return candidate;
  }
  return known.find((language) => language.startsWith(`${candidates.at(-1)}-`)) ?? null;
}

function languages(settings: DjangoSettings): readonly string[] {
  if (settings.LANGUAGES === undefined) throw new Unfollowed('the languages that Django ships');
  return settings.LANGUAGES.map((language) => language.toLowerCase());
}

/** `parse_accept_lang_header`: tags by falling weight; none where any part cannot be read. */
function acceptedTags(header: string): readonly string[] {
  const cut = header.length <= maxLength ? header : header.slice(0, header.lastIndexOf(',', maxLength - 1));
  const part =
    /([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:\s*;\s*q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?(?:\s*,\s*|$)/y;
  const text = cut.toLowerCase();
  const tags: { readonly tag: string; readonly weight: number }[] = [];
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (found === null) return [];
    tags.push({ tag: found[1] ?? '', weight: found[2] === undefined ? 1 : Number(found[2]) });
  }
  return tags.toSorted((one, other) => other.weight - one.weight).map(({ tag }) => tag);
}
