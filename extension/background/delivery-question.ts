import type { Book } from '../../src/exchange/book.ts';
import type { Exchange, JudgedExchange } from '../../src/exchange/exchange.ts';
import { judge } from '../../src/exchange/judge.ts';
import type { ToDevtools } from '../../src/protocol.ts';

/** Whether the events are the same for both outcomes, and the page's top document may know which it was. */
export function isDeliveryOpen({ judgement, hops, end, delivered, context, notes }: JudgedExchange): boolean {
  const { outcome, mode, decision } = judgement;
  // The page's timing goes by when a request began.
  if (notes.includes('end-not-told')) return false;
  if (end === null || hops.length === 0 || delivered !== null) return false;
  if (outcome.kind !== 'unknown' || mode.value !== 'cors' || decision.kind === 'not-cors') return false;
  return context.frameId === 0 && context.documentId !== null;
}

/** @param after - when the request to the same URL before it started; `null` when none was seen */
export function deliveryQuestion(
  { id, startedAt, hops: [{ url }] }: JudgedExchange,
  key: string,
  after: number | null,
): ToDevtools {
  // Resource timing goes by the URL that was asked for, whatever it was redirected to.
  return { type: 'ask-delivery', id, url, key, startedAt, after };
}

/**
 * The page's timing goes by the URL and the time. Where it speaks against the headers, and the page made another
 * request to that URL at about the same time, it is most likely that one's.
 */
export function mayBeTwins(exchange: Exchange, delivered: boolean, { exchanges, rules }: Book): boolean {
  const { decision } = judge({ ...exchange, delivered: null }, rules).judgement;
  if (decision.kind !== (delivered ? 'blocked' : 'allowed')) return false;
  return [...exchanges.values()].some((other) => other.id !== exchange.id && areTwins(other, exchange));
}

function areTwins(one: Exchange, other: Exchange): boolean {
  if (one.hops[0].url !== other.hops[0].url) return false;
  return (
    one.context.documentId === other.context.documentId &&
    Math.abs(one.startedAt - other.startedAt) <= AT_ONCE_MS
  );
}

/** An entry of the page's timing begins up to that long before the browser's first event. */
const AT_ONCE_MS = 1_000;
