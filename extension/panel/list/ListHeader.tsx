// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the button inside of it has the focus
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import type { MenuItem, OpenMenu } from '../frame/Menu.tsx';
import { words } from '../text/words.ts';
import { type ColumnId, columns } from './columns.ts';
import type { Columns } from './use-columns.ts';

const step = 16;

interface Props {
  readonly columns: Columns;
  /** The names are for screen readers only. */
  readonly hidden: boolean;
  /** Milliseconds from the left end of the bars to their right end. */
  readonly span: number;
  /** All bars stand on one scale, whatever their order. */
  readonly oneScale: boolean;
  /** The menu of the columns is wanted; it is no part of the grid. */
  readonly onMenu: (menu: OpenMenu) => void;
}

/**
 * The names of the columns: a click sorts, the edge resizes, the menu shows and hides. One stop for the Tab key;
 * arrows go from one to the next, with Shift they resize.
 */
export function ListHeader({ columns: arranged, hidden, span, oneScale, onMenu }: Props) {
  const { shown, sortedBy, sort, resize } = arranged;
  const [current, setCurrent] = useState<ColumnId>('mark');
  const stop = shown.some(({ id }) => id === current) ? current : 'mark';

  const openMenu = (x: number, y: number): void => onMenu({ items: menuItems(arranged), place: { x, y } });
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (!hidden) openMenu(event.clientX, event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: ColumnId): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = event.currentTarget.parentElement;
    const box = cell?.getBoundingClientRect();
    if (cell === null || box === undefined) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenu(box.left, box.bottom);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const way = event.key === 'ArrowRight' ? 1 : -1;
      if (event.shiftKey) resize(id, box.width + way * step);
      else {
        const next = shown[shown.findIndex((one) => one.id === id) + way];
        const sibling = way > 0 ? cell.nextElementSibling : cell.previousElementSibling;
        if (next !== undefined) setCurrent(next.id);
        sibling?.querySelector('button')?.focus();
      }
    } else {
      // Only the keys of the rows stay away from the header: the others are the panel's.
      if (/^(Arrow|Page|Home|End|Enter)/.test(event.key)) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="rowgroup" className="list-head" onContextMenu={onContextMenu}>
      <div role="row" className="head-row" aria-rowindex={1}>
        {shown.map(({ id }) => (
          <div
            key={id}
            role="columnheader"
            className={`cell cell-${id}`}
            aria-sort={hidden ? undefined : ariaSort(sortedBy(id))}
            data-column={id}
          >
            {hidden ? (
              words.list[id]
            ) : (
              <>
                <button
                  type="button"
                  className="head-button"
                  title={titleOf(id, span, oneScale)}
                  tabIndex={id === stop ? 0 : -1}
                  onFocus={() => setCurrent(id)}
                  onClick={() => sort(id)}
                  onKeyDown={(event) => onKeyDown(event, id)}
                >
                  <span className={id === 'mark' ? 'hidden-text' : 'head-name'}>{words.list[id]}</span>
                  <span className="head-arrow" aria-hidden="true">
                    {sortedBy(id) === 'asc' ? '▲' : sortedBy(id) === 'desc' ? '▼' : ''}
                  </span>
                  {id === 'waterfall' && span > 0 && (
                    <span className="head-aside" aria-hidden="true">
                      {words.list.took(span)}
                    </span>
                  )}
                </button>
                {id !== 'mark' && <Edge onResize={(width) => resize(id, width)} />}
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function titleOf(id: ColumnId, span: number, oneScale: boolean): string {
  if (id !== 'waterfall') return words.list.sortBy(words.list[id]);
  const sort = words.list.sortBy(words.list.start);
  if (span === 0) return sort;
  const { scale, oneScale: one } = words.bar;
  return `${(oneScale ? one : scale)(words.list.took(span))}\n${sort}`;
}

function ariaSort(sorted: 'asc' | 'desc' | false): 'ascending' | 'descending' | 'none' {
  return sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
}

function menuItems({ isShown, show, reset }: Columns): readonly (MenuItem | null)[] {
  const items = columns
    .filter(({ shown }) => shown !== 'always')
    .map(({ id }): MenuItem => {
      const checked = isShown(id);
      return { id, label: words.list[id], checked, run: () => show(id, !checked) };
    });
  return [...items, null, { id: 'reset', label: words.list.resetColumns, run: reset }];
}

/** The right edge of a column, for the pointer; keys resize on the name. A double click gives the width back. */
function Edge({ onResize }: { onResize: (width: number | null) => void }) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const cell = event.currentTarget.parentElement;
    if (cell === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, width: cell.getBoundingClientRect().width });
  };
  return (
    <span
      className="head-edge"
      aria-hidden="true"
      data-active={drag === null ? undefined : ''}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => drag !== null && onResize(drag.width + clientX - drag.from)}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={() => onResize(null)}
    />
  );
}
