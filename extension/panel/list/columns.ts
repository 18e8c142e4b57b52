import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { knownFindings } from '../findings.ts';
import { rowView } from '../view/row-view.ts';
import { markOf } from '../view/verdict.ts';
import { why } from '../view/why.ts';

export type ColumnId =
  | 'mark'
  | 'method'
  | 'request'
  | 'server'
  | 'pair'
  | 'status'
  | 'why'
  | 'cause'
  | 'time'
  | 'duration'
  | 'waterfall';

export interface Column {
  readonly id: ColumnId;
  /** Its width unless somebody sets one: a track of a CSS grid. */
  readonly track: string;
  /** CSS pixels; narrower it would show nothing. */
  readonly least: number;
  /** A number: where the list is that wide (CSS pixels), unless somebody says otherwise. */
  readonly shown: 'always' | 'yes' | 'no' | number;
  /** What it is sorted by. */
  readonly value: (exchange: JudgedExchange) => string | number;
}

const verdictOrder = ['blocked', 'failed', 'undetermined', 'warning', 'pending', 'allowed', 'not-cors'];

/** From left to right. */
export const columns: readonly Column[] = [
  {
    id: 'mark',
    track: '32px',
    least: 32,
    shown: 'always',
    value: (exchange) => verdictOrder.indexOf(markOf(rowView(exchange).verdict, knownFindings(exchange))),
  },
  { id: 'method', track: '70px', least: 40, shown: 'yes', value: (exchange) => rowView(exchange).method },
  {
    id: 'request',
    track: 'minmax(100px, 1.5fr)',
    least: 60,
    shown: 'always',
    value: (exchange) => rowView(exchange).path,
  },
  {
    id: 'server',
    track: 'minmax(90px, 0.6fr)',
    least: 50,
    shown: 'no',
    value: (exchange) => rowView(exchange).host,
  },
  {
    id: 'pair',
    track: 'minmax(164px, 0.4fr)',
    least: 60,
    shown: 'yes',
    value: (exchange) => rowView(exchange).pairText,
  },
  { id: 'status', track: '58px', least: 40, shown: 'no', value: (exchange) => statusOf(exchange) ?? -1 },
  {
    id: 'why',
    track: 'minmax(96px, 1.1fr)',
    least: 60,
    shown: 'yes',
    value: (exchange) => why(exchange, knownFindings(exchange)).text,
  },
  {
    id: 'cause',
    track: 'minmax(100px, 0.7fr)',
    least: 60,
    shown: 'no',
    value: (exchange) => causeOf(exchange),
  },
  { id: 'time', track: '108px', least: 50, shown: 900, value: ({ startedAt }) => startedAt },
  {
    id: 'duration',
    track: '80px',
    least: 50,
    shown: 900,
    value: (exchange) => durationOf(exchange) ?? Number.POSITIVE_INFINITY,
  },
  {
    id: 'waterfall',
    track: 'minmax(130px, 0.9fr)',
    least: 60,
    shown: 1100,
    value: ({ startedAt }) => startedAt,
  },
];

/** Id of the first cause, else of the failure; empty where nothing is wrong. */
export function causeOf(exchange: JudgedExchange): string {
  return knownFindings(exchange)[0]?.id ?? rowView(exchange).failure ?? '';
}

/** Of the last answer that came, the preflight's where nothing else did; `null` without any. */
export function statusOf({ hops }: JudgedExchange): number | null {
  for (const { response, preflight } of [...hops].reverse()) {
    const status = response?.status ?? preflight?.response?.status;
    if (status !== undefined) return status;
  }
  return null;
}

/** Milliseconds from the first event to the last; `null` while it is under way. */
export function durationOf({ startedAt, end }: JudgedExchange): number | null {
  return end === null ? null : Math.max(0, end.at - startedAt);
}
