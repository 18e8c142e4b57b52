/** What can be taken away from a rendered settings.py text, and the text without it. */
export interface Unit {
  /** The line or setting in question, for the report. */
  readonly name: string;
  readonly without: string;
}

/**
 * Every setting, list entry and middleware line that the text adds. Not counted: imports, which go with their
 * use; the line that keeps what a list holds; and INSTALLED_APPS, which adds nothing but the system checks.
 */
export function unitsOf(text: string): readonly Unit[] {
  const sections = text.trimEnd().split('\n\n');
  return sections.flatMap((section, index) =>
    unitsOfSection(section).map(({ name, rest }) => ({
      name,
      without: `${sections.map((other, at) => (at === index ? rest : other)).join('\n\n')}\n`,
    })),
  );
}

function unitsOfSection(section: string): readonly { readonly name: string; readonly rest: string }[] {
  const lines = section.split('\n');
  const code = lines.filter((line) => !line.startsWith('#'));
  const [first = ''] = code;
  if (first === '' || first.startsWith('from ')) return [];
  if (first.startsWith('INSTALLED_APPS')) {
    // The middleware may stand below in the same section.
    return [];
  }
  const whole = { name: settingOf(code), rest: '' };
  if (first.startsWith('MIDDLEWARE') || first.startsWith('_')) return [whole];
  const entries = lines.filter((line) => /^ {4}\S/.test(line) && !line.includes('*globals()'));
  if (entries.length > 1) {
    return entries.map((entry) => ({
      name: entry.trim().replace(/, {2}#.*/, ''),
      rest: lines.filter((line) => line !== entry).join('\n'),
    }));
  }
  if (entries.length === 1) return [whole];
  return code.map((line) => ({
    name: line.replace(/ {2}#.*/, ''),
    rest: lines.filter((other) => other !== line).join('\n'),
  }));
}

/** The name that the section sets. */
function settingOf(code: readonly string[]): string {
  const assigned = code.flatMap((line) => /^([A-Z][A-Z_]+) (?:\+?=)/.exec(line)?.[1] ?? []);
  return assigned.at(-1) ?? (code[0] ?? '').trim();
}
