// biome-ignore-all lint/a11y/useSemanticElements: virtualised rows are placed one by one; a <table> would lay them out itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo } from 'react';
import type { ListMarker } from '../selectors.ts';
import { words } from '../text/words.ts';
import { timeOfDay } from '../view/time.ts';
import { clip, visible } from '../view/visible.ts';

interface Props {
  readonly marker: ListMarker;
  /** How many of them it stands across. */
  readonly columns: number;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
}

/** A line that is not a request: a navigation, or what was not recorded. */
export const MarkerRow = memo(function MarkerRow({ marker, columns, rowIndex, top, height }: Props) {
  const text = textOf(marker);
  return (
    <div
      role="row"
      className="marker"
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={rowIndex}
      data-marker={marker.kind}
    >
      <div role="gridcell" aria-colspan={columns} className="marker-text" title={text}>
        <bdi>{text}</bdi>
      </div>
    </div>
  );
});

function textOf(marker: ListMarker): string {
  switch (marker.kind) {
    case 'navigation':
      return words.list.navigation(visible(clip(marker.url, 300).text), timeOfDay(marker.at));
    case 'gap':
      return words.list.gap(timeOfDay(marker.from), timeOfDay(marker.to), marker.filled);
    case 'late-start':
      return words.list.lateStart(timeOfDay(marker.at));
  }
}
