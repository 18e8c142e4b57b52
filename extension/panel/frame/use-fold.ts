import { type RefObject, useLayoutEffect } from 'react';

/**
 * What gives way, one after the other: "Preserve log" and then the last two chips become icons, the chips stand closer
 * together, two more become icons, and where even that is too much they scroll.
 */
const folds = ['keep', 'chips', 'tight', 'late', 'scroll'];

/**
 * Folds as little of the toolbar as lets it stand in its lines. By measuring, not by widths known beforehand: words
 * and counts are of different lengths in each language. Written to `data-fold` before anything is drawn.
 *
 * @param content - whatever it shows that has a width of its own, as one text
 */
export function useFold(toolbar: RefObject<HTMLElement | null>, content: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is the reason, not an input
  useLayoutEffect(() => {
    const element = toolbar.current;
    if (element === null) return;
    fold(element);
    const observer = new ResizeObserver(() => fold(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [toolbar, content]);
}

function fold(toolbar: HTMLElement): void {
  for (let folded = 0; folded <= folds.length; folded += 1) {
    toolbar.dataset['fold'] = folds.slice(0, folded).join(' ');
    if (fits(toolbar)) return;
  }
}

/** Nothing sticks out at the end, and no chip is out of sight. */
function fits(toolbar: HTMLElement): boolean {
  const { paddingRight } = getComputedStyle(toolbar);
  const end = toolbar.getBoundingClientRect().right - Number.parseFloat(paddingRight);
  const chips = toolbar.querySelector('.toolbar-chips');
  return (
    [...toolbar.children].every((group) => group.getBoundingClientRect().right <= end + 0.5) &&
    // Of widths with a fraction one is rounded up and the other down.
    (chips === null || chips.scrollWidth <= chips.clientWidth + 1)
  );
}
