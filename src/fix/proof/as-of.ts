import type { JudgedExchange } from '../../exchange/exchange.ts';
import { headerValue } from '../../exchange/headers.ts';

/**
 * The rows that show a server as it was when one of them was asked: between two changes of it. A change lies
 * between two equal requests of which one went otherwise than the other.
 *
 * @returns `null` where no change was seen
 */
export function rowsAsOf(
  exchange: JudgedExchange,
  all: readonly JudgedExchange[],
): readonly JudgedExchange[] | null {
  const ordered = all.toSorted((a, b) => a.startedAt - b.startedAt);
  const [first = [], ...rest] = spansOf(ordered);
  if (rest.length === 0) return null;
  const spans = [first, ...rest];
  const index = spans.findIndex((span) => span.some(({ id }) => id === exchange.id));
  const span = spans[index];
  if (span === undefined) return null;
  const next = spans[index + 1];
  if (next === undefined) return span;
  // The change came after the last row that went otherwise then; what followed may be of either server.
  const last = span.findLastIndex(
    (row) => row.id === exchange.id || next.some((one) => contradicts(row, one)),
  );
  return span.slice(0, last + 1);
}

/**
 * The rows that show a server as it is now.
 *
 * @returns `null` where no change was seen
 */
export function rowsSinceChange(all: readonly JudgedExchange[]): readonly JudgedExchange[] | null {
  const spans = spansOf(all.toSorted((a, b) => a.startedAt - b.startedAt));
  return spans.length < 2 ? null : (spans.at(-1) ?? null);
}

function spansOf(ordered: readonly JudgedExchange[]): readonly (readonly JudgedExchange[])[] {
  const spans: JudgedExchange[][] = [];
  for (const row of ordered) {
    const span = spans.at(-1);
    if (span === undefined || span.some((earlier) => contradicts(earlier, row))) spans.push([row]);
    else span.push(row);
  }
  return spans;
}

function contradicts(one: JudgedExchange, other: JudgedExchange): boolean {
  const [a, b] = [resultOf(one), resultOf(other)];
  return a !== null && b !== null && a !== b && isSame(one, other);
}

/** Sent by the same page with the same headers and credentials, as far as the wire tells. */
export function isSame(one: JudgedExchange, other: JudgedExchange): boolean {
  const [a] = one.hops;
  const [b] = other.hops;
  const credentials = [one, other].map(({ judgement }) => judgement.credentials);
  const known = credentials.filter(({ strength }) => strength !== 'weak').map(({ value }) => value);
  return (
    a.url === b.url &&
    a.method === b.method &&
    one.context.origin === other.context.origin &&
    askedNames(one) === askedNames(other) &&
    new Set(known).size < 2
  );
}

function askedNames({ hops: [{ preflight }] }: JudgedExchange): string | null {
  return headerValue(preflight?.requestHeaders ?? null, 'access-control-request-headers');
}

function resultOf({ judgement: { decision } }: JudgedExchange): string | null {
  if (decision.kind === 'allowed') return decision.kind;
  return decision.kind === 'blocked' ? decision.failure.code : null;
}
