import { type FilterKey, type FilterSubject, keys } from './filter.ts';

/** Something that the word at the caret may become. */
export interface Completion {
  /** What is written in its place. */
  readonly text: string;
  /** What is shown: a field with its colon, or a value alone. */
  readonly label: string;
  /** In how many rows a value was seen; `null` of a field. */
  readonly count: number | null;
}

export interface Completions {
  /** The stretch of the text that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

const most = 12;

/**
 * What can be written at the caret: fields while a word has no colon, then values that the rows have.
 *
 * @param valuesOf - the values of a field with the number of rows that have each, the most frequent first
 * @param asked - whether somebody asked for it: then also where nothing is written yet
 */
export function completionsAt(
  text: string,
  caret: number,
  valuesOf: (key: FilterKey) => readonly (readonly [value: string, count: number])[],
  asked = false,
): Completions {
  const before = /(?:"[^"]*"?|[^\s"])*$/.exec(text.slice(0, caret))?.[0] ?? '';
  const from = caret - before.length;
  const none: Completions = { from, to: caret, options: [] };
  // In the middle of a word nobody wants the rest of another one.
  if (before.includes('"') || /^\S/.test(text.slice(caret))) return none;
  const minus = before.startsWith('-') ? '-' : '';
  const word = before.slice(minus.length).toLowerCase();
  const colon = word.indexOf(':');
  const key = keys.find((name) => name === word.slice(0, Math.max(0, colon)));
  if (key === undefined) {
    if (colon >= 0 || word.startsWith('/') || (word === '' && !asked)) return none;
    const options = keys
      .filter((name) => name.startsWith(word))
      .map((name): Completion => ({ text: `${minus}${name}:`, label: `${name}:`, count: null }));
    return { ...none, options };
  }
  const written = word.slice(colon + 1).split(',');
  const last = written.pop() ?? '';
  // As methods are written everywhere else; the filter takes any case.
  const spelt = (value: string): string => (key === 'method' ? value.toUpperCase() : value);
  const head = `${minus}${key}:${written.map((value) => `${spelt(value)},`).join('')}`;
  const fitting = valuesOf(key).filter(([value]) => value.includes(last) && !written.includes(value));
  // What is written whole has nothing to add.
  if (fitting.some(([value]) => value === last)) return none;
  const starting = fitting.filter(([value]) => value.startsWith(last));
  const others = fitting.filter(([value]) => !value.startsWith(last));
  return {
    ...none,
    options: [...starting, ...others]
      .slice(0, most)
      .map(([value, count]): Completion => ({ text: `${head}${spelt(value)} `, label: spelt(value), count })),
  };
}

/** The values of a field in some rows, the most frequent first. What the filter could not read again stays out. */
export function valuesIn(
  key: FilterKey,
  subjects: Iterable<FilterSubject>,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const subject of subjects) {
    for (const value of new Set(offered(key, subject))) {
      if (value === '' || value.length > 80 || /[\s",]/.test(value)) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, many], [b, some]) => some - many || (a < b ? -1 : 1));
}

function offered(key: FilterKey, subject: FilterSubject): Iterable<string> {
  switch (key) {
    case 'method':
    case 'origin':
    case 'mode':
    case 'type':
      return [subject[key]];
    case 'verdict':
      return subject.verdicts;
    case 'status':
      return subject.statuses.map(String);
    case 'server':
      return subject.servers;
    case 'cause':
      return subject.causes;
    case 'is':
      return subject.flags;
    case 'has':
      return subject.headerNames;
  }
}
