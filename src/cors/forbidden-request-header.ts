import { byteLowercase, stripTabOrSpace } from './bytes.ts';
import { isForbiddenMethod } from './method.ts';

const forbiddenNames: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

const methodOverrideNames: ReadonlySet<string> = new Set([
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
]);

/** Whether (name, value) is a forbidden request-header. https://fetch.spec.whatwg.org/#forbidden-request-header */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowerName = byteLowercase(name);
  // 1. One of the listed names.
  if (forbiddenNames.has(lowerName)) return true;
  // 2. If name when byte-lowercased starts with `proxy-` or `sec-`, then return true.
  if (lowerName.startsWith('proxy-') || lowerName.startsWith('sec-')) return true;
  // 3. A method override that names a forbidden method.
  if (methodOverrideNames.has(lowerName)) return getDecodeAndSplit(value).some(isForbiddenMethod);
  // 4. Return false.
  return false;
}

/**
 * Gets, decodes and splits a header value: a comma list that respects quoted strings, keeps the quotes and
 * trims SP and HTAB. https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
 */
export function getDecodeAndSplit(value: string): readonly string[] {
  const values: string[] = [];
  let item = '';
  let position = 0;
  while (position < value.length) {
    const code = value.charAt(position);
    if (code === ',') {
      values.push(stripTabOrSpace(item));
      item = '';
      position++;
      continue;
    }
    const end = code === '"' ? endOfQuotedString(value, position) : position + 1;
    item += value.slice(position, end);
    position = end;
  }
  values.push(stripTabOrSpace(item));
  return values;
}

/** The position after the quoted string that starts at `start`; an unclosed one ends with the input. */
function endOfQuotedString(value: string, start: number): number {
  let position = start + 1;
  while (position < value.length) {
    const code = value.charAt(position);
    if (code === '"') return position + 1;
    position += code === '\\' ? 2 : 1;
  }
  return value.length;
}
