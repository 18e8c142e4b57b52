/**
 * Bytes, as the Infra Standard and HTTP speak of them. A byte sequence is a string whose code units are
 * 0x00–0xFF (isomorphic decoding), so `length` counts bytes and code-unit order is byte order.
 */

/** Byte-lowercases: ASCII letters only, unlike `toLowerCase`. https://infra.spec.whatwg.org/#byte-lowercase */
export function byteLowercase(bytes: string): string {
  return bytes.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Byte-uppercases. https://infra.spec.whatwg.org/#byte-uppercase */
export function byteUppercase(bytes: string): string {
  return bytes.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Whether two byte sequences differ at most in the case of ASCII letters. */
export function byteCaseInsensitiveMatch(one: string, other: string): boolean {
  return one.length === other.length && byteLowercase(one) === byteLowercase(other);
}

/** Whether the value is an HTTP `token`. https://httpwg.org/specs/rfc9110.html#rule.token.separators */
export function isToken(bytes: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(bytes);
}

/** Strips HTTP tab or space bytes from both ends. */
export function stripTabOrSpace(bytes: string): string {
  let start = 0;
  let end = bytes.length;
  while (start < end && isTabOrSpace(bytes.charCodeAt(start))) start++;
  while (end > start && isTabOrSpace(bytes.charCodeAt(end - 1))) end--;
  return bytes.slice(start, end);
}

function isTabOrSpace(byte: number): boolean {
  return byte === 0x09 || byte === 0x20;
}
