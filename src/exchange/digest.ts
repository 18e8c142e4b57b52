/** A short text for a secret: equal secrets give equal texts. Without the key it tells nothing. */
export type Digest = (secret: string) => string;

/**
 * A digest under a key that is made at random and dies with the browser. Two 32-bit multiply-xor lanes,
 * each seeded by half of the key: enough to keep secrets apart in one list, and short to read.
 *
 * @param key - 16 hexadecimal digits
 */
export function digestWith(key: string): Digest {
  const left = Number.parseInt(key.slice(0, 8), 16) || 0;
  const right = Number.parseInt(key.slice(8, 16), 16) || 0;
  return (secret) => {
    let a = 0xdeadbeef ^ left;
    let b = 0x41c6ce57 ^ right;
    for (let index = 0; index < secret.length; index += 1) {
      const code = secret.charCodeAt(index);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    const mixed = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    const other = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(mixed ^ (a >>> 13), 3266489909);
    return (hex(mixed) + hex(other)).slice(0, DIGITS);
  };
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}

/** 40 bits: two of 15,000 different secrets have the same text once in ten thousand recordings. */
const DIGITS = 10;
