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
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    const byte = one.charCodeAt(at);
    const difference = byte ^ other.charCodeAt(at);
    // Upper and lower case of an ASCII letter differ in this bit alone.
    if (difference !== 0 && !(difference === CASE_BIT && isLetter(byte | CASE_BIT))) return false;
  }
  return true;
}

const CASE_BIT = 0x20;

function isLetter(lowercase: number): boolean {
  return lowercase >= 0x61 && lowercase <= 0x7a;
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
