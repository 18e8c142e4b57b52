import type { ListItem } from '../selectors.ts';
import { type TimeAxis, type Zero, zeroOf } from '../view/time-axis.ts';

/**
 * On which side of a row a line parts it from the earlier rows, whose bars stand on another axis. In a sorted list no
 * lines of navigations do that.
 *
 * @param byTime - how the list is sorted by time; `null` for anything else
 */
export function partedFrom(
  items: readonly ListItem[],
  index: number,
  axis: TimeAxis,
  byTime: 'asc' | 'desc' | null,
): 'above' | 'below' | null {
  if (byTime === null || axis.left !== null) return null;
  const own = zeroAt(items[index], axis);
  const earlier = zeroAt(items[byTime === 'asc' ? index - 1 : index + 1], axis);
  if (own === null || earlier === null || own === earlier) return null;
  return byTime === 'asc' ? 'above' : 'below';
}

function zeroAt(item: ListItem | undefined, axis: TimeAxis): Zero | null {
  return item?.kind === 'exchange' ? zeroOf(axis, item.exchange) : null;
}
