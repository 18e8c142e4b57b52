import type { HeaderList } from '../cors/types.ts';

/** First value with that lower-case name, or `null`. For display and for facts, not for CORS checks. */
export function headerValue(headers: HeaderList | null, name: string): string | null {
  if (headers === null) return null;
  for (const [key, value] of headers) if (key.toLowerCase() === name) return value;
  return null;
}

export function hasHeader(headers: HeaderList | null, name: string): boolean {
  return headerValue(headers, name) !== null;
}
