import type { SeenResponse } from '../../exchange/exchange.ts';
import { hasHeader, headerValue } from '../../exchange/headers.ts';
import { varyTokens } from './vary.ts';

/** The lists that django-cors-headers sends unless its settings replace them, as on the wire. */
export const defaultMethods = 'DELETE, GET, OPTIONS, PATCH, POST, PUT';
export const defaultHeaders = [
  'accept',
  'authorization',
  'content-type',
  'user-agent',
  'x-csrftoken',
  'x-requested-with',
] as const;
/** Before 4.0. */
const olderHeaders = ['accept-encoding', 'dnt', 'origin'];

/** Where CorsMiddleware stands, by what the answer to a preflight shows of the middleware above it. */
export type Position = 'first' | 'below-security' | 'low';

/** Of django-cors-headers. */
export type VersionRange = 'before 4.0' | 'before 4.3' | '4.0 or newer';

/** Which release answered, as far as an answer shows; `null` where it does not. */
export function versionRange(answer: SeenResponse): VersionRange | null {
  const vary = varyTokens(answer);
  const allowed = listOf(answer, 'access-control-allow-headers');
  if (olderHeaders.every((name) => allowed.includes(name))) return 'before 4.0';
  if (hasHeader(answer.headers, 'access-control-allow-private-network')) return '4.0 or newer';
  const refused = !hasHeader(answer.headers, 'access-control-allow-origin');
  if (refused && hasHeader(answer.headers, 'access-control-allow-credentials')) return 'before 4.3';
  if (vary.includes('origin')) return '4.0 or newer';
  return vary.includes('Origin') ? 'before 4.0' : null;
}

/** Of a preflight that django-cors-headers answered: what stands above it adds its headers to the answer. */
export function positionByPreflight(answer: SeenResponse): Position {
  if (hasHeader(answer.headers, 'x-frame-options')) return 'low';
  return hasHeader(answer.headers, 'x-content-type-options') ||
    hasHeader(answer.headers, 'referrer-policy') ||
    hasHeader(answer.headers, 'cross-origin-opener-policy')
    ? 'below-security'
    : 'first';
}

/** Whether the list of allowed headers is the one that comes without any setting, of either age. */
export function sendsDefaultHeaders(answer: SeenResponse | null): boolean {
  if (answer === null) return false;
  const allowed = listOf(answer, 'access-control-allow-headers').filter(
    (name) => !olderHeaders.includes(name),
  );
  return allowed.length === defaultHeaders.length && defaultHeaders.every((name) => allowed.includes(name));
}

export function sendsDefaultMethods(answer: SeenResponse | null): boolean {
  return headerValue(answer?.headers ?? null, 'access-control-allow-methods') === defaultMethods;
}

/** Lower-case entries of a list header. */
export function listOf(answer: SeenResponse | null, name: string): readonly string[] {
  return entriesOf(answer, name).map((entry) => entry.toLowerCase());
}

/** Entries of a list header as they were sent: methods differ by case. */
export function entriesOf(answer: SeenResponse | null, name: string): readonly string[] {
  return (answer?.headers ?? [])
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value.split(','))
    .map((token) => token.trim())
    .filter((token) => token !== '');
}
