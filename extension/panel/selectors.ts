import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { Marker } from '../../src/protocol.ts';
import { type Filter, parseFilter } from './filter.ts';
import { filterSubject } from './filter-subject.ts';
import { foundSoFar, type Siblings, siblingsByServer } from './findings.ts';
import { type LateStart, lateStart } from './late-start.ts';
import type { Chip, PanelState } from './store.ts';
import { rowView } from './view/row-view.ts';
import { markOf } from './view/verdict.ts';

/** A line of the list. */
export type ListItem =
  | { readonly kind: 'exchange'; readonly id: string; readonly exchange: JudgedExchange }
  | { readonly kind: 'marker'; readonly id: string; readonly marker: ListMarker };

export type ListMarker = Marker | LateStart;

export interface Counts {
  readonly all: number;
  readonly blocked: number;
  /** Of those that were looked into. */
  readonly warnings: number;
  readonly preflighted: number;
  readonly sameOrigin: number;
  readonly servers: number;
  /** Exchanges whose decision the browser confirms, of those about which it tells. */
  readonly agreeing: number;
  readonly told: number;
}

export interface ListView {
  readonly items: readonly ListItem[];
  /** Exchanges among the items. */
  readonly shown: number;
  readonly counts: Counts;
  readonly filter: Filter;
  readonly siblings: Siblings;
  /** The place of each exchange in the order of start, from 1; hidden rows count too. */
  readonly numbers: ReadonlyMap<string, number>;
}

type Inputs = Pick<
  PanelState,
  | 'exchanges'
  | 'markers'
  | 'filterText'
  | 'chip'
  | 'showSameOrigin'
  | 'recording'
  | 'imported'
  | 'navigatedAt'
  | 'foundAt'
>;

/** Makes the selector of the list: each part is computed anew only when what it depends on changed. */
export function createListSelector(): (state: Inputs) => ListView {
  let siblings: Siblings = new Map();
  const sorted = memo((exchanges: Inputs['exchanges']) => [...exchanges.values()].sort(byStart));
  const grouped = memo((exchanges: readonly JudgedExchange[]) => {
    siblings = siblingsByServer(exchanges, siblings);
    return siblings;
  });
  const numbered = memo(
    (rows: readonly JudgedExchange[]) => new Map(rows.map(({ id }, index) => [id, index + 1] as const)),
  );
  const parsed = memo(parseFilter);
  const counted = memo(count);
  const listed = memo(list);
  const view = memo(
    (
      items: readonly ListItem[],
      counts: Counts,
      filter: Filter,
      groups: Siblings,
      numbers: ListView['numbers'],
    ): ListView => ({
      items,
      shown: items.reduce((sum, item) => sum + (item.kind === 'exchange' ? 1 : 0), 0),
      counts,
      filter,
      siblings: groups,
      numbers,
    }),
  );
  return (state) => {
    const { exchanges, markers, filterText, chip, showSameOrigin, foundAt } = state;
    const rows = sorted(exchanges);
    const filter = parsed(filterText);
    return view(
      listed(rows, markers, filter, chip, showSameOrigin, lateStart(state), foundAt),
      counted(rows, showSameOrigin, foundAt),
      filter,
      grouped(rows),
      numbered(rows),
    );
  };
}

function byStart(a: JudgedExchange, b: JudgedExchange): number {
  return a.startedAt - b.startedAt;
}

/** @param _foundAt - findings are kept beside the rows: what was found since makes it another count */
function count(rows: readonly JudgedExchange[], showSameOrigin: boolean, _foundAt: number): Counts {
  const counts = { all: 0, blocked: 0, warnings: 0, preflighted: 0, sameOrigin: 0, agreeing: 0, told: 0 };
  const servers = new Set<string>();
  for (const row of rows) {
    const view = rowView(row);
    if (view.sameOrigin) counts.sameOrigin += 1;
    if (view.sameOrigin && !showSameOrigin) continue;
    counts.all += 1;
    servers.add(view.server);
    if (view.verdict === 'blocked') counts.blocked += 1;
    if (isWarning(row)) counts.warnings += 1;
    if (view.preflighted) counts.preflighted += 1;
    const { agreement } = row.judgement;
    if (agreement !== 'not-told') counts.told += 1;
    if (agreement === 'agrees' || agreement === 'settled') counts.agreeing += 1;
  }
  return { ...counts, servers: servers.size };
}

function list(
  rows: readonly JudgedExchange[],
  markers: readonly Marker[],
  filter: Filter,
  chip: Chip,
  showSameOrigin: boolean,
  late: number | null,
  _foundAt: number,
): readonly ListItem[] {
  const wanted = rows.filter((row) => {
    const view = rowView(row);
    if (view.sameOrigin && !showSameOrigin) return false;
    return isLetThrough(row, filter, chip);
  });
  const lines: readonly ListMarker[] =
    late === null || wanted.length === 0
      ? markers
      : [{ kind: 'late-start', id: 'late-start', at: late }, ...markers];
  return withMarkers(wanted, lines);
}

function isLetThrough(row: JudgedExchange, filter: Filter, chip: Chip): boolean {
  const view = rowView(row);
  if (chip === 'blocked' && view.verdict !== 'blocked') return false;
  if (chip === 'warnings' && !isWarning(row)) return false;
  if (chip === 'preflighted' && !view.preflighted) return false;
  return filter.empty || filter.matches(filterSubject(row));
}

/** As it is marked in the list, and as `verdict:warning` finds it; only of what was looked into so far. */
function isWarning(row: JudgedExchange): boolean {
  const { verdict } = rowView(row);
  if (verdict !== 'allowed') return false;
  return markOf(verdict, foundSoFar(row) ?? []) === 'warning';
}

/** How many rows more would be listed if those of the page's own origin were. */
export function hiddenSameOrigin({ exchanges, chip }: Inputs, filter: Filter): number {
  return [...exchanges.values()].filter((row) => rowView(row).sameOrigin && isLetThrough(row, filter, chip))
    .length;
}

/** Puts each marker before the first row that started after it. */
function withMarkers(rows: readonly JudgedExchange[], markers: readonly ListMarker[]): readonly ListItem[] {
  const waiting = [...markers].sort((a, b) => timeOf(a) - timeOf(b));
  const items: ListItem[] = [];
  let next = 0;
  const markersUntil = (time: number): void => {
    for (let marker = waiting[next]; marker !== undefined && timeOf(marker) <= time; marker = waiting[next]) {
      items.push({ kind: 'marker', id: marker.id, marker });
      next += 1;
    }
  };
  for (const exchange of rows) {
    markersUntil(exchange.startedAt);
    items.push({ kind: 'exchange', id: exchange.id, exchange });
  }
  markersUntil(Number.POSITIVE_INFINITY);
  return items;
}

function timeOf(marker: ListMarker): number {
  return marker.kind === 'gap' ? marker.from : marker.at;
}

/** Remembers the last result. */
function memo<Args extends readonly unknown[], Result>(compute: (...args: Args) => Result) {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args: Args): Result => {
    const same = last?.args.every((arg, index) => Object.is(arg, args[index])) ?? false;
    if (last === null || !same) last = { args, result: compute(...args) };
    return last.result;
  };
}
