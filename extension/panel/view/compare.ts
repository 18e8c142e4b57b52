/** The elements of a comma list as a person reads it: trimmed, empty ones left out. */
export function listItems(value: string | null): readonly string[] {
  if (value === null) return [];
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Which of the asked-for names the answer does not list; header names match in any case. */
export function missingNames(asked: readonly string[], allowed: readonly string[]): readonly string[] {
  const listed = new Set(allowed.map((name) => name.toLowerCase()));
  return asked.filter((name) => !listed.has(name.toLowerCase()));
}
