import { byteLowercase } from './bytes.ts';
import { isWellFormedClientHint } from './client-hint.ts';
import { sortedLowercaseSet } from './header-list.ts';
import { mimeTypeEssence } from './mime.ts';
import { fits63Bits, parseSingleRange } from './range.ts';
import { type Rules, standardRules } from './rules.ts';
import type { HeaderList } from './types.ts';

/** Bytes that one safelisted value may have, and all safelisted values together. */
const maximumValueLength = 128;
const maximumSafelistedSize = 1024;

const safelistedEssences: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

const noCorsSafelistedNames: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
]);

/**
 * Whether the value has a CORS-unsafe request-header byte: a control byte other than HTAB, or a delimiter.
 * Bytes 0x80–0xFF are not unsafe. https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
 */
export function hasCorsUnsafeRequestHeaderByte(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names control bytes
  return /[\x00-\x08\x0A-\x1F"():<>?@[\\\]{}\x7F]/.test(value);
}

/** Whether (name, value) is a CORS-safelisted request-header. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function isCorsSafelistedRequestHeader(
  name: string,
  value: string,
  rules: Rules = standardRules,
): boolean {
  // 1. If value's length is greater than 128, then return false.
  if (value.length > maximumValueLength) return false;
  // 2. Byte-lowercase name and switch on the result:
  switch (byteLowercase(name)) {
    case 'accept':
      return !hasCorsUnsafeRequestHeaderByte(value);
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
    case 'content-type': {
      // Deliberately not "extract a MIME type", which forgives more.
      if (hasCorsUnsafeRequestHeaderByte(value)) return false;
      const essence = mimeTypeEssence(value);
      return essence !== null && safelistedEssences.has(essence);
    }
    case 'range':
      return isSafelistedRange(value, rules);
    default:
      return rules.clientHintsSafelisted && isWellFormedClientHint(name, value);
  }
}

function isSafelistedRange(value: string, rules: Rules): boolean {
  const range = parseSingleRange(value);
  // `bytes=-500` parses, but browsers never sent it: not safelisted.
  if (range === null || range.start === null) return false;
  // Deviation (range-64-bit).
  return !rules.range64Bit || (fits63Bits(range.start) && fits63Bits(range.end ?? '0'));
}

/** Whether (name, value) is a no-CORS-safelisted request-header. https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header */
export function isNoCorsSafelistedRequestHeader(name: string, value: string): boolean {
  return noCorsSafelistedNames.has(byteLowercase(name)) && isCorsSafelistedRequestHeader(name, value);
}

/**
 * The CORS-unsafe request-header names: lower case, unique, sorted.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaderNames(
  headers: HeaderList,
  rules: Rules = standardRules,
): readonly string[] {
  // 1–3.
  const unsafeNames: string[] = [];
  const potentiallyUnsafeNames: string[] = [];
  let safelistValueSize = 0;
  // 4. For each header, on its own: repeated names are not combined.
  for (const [name, value] of headers) {
    if (isCorsSafelistedRequestHeader(name, value, rules)) {
      potentiallyUnsafeNames.push(name);
      safelistValueSize += value.length;
    } else {
      unsafeNames.push(name);
    }
  }
  // 5. If safelistValueSize is greater than 1024, then every name is unsafe.
  if (safelistValueSize > maximumSafelistedSize) {
    for (const name of potentiallyUnsafeNames) unsafeNames.push(name);
  }
  // 6. Convert to a sorted-lowercase set.
  return sortedLowercaseSet(unsafeNames);
}

/** The unsafe names that a preflight is about. Deviation (user-agent-not-preflighted). */
export function preflightedHeaderNames(headers: HeaderList, rules: Rules): readonly string[] {
  const names = corsUnsafeRequestHeaderNames(headers, rules);
  return rules.userAgentPreflighted ? names : names.filter((name) => name !== 'user-agent');
}

/** CORS non-wildcard request-header name. https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
export function isCorsNonWildcardRequestHeaderName(name: string): boolean {
  return byteLowercase(name) === 'authorization';
}
