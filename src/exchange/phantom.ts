import type { Exchange } from './exchange.ts';

/**
 * Chromium looks for a font in its cache under a request id of its own, finds nothing, and only then sends
 * the request. The first was never on the wire and is no row.
 */
export function isPhantom({ context, end, hops: [first, ...more] }: Exchange): boolean {
  return (
    context.type === 'font' &&
    end?.kind === 'error' &&
    end.error === 'net::ERR_CACHE_MISS' &&
    first.response === null &&
    more.length === 0
  );
}
