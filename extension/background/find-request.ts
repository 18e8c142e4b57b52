import type { Book } from '../../src/exchange/book.ts';
import type { Exchange, Hop } from '../../src/exchange/exchange.ts';
import { apart, type RequestKey, type RequestTimes } from '../../src/protocol.ts';

/** The two clocks, DevTools' and that of the events, on a busy machine. */
const CLOCKS_MS = 2_000;

/** The exchange nearest in time, with that answer, that asked for this URL with this method; `null` when none fits. */
export function findRequest(
  book: Book,
  request: RequestKey,
  wanted: (exchange: Exchange) => boolean,
): Exchange | null {
  const { url, method, startedAt } = request;
  let best: Exchange | null = null;
  let least = Number.POSITIVE_INFINITY;
  // The newest are last, and are mostly the ones asked for.
  for (const exchange of [...book.exchanges.values()].reverse()) {
    if (exchange.startedAt < startedAt - 60_000) break;
    if (Math.abs(exchange.startedAt - startedAt) >= CLOCKS_MS || !wanted(exchange)) continue;
    const hop = exchange.hops.find((one) => one.url === url && one.method === method);
    if (hop === undefined) continue;
    const away = apart(timesOf(exchange, hop), request);
    if (away >= least) continue;
    best = exchange;
    least = away;
  }
  return best;
}

/** When a hop was under way, as events tell it, and how it was answered. */
export function timesOf({ hops, end }: Exchange, hop: Hop): RequestTimes {
  const { startedAt, response } = hop;
  const endedAt = hop === hops.at(-1) ? (end?.at ?? null) : (response?.at ?? null);
  return { startedAt, endedAt, status: response?.status ?? null };
}
