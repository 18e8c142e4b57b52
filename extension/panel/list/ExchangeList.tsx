// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { findingsOf } from '../findings.ts';
import { Menu, type OpenMenu } from '../frame/Menu.tsx';
import { useListView, usePanel } from '../panel-context.ts';
import { useElementWidth } from '../parts/use-element-width.ts';
import { words } from '../text/words.ts';
import { commonAxis, type TimeAxis, timeAxis, zeroOf } from '../view/time-axis.ts';
import { columns as allColumns, type ColumnId } from './columns.ts';
import { ExchangeRow } from './ExchangeRow.tsx';
import { ListHeader } from './ListHeader.tsx';
import { MarkerRow } from './MarkerRow.tsx';
import { moveSelection } from './move-selection.ts';
import { partedFrom } from './parted-rows.ts';
import { useColumns } from './use-columns.ts';
import { useKeepInView } from './use-keep-in-view.ts';
import { useRowMenu } from './use-row-menu.tsx';
import { useStickToBottom } from './use-stick-to-bottom.ts';

const rowHeight = 24;
const markerHeight = 24;
// Below this width a row takes two lines, so that "Why" stays readable.
const compactBelow = 560;
const compactRowHeight = 42;
const headerHeight = 25;
const inTwoLines: readonly ColumnId[] = ['mark', 'method', 'request', 'pair', 'why'];
const noAxis: TimeAxis = { span: 0, zeros: [], left: null };
const narrowColumns = allColumns.filter(({ id }) => inTwoLines.includes(id));

interface Props {
  /** Enter was pressed on a row whose detail is open. */
  readonly onEnter: () => void;
}

/** The rows, virtualised. The grid keeps the focus and names the active row. */
export function ExchangeList({ onEnter }: Props) {
  const { items: all, siblings } = useListView();
  const selected = usePanel((state) => state.selected);
  const current = usePanel((state) => state.current);
  const select = usePanel((state) => state.select);
  const imported = usePanel((state) => state.imported !== null);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const compact = width < compactBelow;
  const columns = useColumns(all, width, compact);
  const { items } = columns;
  const shown = compact ? narrowColumns : columns.shown;
  const hasBars = shown.some(({ id }) => id === 'waterfall');
  const { isSorted, byTime } = columns;
  const axis = useMemo(() => {
    if (!hasBars) return noAxis;
    return isSorted && byTime === null ? commonAxis(all) : timeAxis(all);
  }, [all, hasBars, isSorted, byTime]);
  const header = compact ? 0 : headerHeight;
  const height = compact ? compactRowHeight : rowHeight;

  const selectedIndex = useMemo(() => items.findIndex((item) => item.id === selected), [items, selected]);
  // Where the keys are. Closing the detail takes the selection away, and not the place in the list.
  const currentIndex = useMemo(() => items.findIndex((item) => item.id === current), [items, current]);
  // The current row stays in the document even when scrolled away: the grid refers to it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return currentIndex < 0 || indexes.includes(currentIndex)
        ? indexes
        : [...indexes, currentIndex].sort((a, b) => a - b);
    },
    [currentIndex],
  );
  // The same function while the rows are the same: a new one makes every place be computed anew.
  const getItemKey = useCallback((index: number) => items[index]?.id ?? index, [items]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'marker' ? markerHeight : height),
    getItemKey,
    overscan: 12,
    scrollMargin: header,
    scrollPaddingStart: header,
    rangeExtractor,
    useFlushSync: false,
  });
  const file = usePanel((state) => state.imported);
  useStickToBottom(
    scroller,
    virtualizer.getTotalSize(),
    file === null && !columns.isSorted && (selectedIndex < 0 || selectedIndex === items.length - 1),
  );

  // A file is read from its beginning; a recording goes on at its end.
  const lastFile = useRef(file);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || lastFile.current === file) return;
    lastFile.current = file;
    element.scrollTop = file === null ? element.scrollHeight : 0;
  }, [file]);

  const latest = useRef({ virtualizer, currentIndex });
  latest.current = { virtualizer, currentIndex };
  const bringBack = useCallback(
    (): number =>
      requestAnimationFrame(() => {
        const { virtualizer, currentIndex } = latest.current;
        if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex);
      }),
    [],
  );
  // The detail that opens below takes room from the list: bring the row back once that is laid out.
  useEffect(() => {
    if (selected === null) return;
    const frame = bringBack();
    return () => cancelAnimationFrame(frame);
  }, [selected, bringBack]);
  useKeepInView(scroller, height, bringBack);

  const find = (id: string): JudgedExchange | undefined =>
    items.flatMap((item) => (item.kind === 'exchange' && item.id === id ? [item.exchange] : []))[0];
  const rowMenu = useRowMenu(current, find);
  const [headMenu, setHeadMenu] = useState<OpenMenu | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (rowMenu.onKey(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && currentIndex >= 0) {
      event.preventDefault();
      if (selected === null) select(current);
      else onEnter();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const next = moveSelection(items, currentIndex, event.key, page);
    if (next === null) return;
    event.preventDefault();
    const item = items[next];
    if (item === undefined) return;
    select(item.id);
    virtualizer.scrollToIndex(next);
  };

  const rows = virtualizer.getVirtualItems();
  const activeId = currentIndex < 0 ? undefined : `row-${currentIndex + 2}`;
  return (
    <>
      <div
        ref={scroller}
        id="exchange-list"
        className="list"
        data-compact={compact ? '' : undefined}
        role="grid"
        tabIndex={0}
        aria-label={words.list.label}
        aria-rowcount={items.length + 1}
        aria-colcount={shown.length}
        style={{ '--columns': columns.template, '--least': `${columns.least}px` } as CSSProperties}
        aria-activedescendant={activeId}
        onKeyDown={onKeyDown}
        onContextMenu={rowMenu.onContextMenu}
      >
        <ListHeader
          columns={compact ? { ...columns, shown: narrowColumns } : columns}
          hidden={compact}
          span={axis.span}
          oneScale={axis.left !== null}
          onMenu={setHeadMenu}
        />
        <div role="rowgroup" className="rows" style={{ height: virtualizer.getTotalSize() }}>
          {rows.map(({ key, index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            const zero = item.kind === 'marker' ? null : zeroOf(axis, item.exchange);
            const afterPause =
              axis.left === null &&
              zero?.afterPause === true &&
              item.kind === 'exchange' &&
              zero.at === item.exchange.startedAt;
            const parted = isSorted ? partedFrom(items, index, axis, byTime) : afterPause ? 'above' : null;
            const place = { rowIndex: index + 2, top: start - header, height: size };
            return item.kind === 'marker' ? (
              <MarkerRow key={key} marker={item.marker} columns={shown.length} {...place} />
            ) : (
              <ExchangeRow
                key={key}
                exchange={item.exchange}
                findings={findingsOf(item.exchange, siblings)}
                selected={item.id === selected}
                current={item.id === current}
                columns={shown}
                imported={imported}
                menuOpen={item.id === rowMenu.id}
                onSelect={select}
                zero={zero === null ? null : (axis.left ?? zero.at)}
                since={zero?.since ?? 0}
                sinceNavigation={zero?.kind === 'navigation'}
                beginsAnew={afterPause}
                parted={parted}
                span={axis.span}
                {...place}
              />
            );
          })}
        </div>
      </div>
      {rowMenu.menu}
      {headMenu !== null && (
        <Menu label={words.list.columns} {...headMenu} onClose={() => setHeadMenu(null)} />
      )}
    </>
  );
}
