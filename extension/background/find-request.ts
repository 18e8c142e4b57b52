import type { Book } from '../../src/exchange/book.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { RequestKey } from '../../src/protocol.ts';

/** The two clocks, DevTools' and that of the events, on a busy machine. */
const CLOCKS_MS = 2_000;

/** The exchange nearest in time that asked for this URL with this method; `null` when none fits. */
export function findRequest(
  book: Book,
  { url, method, startedAt }: RequestKey,
  wanted: (exchange: Exchange) => boolean,
): Exchange | null {
  let best: Exchange | null = null;
  let distance = CLOCKS_MS;
  // The newest are last, and are mostly the ones asked for.
  for (const exchange of [...book.exchanges.values()].reverse()) {
    const away = Math.abs(exchange.startedAt - startedAt);
    if (exchange.startedAt < startedAt - 60_000) break;
    if (away >= distance || !wanted(exchange)) continue;
    if (!exchange.hops.some((hop) => hop.url === url && hop.method === method)) continue;
    best = exchange;
    distance = away;
  }
  return best;
}
