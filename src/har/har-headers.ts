import type { Header, HeaderList } from '../cors/types.ts';
import { list, record, string } from './json.ts';

/**
 * The headers of a request or an answer. HAR has a list of `{name, value}`; some tools write an object of names.
 * HTTP/2 pseudo-headers are the request line, not headers, and stay out.
 */
export function harHeaders(value: unknown): HeaderList {
  const pairs = Array.isArray(value)
    ? list(value).map((item) => [record(item)?.['name'], record(item)?.['value']] as const)
    : Object.entries(record(value) ?? {});
  return pairs.flatMap(([key, raw]): Header[] => {
    const name = string(key)?.trim() ?? '';
    const text = typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : string(raw);
    if (text === null || !/^[!#$%&'*+.^`|~\w-]+$/.test(name)) return [];
    // DevTools joins a header that came several times by line breaks.
    return text.split(/\r?\n/).map((line): Header => [name, latin1(line).replace(/^[ \t]+|[ \t]+$/g, '')]);
  });
}

/** HAR is text; the evaluator wants bytes, one code unit each: what is no byte becomes its UTF-8. */
function latin1(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? character : String.fromCharCode(...utf8(code));
  }).join('');
}

function utf8(code: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
