/** The two ends of a range, as written in digits; `null` where left out. */
export interface RangeValue {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * Parses a single range header value, without whitespace. Numbers have no upper limit.
 * https://fetch.spec.whatwg.org/#simple-range-header-value
 *
 * @returns `null` on failure
 */
export function parseSingleRange(value: string): RangeValue | null {
  // 2–16. `bytes` (exact case), `=`, digits or nothing, `-`, digits or nothing, end.
  const match = /^bytes=([0-9]*)-([0-9]*)$/.exec(value);
  if (match === null) return null;
  const start = match[1] || null;
  const end = match[2] || null;
  // 17. If rangeEndValue and rangeStartValue are null, then return failure.
  if (start === null && end === null) return null;
  // 18. If both are numbers, and rangeStartValue is greater than rangeEndValue, then return failure.
  if (start !== null && end !== null && isGreater(start, end)) return null;
  // 19. Return (rangeStartValue, rangeEndValue).
  return { start, end };
}

/** Whether the number is at most 9,223,372,036,854,775,806: one less than 63 bits hold. */
export function fits63Bits(digits: string): boolean {
  return !isGreater(digits, '9223372036854775806');
}

/** Compares decimal numbers of any length (a `BigInt` of a hostile length would be slow, not wrong). */
function isGreater(one: string, other: string): boolean {
  const a = one.replace(/^0+/, '');
  const b = other.replace(/^0+/, '');
  return a.length === b.length ? a > b : a.length > b.length;
}
