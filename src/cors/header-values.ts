import { byteLowercase, isToken, stripTabOrSpace } from './bytes.ts';
import { headerValues } from './header-list.ts';
import { isSerializedOrigin } from './serialized-origin.ts';
import type { HeaderList } from './types.ts';

/** Absent, malformed and present (perhaps with nothing in it) are three results. */
export type Extracted = null | 'failure' | readonly string[];

/** How one header's value is parsed: `null` is a failure. */
interface Syntax {
  /** Whether the ABNF allows a single header only. */
  readonly single: boolean;
  readonly parse: (value: string) => readonly string[] | null;
}

/** The whole value, if it is in the language. */
function one(accepts: (value: string) => boolean): Syntax {
  return { single: true, parse: (value) => (accepts(value) ? [value] : null) };
}

/** The HTTP list rule with at least `least` elements. */
function list(least: number): Syntax {
  return {
    single: false,
    parse: (value) => {
      const elements = parseTokenList(value);
      return elements === null || elements.length < least ? null : elements;
    },
  };
}

/** https://fetch.spec.whatwg.org/#http-new-header-syntax */
const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  ['access-control-allow-methods', list(0)],
  ['access-control-allow-headers', list(0)],
  ['access-control-expose-headers', list(0)],
  ['access-control-request-headers', list(1)],
  ['access-control-request-method', one(isToken)],
  ['access-control-max-age', one((value) => /^[0-9]+$/.test(value))],
  ['access-control-allow-credentials', one((value) => value === 'true')],
  [
    'access-control-allow-origin',
    one((value) => value === '*' || value === 'null' || isSerializedOrigin(value)),
  ],
  ['origin', one((value) => value === 'null' || isSerializedOrigin(value))],
]);

/**
 * A URL reference or a header without a syntax here: its value, whatever it is.
 *
 * Deviation: `Location` has an ABNF of its own, but every browser hands the raw value to the URL parser,
 * which is the one that decides (https://github.com/whatwg/fetch/issues/883).
 */
const rawValue: Syntax = one(() => true);

/**
 * Parses `#token`: elements separated by commas, each with optional SP or HTAB around it; empty elements
 * are ignored and the list may be empty. https://httpwg.org/specs/rfc9110.html#abnf.extension.recipient
 *
 * @returns `null` when an element is not a token (a quoted string, an inner space, a byte ≥ 0x80 …)
 */
export function parseTokenList(value: string): readonly string[] | null {
  const elements = value
    .split(',')
    .map(stripTabOrSpace)
    .filter((element) => element !== '');
  return elements.every(isToken) ? elements : null;
}

/** Extracts header list values. https://fetch.spec.whatwg.org/#extract-header-list-values */
export function extractHeaderListValues(name: string, headers: HeaderList): Extracted {
  const raw = headerValues(headers, name);
  // 1. If list does not contain name, then return null.
  if (raw.length === 0) return null;
  // 2. If the ABNF for name allows a single header and list contains more than one, then return failure.
  const syntax = syntaxes.get(byteLowercase(name)) ?? rawValue;
  if (syntax.single && raw.length > 1) return 'failure';
  // 3. Let values be an empty list.
  const values: string[] = [];
  // 4. For each header: extract its values; a failure is the failure of all.
  for (const value of raw) {
    const extracted = syntax.parse(value);
    if (extracted === null) return 'failure';
    // Not spread: a list of a hundred thousand names would be that many arguments.
    for (const value of extracted) values.push(value);
  }
  // 5. Return values.
  return values;
}
