import { extractHeaderListValues } from './header-values.ts';
import { type Rules, standardRules } from './quirks.ts';
import type { HeaderList } from './types.ts';

/** Seconds for which a preflight without a (well-formed) Access-Control-Max-Age is kept. */
const defaultMaxAge = 5;

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
  // 8. Let max-age be the result of extracting header list values given `Access-Control-Max-Age`.
  const extracted = extractHeaderListValues('access-control-max-age', headers);
  // 9. If max-age is failure or null, then set max-age to 5.
  const digits = extracted === null || extracted === 'failure' ? undefined : extracted[0];
  const seconds = digits === undefined ? defaultMaxAge : Number(digits);
  // 10. If max-age is greater than an imposed limit on max-age, then set max-age to the imposed limit.
  return Math.min(seconds, limit ?? Number.MAX_VALUE);
}
