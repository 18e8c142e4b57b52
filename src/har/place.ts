import { isRedirectStatus as isRedirect } from '../cors/status.ts';
import type { RuleSet } from '../cors/types.ts';
import type { Exchange, Hop, SeenResponse } from '../exchange/exchange.ts';
import { answerOf } from '../exchange/rivals.ts';
import { endsApart, startsApart } from './record-times.ts';

/** One hop of one row. */
export interface Place {
  readonly exchange: Exchange;
  readonly at: number;
  readonly own: Hop;
}

/** DevTools' time of a request and that of its first event, on a busy machine. */
export const CLOCKS_MS = 2_000;

/** Firefox: its preflight's answer was not seen, so that nobody knows when it begins in the record. */
export function mayHaveWaited(place: Place, rules: RuleSet): boolean {
  const { exchange, own } = place;
  if (rules !== 'firefox' || own.response !== null || !isTorn(place)) return false;
  // A shared worker's are not in the record.
  if (exchange.context.tabId === -1) return false;
  return own.preflight === null || own.preflight.response === null;
}

/** Of its first hop nobody saw the beginning. */
export function beganUnseen({ exchange, at }: Place): boolean {
  return at === 0 && exchange.notes.includes('missing-start');
}

/** Its start was not seen, nor what it was sent with. */
export function isKnownByAnswer({ exchange, at, own }: Place): boolean {
  if (at === 0) return exchange.notes.includes('missing-start');
  return own.requestHeaders === null && own.startedAt === own.response?.at;
}

/** Milliseconds between a time and a stretch of time; 0 within it. */
function outside(time: number, from: number, to: number): number {
  return Math.max(from - time, time - to, 0);
}

/** Its own preflight lets nothing go on. */
export function wasRefused({ own }: Place, rules: RuleSet): boolean {
  return own.preflight !== null && answerOf(own, own.preflight, rules) === 'refuses';
}

/** An answer after which the request still failed: one that the page was not given, or a redirect. */
export function wasNotTheEnd({ hops: [{ response }], end }: Exchange): boolean {
  return response !== null && (end?.kind === 'error' || isRedirect(response.status));
}

/** Milliseconds between a row and an entry: between their starts, and where both are over, their ends. */
export function distance(
  { exchange, at, own }: Place,
  { startedAt, end, hops: [hop] }: Exchange,
  rules: RuleSet,
): number {
  // Told once more: what this row has of its answer is from this very entry.
  if (own.response !== null && own.response.at === hop.response?.at) return 0;
  const apart = startsApart(own, startedAt, rules);
  const waited = startedAt > own.startedAt && mayHaveWaited({ exchange, at, own }, rules);
  // After all whose beginnings are known.
  const starts = waited ? Math.min(apart, CLOCKS_MS - 1) : apart;
  const leadsOn = own.response === null && hop.response !== null && isRedirect(hop.response.status);
  const isOver = exchange.end !== null && at === exchange.hops.length - 1 && !leadsOn;
  const ends = isOver && end !== null ? endsApart(own, exchange.end?.at ?? 0, end.at, rules) : null;
  // One that had gone on when it failed is rarer than one that its preflight ended.
  const wentOn =
    hop.response === null && own.response === null && own.sentAt !== undefined ? CLOCKS_MS / 2 : 0;
  // Known by its answer, which came while the entry was under way.
  if (own.response !== null && hop.response !== null && isKnownByAnswer({ exchange, at, own }))
    return outside(own.response.at, startedAt, end?.at ?? startedAt);
  if (beganUnseen({ exchange, at, own })) return ends ?? starts;
  return (ends === null ? starts : Math.max(starts, ends)) + wentOn;
}

/** Milliseconds; none where the beginning was not seen. */
export function startsOnly(place: Place, { startedAt }: Exchange, rules: RuleSet): number {
  return beganUnseen(place) ? 0 : startsApart(place.own, startedAt, rules);
}

/** Whether some of the events of this hop were missed. */
export function isTorn({ exchange, at, own }: Place): boolean {
  if (at > 0 && isKnownByAnswer({ exchange, at, own })) return true;
  if (at < exchange.hops.length - 1) return own.response === null;
  return exchange.end === null || beganUnseen({ exchange, at, own });
}

/** What tells one answer from another, in the same words by events and by the record. */
export function printOf(response: SeenResponse | null): string {
  if (response === null) return 'none';
  const known = prints.get(response);
  if (known !== undefined) return known;
  const lines = response.headers.map(([name, value]) => `${name.toLowerCase()}:${value.trim()}`);
  const print = `${response.status} ${lines.sort().join('\n')}`;
  prints.set(response, print);
  return print;
}

const prints = new WeakMap<SeenResponse, string>();
