import { isForbiddenRequestHeader } from '../../../src/cors/forbidden-request-header.ts';
import { preflightedHeaderNames } from '../../../src/cors/request-header.ts';
import { rulesOf } from '../../../src/cors/rules.ts';
import type { Header, HeaderList, RuleSet } from '../../../src/cors/types.ts';

/** What was typed as the headers that a page sets, as the browser takes it. Names are in lower case. */
export interface TypedHeaders {
  /** As they go over the wire, each name once. */
  readonly sent: HeaderList;
  /** Names that a preflight asks for. */
  readonly unsafe: readonly string[];
  /** Names that need no preflight. */
  readonly safelisted: readonly string[];
  /** Names that no page can set: the browser ignores the attempt. */
  readonly forbidden: readonly string[];
  /** The value that a `content-type` without one was taken to have; `null` where none was needed. */
  readonly assumedContentType: string | null;
}

const json = 'application/json';

/** Values that pages give where none is typed: only the name is known. */
const usual: ReadonlyMap<string, string> = new Map([
  ['accept', '*/*'],
  ['accept-language', 'en'],
  ['content-language', 'en'],
  ['content-type', json],
  ['range', 'bytes=0-'],
]);

/** Reads names with commas or spaces between them; of Content-Type also the value. */
export function readTypedHeaders(text: string, ruleSet: RuleSet): TypedHeaders {
  const typed = new Map<string, string>();
  for (const entry of entriesOf(text)) {
    typed.set(entry.name, entry.value ?? usual.get(entry.name) ?? '1');
  }
  const all: readonly Header[] = [...typed];
  const forbidden = all.filter(([name, value]) => isForbiddenRequestHeader(name, value));
  const sent = all.filter((header) => !forbidden.includes(header));
  const asked = preflightedHeaderNames(sent, rulesOf(ruleSet));
  const hasValue = entriesOf(text).some(({ name, value }) => name === 'content-type' && value !== null);
  return {
    sent,
    unsafe: sent.map(([name]) => name).filter((name) => asked.includes(name)),
    safelisted: sent.map(([name]) => name).filter((name) => !asked.includes(name)),
    forbidden: forbidden.map(([name]) => name),
    assumedContentType: typed.has('content-type') && !hasValue ? json : null,
  };
}

export interface TypedEntry {
  /** In lower case. */
  readonly name: string;
  /** `null` where a name stands alone. */
  readonly value: string | null;
}

/** Content-Type's value has spaces of its own, and ends at the next comma. */
export function entriesOf(text: string): readonly TypedEntry[] {
  return text.split(',').flatMap((part): readonly TypedEntry[] => {
    const [, before = part, value = null] = /^(.*?)(?<!\S)content-type\s*:(.*)$/is.exec(part) ?? [];
    const names = before.split(/\s+/).filter((name) => name !== '');
    const alone = names.map((name) => ({ name: name.toLowerCase(), value: null }));
    return value === null ? alone : [...alone, { name: 'content-type', value: value.trim() }];
  });
}
