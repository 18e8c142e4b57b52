const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What cannot be seen becomes its code: in a ticket it would reorder or hide text. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** At most so many characters, and how many there are more, in the words of `more`. */
export function clipped(text: string, most: number, more: (number: number) => string): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? most - 1 : most;
  return `${text.slice(0, end)}… ${more(text.length - end)}`;
}

/**
 * A value as a code span, whatever is in it. A bar is escaped, as spans stand in tables too.
 *
 * @param empty - what stands for a value that has nothing in it
 */
export function spanned(value: string, empty: string): string {
  const shown = visible(value).replaceAll('|', '\\|');
  if (shown.trim() === '') return empty;
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A sentence with code between backticks; whatever else would be markup is text. */
export function prose(text: string, code: (value: string) => string): string {
  const span = /(`+)(.+?)\1(?!`)/gs;
  let result = '';
  let from = 0;
  for (const match of text.matchAll(span)) {
    result += escaped(text.slice(from, match.index)) + code((match[2] ?? '').trim());
    from = match.index + match[0].length;
  }
  return result + escaped(text.slice(from));
}

function escaped(text: string): string {
  return visible(text).replace(/[\\`*[\]<>|#~!]|(?<!\w)_|_(?!\w)/g, '\\$&');
}

/** Lines as they are, in a fence that none of them can close. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const body = text.replace(/\n+$/, '');
  return `${fence}${language}\n${body}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
