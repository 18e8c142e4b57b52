/**
 * The filter language: words are ANDed, `-` negates, `/…/` is a regular expression, `key:value` looks at
 * one thing, `a,b` after a key means either. Pure; what a row offers to it is a FilterSubject.
 */

export const flags = [
  'preflighted',
  'cached',
  'redirected',
  'credentialed',
  'same-origin',
  'cross-origin',
  'sent',
  'not-sent',
] as const;
export type Flag = (typeof flags)[number];

/** A `warning` is allowed as well. */
export const verdicts = [
  'allowed',
  'warning',
  'blocked',
  'failed',
  'not-cors',
  'pending',
  'undetermined',
] as const;

export const keys = [
  'method',
  'status',
  'server',
  'origin',
  'verdict',
  'cause',
  'mode',
  'type',
  'is',
  'has',
] as const;
export type FilterKey = (typeof keys)[number];

/** What a row offers to the filter. All texts are lower-case. */
export interface FilterSubject {
  /** All that a bare word may match, joined by line feeds. */
  readonly words: string;
  readonly method: string;
  readonly statuses: readonly number[];
  readonly servers: readonly string[];
  readonly origin: string;
  /** The verdict; `warning` beside it where the row is marked so. */
  readonly verdicts: readonly string[];
  /** Failure code and ids of the findings. */
  readonly causes: readonly string[];
  readonly mode: string;
  readonly type: string;
  readonly flags: ReadonlySet<string>;
  readonly headerNames: ReadonlySet<string>;
}

/** Something in the filter text that can not work; the rest of the filter still does. */
export interface FilterProblem {
  readonly kind: 'regex' | 'is' | 'verdict' | 'status';
  readonly text: string;
}

export interface Filter {
  readonly empty: boolean;
  readonly problems: readonly FilterProblem[];
  /** What looks like a key and is none, as `bogus` of `bogus:xyz`: such terms are plain words. */
  readonly unknownKeys: readonly string[];
  matches(subject: FilterSubject): boolean;
}

type Test = (subject: FilterSubject) => boolean;
type Parsed = { readonly test: Test } | { readonly problem: FilterProblem['kind'] };

/** Reads a filter text; never throws. */
export function parseFilter(text: string): Filter {
  const tests: Test[] = [];
  const problems: FilterProblem[] = [];
  for (const token of tokens(text)) {
    // A lone `-` is a negation still being typed.
    const negated = token.startsWith('-');
    const parsed = parseTerm(negated ? token.slice(1) : token);
    if (parsed === null) continue;
    if ('problem' in parsed) {
      problems.push({ kind: parsed.problem, text: token });
      continue;
    }
    const { test } = parsed;
    tests.push(negated ? (subject) => !test(subject) : test);
  }
  return {
    empty: tests.length === 0,
    problems,
    unknownKeys: tokens(text).flatMap(unknownKey),
    matches: (subject) => tests.every((test) => test(subject)),
  };
}

/** Splits at white space outside of double quotes. */
function tokens(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? [];
}

function parseTerm(token: string): Parsed | null {
  const regex = /^\/(.+)\/$/.exec(token);
  if (regex?.[1] !== undefined) return regexTerm(regex[1]);
  const colon = token.indexOf(':');
  const key = colon > 0 ? keys.find((name) => name === token.slice(0, colon).toLowerCase()) : undefined;
  if (key !== undefined) return keyTerm(key, values(token.slice(colon + 1)));
  const word = unquoted(token).toLowerCase();
  return word === '' ? null : { test: (subject) => subject.words.includes(word) };
}

/** A host with its port and the beginning of a URL have a colon as well, and are no keys. */
function unknownKey(token: string): readonly string[] {
  const [, key, value = ''] = /^-?([a-z][a-z-]*):(.+)$/i.exec(token) ?? [];
  if (key === undefined || value.startsWith('//') || /^\d+(\/|$)/.test(value)) return [];
  return keys.some((name) => name === key.toLowerCase()) ? [] : [key];
}

function regexTerm(source: string): Parsed {
  try {
    const expression = new RegExp(source, 'i');
    return { test: (subject) => expression.test(subject.words) };
  } catch {
    return { problem: 'regex' };
  }
}

function values(text: string): readonly string[] {
  return unquoted(text)
    .toLowerCase()
    .split(',')
    .filter((value) => value !== '');
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}

function keyTerm(key: FilterKey, wanted: readonly string[]): Parsed | null {
  // A key whose value is still being typed filters nothing yet.
  if (wanted.length === 0) return null;
  switch (key) {
    case 'method':
      return { test: (subject) => wanted.includes(subject.method) };
    case 'status':
      return statusTerm(wanted);
    case 'server':
      return { test: (subject) => subject.servers.some((server) => someIn(server, wanted)) };
    case 'origin':
      return { test: (subject) => someIn(subject.origin, wanted) };
    case 'verdict':
      return oneOf(verdicts, wanted, 'verdict', (subject, value) => subject.verdicts.includes(value));
    case 'cause':
      return { test: (subject) => subject.causes.some((cause) => someIn(cause, wanted)) };
    case 'mode':
      return { test: (subject) => wanted.includes(subject.mode) };
    case 'type':
      return { test: (subject) => wanted.includes(subject.type) };
    case 'is':
      return oneOf(flags, wanted, 'is', (subject, value) => subject.flags.has(value));
    case 'has':
      return { test: (subject) => wanted.some((name) => subject.headerNames.has(name)) };
  }
}

function someIn(text: string, wanted: readonly string[]): boolean {
  return wanted.some((value) => text.includes(value));
}

function oneOf(
  offered: readonly string[],
  wanted: readonly string[],
  kind: FilterProblem['kind'],
  holds: (subject: FilterSubject, value: string) => boolean,
): Parsed {
  if (!wanted.every((value) => offered.includes(value))) return { problem: kind };
  return { test: (subject) => wanted.some((value) => holds(subject, value)) };
}

/** `404`, `4xx`, `>=400`, `<300`, `200-299`. */
function statusTerm(wanted: readonly string[]): Parsed {
  const ranges = wanted.map(statusRange);
  if (ranges.includes(null)) return { problem: 'status' };
  return {
    test: (subject) =>
      subject.statuses.some((status) =>
        ranges.some((range) => range !== null && status >= range[0] && status <= range[1]),
      ),
  };
}

function statusRange(text: string): readonly [number, number] | null {
  const exact = /^(\d)(\d|x)(\d|x)$/.exec(text);
  if (exact !== null) return [Number(text.replaceAll('x', '0')), Number(text.replaceAll('x', '9'))];
  const span = /^(\d{3})-(\d{3})$/.exec(text);
  if (span !== null) return [Number(span[1]), Number(span[2])];
  const bound = /^(<=|>=|<|>)(\d{3})$/.exec(text);
  if (bound === null) return null;
  const number = Number(bound[2]);
  if (bound[1] === '<') return [0, number - 1];
  if (bound[1] === '<=') return [0, number];
  return [bound[1] === '>' ? number + 1 : number, 999];
}
