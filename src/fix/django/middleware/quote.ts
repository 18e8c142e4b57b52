import { Unfollowed } from './raised.ts';
import { isAscii } from './text.ts';

/** `django.utils.encoding.escape_uri_path`. */
export function escapeUriPath(path: string): string {
  return quote(path, "/:@&+$,-_.!~*'()");
}

/** `django.utils.encoding.iri_to_uri`. */
export function iriToUri(iri: string): string {
  return quote(iri, "/#%[]=:;$&()+,!?*@'~");
}

/** `urllib.parse.quote`: everything but letters, digits, `_.-~` and `safe`, as the bytes of its UTF-8. */
function quote(text: string, safe: string): string {
  return [...text]
    .map((character) =>
      /[A-Za-z0-9_.~-]/.test(character) || safe.includes(character) ? character : percent(character),
    )
    .join('');
}

function percent(character: string): string {
  if (isAscii(character)) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  }
  try {
    return encodeURIComponent(character);
  } catch {
    throw new Unfollowed('half of a surrogate pair');
  }
}
