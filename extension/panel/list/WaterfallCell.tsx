// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import type { CSSProperties } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { words } from '../text/words.ts';
import { barOf } from '../view/bar.ts';
import { type BarPlace, barText } from '../view/bar-text.ts';

interface Props {
  readonly exchange: JudgedExchange;
  readonly place: BarPlace;
}

/** When the request and its preflight were on their way, as a bar; as text for those who cannot see it. */
export function WaterfallCell({ exchange, place: axis }: Props) {
  const { zero, span, parted } = axis;
  const bar = barOf(exchange);
  if (bar === null || zero === null) {
    return (
      <div role="gridcell" className="cell cell-waterfall" title={words.bar.untold}>
        <span aria-hidden="true">{words.pair.none}</span>
        <span className="hidden-text">{words.bar.untold}</span>
      </div>
    );
  }
  const lines = barText(bar, axis);
  const { decision } = exchange.judgement;
  const tone = decision.kind === 'failed' ? 'bad' : decision.kind === 'not-cors' ? 'quiet' : undefined;
  const place = (from: number, to: number | null): CSSProperties => {
    const share = (at: number): number => (span === 0 ? 0 : Math.min(1, Math.max(0, (at - zero) / span)));
    const start = share(from);
    return { '--start': start, '--length': to === null ? 1 - start : share(to) - start } as CSSProperties;
  };
  return (
    <div role="gridcell" className="cell cell-waterfall" title={lines.join('\n')}>
      <span className="hidden-text">{lines.join('; ')}</span>
      <span className="bar" aria-hidden="true" data-tone={tone} data-anew={parted ?? undefined}>
        <span
          className="bar-whole"
          style={place(bar.from, bar.to)}
          data-open={bar.to === null ? '' : undefined}
          data-blocked={decision.kind === 'blocked' ? '' : undefined}
        />
        {bar.parts.map(({ kind, from, to, blocked }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            key={index}
            className={`bar-${kind}`}
            style={place(from, to)}
            data-open={to === null ? '' : undefined}
            data-blocked={blocked ? '' : undefined}
          />
        ))}
      </span>
    </div>
  );
}
