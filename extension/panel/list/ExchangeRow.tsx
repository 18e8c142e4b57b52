// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo } from 'react';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { BarPlace } from '../view/bar-text.ts';
import { rowView } from '../view/row-view.ts';
import { Cell } from './Cell.tsx';
import type { Column } from './columns.ts';
import { WaterfallCell } from './WaterfallCell.tsx';

interface Props extends BarPlace {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  /** The same array as long as the columns are the same. */
  readonly columns: readonly Pick<Column, 'id'>[];
  readonly selected: boolean;
  /** The keys are here, selected or not. */
  readonly current: boolean;
  /** Out of a file, not of this browser's recording. */
  readonly imported: boolean;
  /** Its menu is open: it is what the menu speaks of, selected or not. */
  readonly menuOpen: boolean;
  /** One-based, the header row counted. */
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly onSelect: (id: string) => void;
}

/** One exchange: its preflights, its redirects and its answer in one line. */
export const ExchangeRow = memo(function ExchangeRow(props: Props) {
  const {
    exchange,
    findings,
    columns,
    selected,
    current,
    imported,
    menuOpen,
    rowIndex,
    top,
    height,
    onSelect,
  } = props;
  const { zero, since, sinceNavigation, beginsAnew, parted, span } = props;
  const view = rowView(exchange);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <div
      role="row"
      id={`row-${rowIndex}`}
      className="row"
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      data-current={current ? '' : undefined}
      data-imported={imported ? '' : undefined}
      data-menu={menuOpen ? '' : undefined}
      data-exchange-id={exchange.id}
      data-verdict={view.verdict}
      data-failure={view.failure ?? undefined}
      data-url={view.url}
      data-method={view.method}
      data-odd={rowIndex % 2 === 1 ? '' : undefined}
      onClick={() => onSelect(exchange.id)}
    >
      {columns.map(({ id }) =>
        id === 'waterfall' ? (
          <WaterfallCell
            key={id}
            exchange={exchange}
            place={{ zero, since, sinceNavigation, beginsAnew, parted, span }}
          />
        ) : (
          <Cell key={id} column={id} exchange={exchange} findings={findings} />
        ),
      )}
    </div>
  );
});
