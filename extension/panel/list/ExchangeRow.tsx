// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo } from 'react';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { NoteIcon } from '../parts/icons.tsx';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { words } from '../text/words.ts';
import { rowView } from '../view/row-view.ts';
import { markOf } from '../view/verdict.ts';
import { clip, tooltip, visible } from '../view/visible.ts';
import { why } from '../view/why.ts';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  readonly selected: boolean;
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

// No column is ever wider; a URL may be 64 KB.
const shown = 300;

/** One exchange: its preflights, its redirects and its answer in one line. */
export const ExchangeRow = memo(function ExchangeRow(props: Props) {
  const { exchange, findings, selected, imported, menuOpen, rowIndex, top, height, onSelect } = props;
  const view = rowView(exchange);
  const { text, quiet } = why(exchange, findings);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <div
      role="row"
      id={`row-${rowIndex}`}
      className="row"
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={rowIndex}
      aria-selected={selected}
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
      <div role="gridcell" className="cell cell-mark">
        <MarkIcon mark={markOf(view.verdict, findings.length)} of="verdict" />
      </div>
      <div role="gridcell" className="cell cell-method" title={tooltip(view.method)}>
        {visible(clip(view.method, shown).text)}
      </div>
      <div role="gridcell" className="cell cell-request" title={tooltip(view.url)}>
        <bdi className="path">{visible(clip(view.path, shown).text)}</bdi>{' '}
        <bdi className="host">{visible(clip(view.host, shown).text)}</bdi>
      </div>
      <div role="gridcell" className="cell cell-pair" title={view.pairText}>
        {view.pair.map((segment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
          <span key={index} data-tone={segment.tone}>
            {segment.text}
          </span>
        ))}
      </div>
      <div
        role="gridcell"
        className="cell cell-why"
        data-quiet={quiet ? '' : undefined}
        title={tooltip(text)}
      >
        {view.noted && (
          <span className="noted" title={words.list.noted}>
            <NoteIcon />
            <span className="hidden-text">{words.list.noted}: </span>
          </span>
        )}
        {visible(text.replaceAll('`', ''))}
      </div>
    </div>
  );
});
