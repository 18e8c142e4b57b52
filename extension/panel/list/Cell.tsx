// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo } from 'react';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { NoteIcon } from '../parts/icons.tsx';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { words } from '../text/words.ts';
import { markName } from '../view/mark-name.ts';
import { rowView } from '../view/row-view.ts';
import { exactTime } from '../view/time.ts';
import { markOf } from '../view/verdict.ts';
import { clip, tooltip, visible } from '../view/visible.ts';
import { why } from '../view/why.ts';
import { type ColumnId, causeOf, durationOf, statusOf } from './columns.ts';

interface Props {
  /** The bar of a waterfall is a cell of its own: it depends on other rows. */
  readonly column: Exclude<ColumnId, 'waterfall'>;
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
}

// No column is ever wider; a URL may be 64 KB.
const longest = 300;
const shown = (text: string): string => visible(clip(text, longest).text);

/** What one column shows of an exchange. */
export const Cell = memo(function Cell({ column, exchange, findings }: Props) {
  const view = rowView(exchange);
  switch (column) {
    case 'mark': {
      const mark = markOf(view.verdict, findings);
      return (
        <div role="gridcell" className="cell cell-mark">
          <MarkIcon mark={mark} of="verdict" name={markName(mark, findings)} />
        </div>
      );
    }
    case 'method':
      return <Plain column={column} text={view.method} />;
    case 'request':
      return (
        <div role="gridcell" className="cell cell-request" title={tooltip(view.url)}>
          <bdi className="path">{shown(view.path)}</bdi> <bdi className="host">{shown(view.host)}</bdi>
        </div>
      );
    case 'server':
      return <Plain column={column} text={view.host} />;
    case 'pair':
      return (
        <div role="gridcell" className="cell cell-pair" title={view.pairText}>
          {view.pair.map((segment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
            <span key={index} data-tone={segment.tone}>
              {segment.text}
            </span>
          ))}
        </div>
      );
    case 'status':
      return <Plain column={column} text={String(statusOf(exchange) ?? words.pair.none)} />;
    case 'why':
      return <Why exchange={exchange} findings={findings} noted={view.noted} />;
    case 'cause':
      return <Plain column={column} text={findings[0]?.id ?? causeOf(exchange)} />;
    case 'time':
      return <Plain column={column} text={exactTime(exchange.startedAt)} />;
    case 'duration':
      return <Plain column={column} text={tookText(exchange)} />;
  }
});

function Plain({ column, text }: { column: ColumnId; text: string }) {
  return (
    <div role="gridcell" className={`cell cell-${column}`} title={tooltip(text)}>
      <bdi>{shown(text)}</bdi>
    </div>
  );
}

function Why({
  exchange,
  findings,
  noted,
}: Pick<Props, 'exchange' | 'findings'> & { readonly noted: boolean }) {
  const { text, quiet } = why(exchange, findings);
  return (
    <div role="gridcell" className="cell cell-why" data-quiet={quiet ? '' : undefined} title={tooltip(text)}>
      {noted && (
        <span className="noted" title={words.list.noted}>
          <NoteIcon />
          <span className="hidden-text">{words.list.noted}: </span>
        </span>
      )}
      {visible(text.replaceAll('`', ''))}
    </div>
  );
}

/** Files say 0 where they do not know; nothing on a network takes none. */
function tookText(exchange: JudgedExchange): string {
  const duration = durationOf(exchange);
  return duration === 0 ? words.pair.none : words.list.took(duration);
}
