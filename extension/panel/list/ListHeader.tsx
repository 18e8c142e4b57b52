// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { words } from '../text/words.ts';

const columns = [
  ['mark', words.list.verdict],
  ['method', words.list.method],
  ['request', words.list.request],
  ['pair', words.list.pair],
  ['why', words.list.why],
] as const;

/** The names of the columns. The verdict's is there for screen readers only. */
export function ListHeader() {
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" className="head-row" aria-rowindex={1}>
        {columns.map(([column, name]) => (
          <div key={column} role="columnheader" className={`cell cell-${column}`}>
            <span className={column === 'mark' ? 'hidden-text' : undefined}>{name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
