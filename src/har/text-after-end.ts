/** Enough to recognise what was pasted or written there, in one line. */
const CHARACTERS = 40;

/**
 * What stands after the end of a JSON object or array.
 *
 * @param text - that is not JSON as a whole, and begins with `{` or `[`
 * @returns its beginning, control characters as spaces; `null` where the object does not end, or is no JSON itself
 */
export function textAfterEnd(text: string): string | null {
  const end = endOfFirst(text);
  if (end === null || text.slice(end).trim() === '') return null;
  try {
    JSON.parse(text.slice(0, end));
  } catch {
    return null;
  }
  const after = text
    .slice(end)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return after.length > CHARACTERS ? `${after.slice(0, CHARACTERS)}…` : after;
}

/** Where the brackets that open first are closed; `null` where they never are. A file may be large, so in one pass. */
function endOfFirst(text: string): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === '{' || character === '[')) depth += 1;
    else if (!isInString && (character === '}' || character === ']')) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
