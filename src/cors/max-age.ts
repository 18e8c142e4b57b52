import { getHeader } from './header-list.ts';
import { extractHeaderListValues } from './header-values.ts';
import { type Rules, standardRules } from './rules.ts';
import type { HeaderList } from './types.ts';

/** Seconds for which a preflight without a (well-formed) Access-Control-Max-Age is kept. */
const defaultMaxAge = 5;
const maximum64Bit = 2n ** 63n - 1n;

/**
 * Reads `Access-Control-Max-Age`. A bad value never fails the preflight.
 *
 * @param limit - the browser's own limit in seconds, `null` for none; by default that of `rules`
 * @returns seconds to cache the preflight: 5 when absent, malformed or repeated
 * @throws never
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 7.8–7.10
 */
export function parseMaxAge(
  headers: HeaderList,
  rules: Rules = standardRules,
  limit: number | null = rules.maxAgeCap,
): number {
  // 8–9. Let max-age be the extracted value; if that is failure or null, then 5.
  const seconds = readers[rules.maxAgeSyntax](headers) ?? defaultMaxAge;
  // 10. If max-age is greater than an imposed limit on max-age, then set max-age to the imposed limit.
  return Math.min(seconds, limit ?? Number.MAX_VALUE);
}

const readers = { standard: extractedSeconds, signed: signedSeconds, strict: strictSeconds };

function extractedSeconds(headers: HeaderList): number | null {
  const extracted = extractHeaderListValues('access-control-max-age', headers);
  const digits = extracted === null || extracted === 'failure' ? undefined : extracted[0];
  return digits === undefined ? null : Number(digits);
}

/** Deviation (signed-max-age): a 64-bit integer, negative ones meaning 0. */
function signedSeconds(headers: HeaderList): number | null {
  const [, sign, digits] = /^([+-]?)([0-9]+)$/.exec(getHeader(headers, 'access-control-max-age') ?? '') ?? [];
  if (digits === undefined) return null;
  const magnitude = BigInt(digits);
  if (sign === '-') return magnitude > maximum64Bit + 1n ? null : 0;
  return magnitude > maximum64Bit ? null : Number(magnitude);
}

/** Deviation (malformed-max-age-not-kept): what is there and no number means 0. */
function strictSeconds(headers: HeaderList): number | null {
  const value = getHeader(headers, 'access-control-max-age') ?? '';
  if (value === '') return null;
  return /^[0-9]+$/.test(value) ? Number(value) : 0;
}
