import type { ListItem } from '../selectors.ts';

/**
 * Where a key moves the selection to; markers are passed over.
 *
 * @param from - index of the selected item, −1 for none
 * @param page - rows that Page Up and Page Down move
 * @returns `null` when the key does not move it
 */
export function moveSelection(
  items: readonly ListItem[],
  from: number,
  key: string,
  page: number,
): number | null {
  const last = items.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return nearest(items, from + 1, 1);
    case 'ArrowUp':
      return from < 0 ? nearest(items, last, -1) : nearest(items, from - 1, -1);
    case 'PageDown':
      return nearest(items, Math.min(last, from + page), 1) ?? nearest(items, last, -1);
    case 'PageUp':
      return nearest(items, Math.max(0, from - page), -1) ?? nearest(items, 0, 1);
    case 'Home':
      return nearest(items, 0, 1);
    case 'End':
      return nearest(items, last, -1);
    default:
      return null;
  }
}

function nearest(items: readonly ListItem[], from: number, direction: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < items.length; index += direction) {
    if (items[index]?.kind === 'exchange') return index;
  }
  return null;
}
