import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { ToDevtools } from '../../src/protocol.ts';

/** Whether the events are the same for both outcomes, and the page's top document may know which it was. */
export function isDeliveryOpen({ judgement, hops, end, delivered, context }: JudgedExchange): boolean {
  const { outcome, mode, decision } = judgement;
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
