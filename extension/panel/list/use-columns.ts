import {
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useCallback, useMemo, useState } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { usePanel } from '../panel-context.ts';
import type { ListItem } from '../selectors.ts';
import { words } from '../text/words.ts';
import { type ColumnChoices, keepChoices, noChoices, readChoices } from './column-choices.ts';
import { type Column, type ColumnId, columns } from './columns.ts';

const features = tableFeatures({
  rowSortingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});
const collator = new Intl.Collator(words.language, { numeric: true });

const definitions = columns.map(({ id, least, shown, value }) => ({
  id,
  minSize: least,
  enableHiding: shown !== 'always',
  accessorFn: value,
  sortFn: (
    a: { getValue: (id: string) => unknown },
    b: { getValue: (id: string) => unknown },
    column: string,
  ) => compare(a.getValue(column), b.getValue(column)),
}));

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  return collator.compare(String(a), String(b));
}

/** `64px` or `minmax(100px, 1fr)`. */
function leastOf(track: string): number {
  return Number(/\d+/.exec(track)?.[0] ?? 0);
}

// In the order of time the rows are taken as they come: nothing is sorted, and lines between them stay.
const none: JudgedExchange[] = [];

export interface Columns {
  readonly shown: readonly Column[];
  /** Whether each is on the screen, by the person's choice or by the room there is. */
  readonly isShown: (id: ColumnId) => boolean;
  /** For `grid-template-columns`. */
  readonly template: string;
  /** CSS pixels that they need at least, all of them. */
  readonly least: number;
  readonly sortedBy: (id: ColumnId) => 'asc' | 'desc' | false;
  readonly isSorted: boolean;
  /** How the rows are sorted, where that is by when they started. */
  readonly byTime: 'asc' | 'desc' | null;
  readonly items: readonly ListItem[];
  readonly sort: (id: ColumnId) => void;
  readonly resize: (id: ColumnId, width: number | null) => void;
  readonly show: (id: ColumnId, visible: boolean) => void;
  readonly reset: () => void;
}

/** The columns as a person arranged them, and the rows in the order of the one that is sorted by. */
export function useColumns(all: readonly ListItem[], width: number, compact: boolean): Columns {
  const [choices, setChoices] = useState<ColumnChoices>(readChoices);
  const sorted = usePanel((state) => state.sorted);
  const setSorted = usePanel((state) => state.setSorted);
  const sorting = useMemo((): SortingState => (sorted === null ? [] : [{ ...sorted }]), [sorted]);
  const isShown = useCallback(
    (id: ColumnId): boolean => {
      const column = columns.find((one) => one.id === id);
      if (column === undefined || column.shown === 'always') return column !== undefined;
      const { shown } = column;
      return choices.visible[id] ?? (typeof shown === 'number' ? width >= shown : shown === 'yes');
    },
    [choices, width],
  );
  // The two lines of a narrow row have their fixed places, and no header to sort by.
  const isSorted = sorted !== null && !compact;
  const data = useMemo(
    () => (isSorted ? all.flatMap((item) => (item.kind === 'exchange' ? [item.exchange] : [])) : none),
    [all, isSorted],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ id }: JudgedExchange) => id,
    state: {
      sorting,
      columnSizing: choices.sizes as Record<string, number>,
      columnVisibility: useMemo(
        () => Object.fromEntries(columns.map(({ id }) => [id, isShown(id)])),
        [isShown],
      ),
    },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change;
      setSorted(next === undefined ? null : { id: next.id as ColumnId, desc: next.desc });
    },
    enableMultiSort: false,
    sortDescFirst: false,
  });
  const rows = isSorted ? table.getRowModel().rows : null;
  const items = useMemo(
    () =>
      rows === null
        ? all
        : rows.map(({ original }): ListItem => ({ kind: 'exchange', id: original.id, exchange: original })),
    [rows, all],
  );
  const direction = sorted?.desc === true ? 'desc' : 'asc';
  const isByTime = isSorted && (sorted.id === 'time' || sorted.id === 'waterfall');
  const byTime = isByTime ? direction : null;
  const shown = useMemo(() => columns.filter(({ id }) => isShown(id)), [isShown]);
  const change = (next: ColumnChoices): void => {
    setChoices(next);
    keepChoices(next);
  };
  return {
    shown,
    isShown,
    template: shown
      .map(({ id, track }) => (choices.sizes[id] === undefined ? track : `${choices.sizes[id]}px`))
      .join(' '),
    least: shown.reduce((sum, { id, track }) => sum + (choices.sizes[id] ?? leastOf(track)), 0),
    sortedBy: (id) => (sorted?.id === id ? direction : false),
    isSorted,
    byTime,
    items,
    sort: (id) => table.getColumn(id)?.toggleSorting(),
    resize: (id, size) => {
      const { [id]: _, ...others } = choices.sizes;
      const least = columns.find((one) => one.id === id)?.least ?? 0;
      const sizes = size === null ? others : { ...others, [id]: Math.max(least, Math.round(size)) };
      change({ ...choices, sizes });
    },
    show: (id, visible) => change({ ...choices, visible: { ...choices.visible, [id]: visible } }),
    reset: () => {
      change(noChoices);
      setSorted(null);
    },
  };
}
