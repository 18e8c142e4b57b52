import { byteLowercase } from './bytes.ts';
import { isForbiddenRequestHeader } from './forbidden-request-header.ts';
import { preflightedHeaderNames } from './request-header.ts';
import type { Rules } from './rules.ts';
import type { HeaderList } from './types.ts';

/**
 * Headers that a browser puts on the wire by itself, after the preflight was decided. A page may set some of
 * them too; then Access-Control-Request-Headers, the stronger evidence, names them.
 */
const browserAdded: ReadonlySet<string> = new Set([
  'alt-used',
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'last-event-id',
  'ping-from',
  'ping-to',
  'pragma',
  'priority',
  'purpose',
  'rtt',
  'save-data',
  'service-worker',
  'service-worker-navigation-preload',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

/** The CORS-unsafe names among headers seen on the wire that the page must have set. */
export function unsafeHeaderNamesOnTheWire(headers: HeaderList, rules: Rules): readonly string[] {
  return preflightedHeaderNames(
    headers.filter(
      ([name, value]) => !isForbiddenRequestHeader(name, value) && !browserAdded.has(byteLowercase(name)),
    ),
    rules,
  );
}
