import { Unfollowed } from './raised.ts';
import { isAscii } from './text.ts';
import { translatePattern } from './translate-pattern.ts';

export { PatternError } from './pattern-reader.ts';

/**
 * A pattern of Python's `re`, read as Python reads it, for `re.match` and `re.search` on a `str`.
 *
 * Where JavaScript means something else by the same text it is translated (`$` before a last newline, `\Z`,
 * `\d` and `\w` of all scripts, `(?P<name>…)`); what cannot be translated surely is `Unfollowed`.
 */
export interface PythonPattern {
  /** `re.match`: anchored at the start, and only there. */
  match(text: string): boolean;
  search(text: string): boolean;
}

/**
 * @throws PatternError where Python raises `re.error`
 * @throws Unfollowed where this translation does not follow Python
 */
export function pythonPattern(pattern: string): PythonPattern {
  const { body, flags } = translate(pattern);
  const compiled = (source: string, extra: string): RegExp => {
    try {
      return new RegExp(source, `u${flags}${extra}`);
    } catch {
      throw new Unfollowed(`the pattern ${pattern} is not followed`);
    }
  };
  const atStart = compiled(body, 'y');
  const anywhere = compiled(body, '');
  return {
    match: (text) => {
      atStart.lastIndex = 0;
      return atStart.test(text);
    },
    search: (text) => anywhere.test(text),
  };
}

interface Translated {
  readonly body: string;
  readonly flags: string;
}

function translate(pattern: string): Translated {
  const leading = /^\(\?([aiLmsux]+)\)/.exec(pattern);
  const letters = leading?.[1] ?? '';
  if (/[^i]/.test(letters)) throw new Unfollowed(`the flags (?${letters}) are not followed`);
  const rest = pattern.slice(leading?.[0].length ?? 0);
  // Case folding differs outside of ASCII.
  if (letters !== '' && !isAscii(rest)) throw new Unfollowed('(?i) outside of ASCII');
  return { body: translatePattern(rest), flags: letters === '' ? '' : 'i' };
}
