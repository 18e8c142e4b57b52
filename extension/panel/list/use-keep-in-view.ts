import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the current row in view when the list is made smaller or its rows higher, if it was in view before.
 *
 * @param heights - changes when rows take another height
 * @param bringBack - scrolls to the current row
 */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  heights: number,
  bringBack: () => void,
): void {
  const wasInView = useRef(false);
  const latest = useRef(bringBack);
  latest.current = bringBack;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      wasInView.current = isCurrentInView(element);
    };
    const observer = new ResizeObserver(() => {
      if (wasInView.current) latest.current();
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    // A click or a key selects; what it did is laid out by the next frame.
    const lookSoon = (): number => requestAnimationFrame(look);
    element.addEventListener('click', lookSoon);
    element.addEventListener('keydown', lookSoon);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
      element.removeEventListener('click', lookSoon);
      element.removeEventListener('keydown', lookSoon);
    };
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height of the rows is the reason
  useEffect(() => {
    if (wasInView.current) latest.current();
  }, [heights]);
}

function isCurrentInView(scroller: HTMLElement): boolean {
  const row = scroller.querySelector('[data-current]')?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return row !== undefined && row.bottom > view.top && row.top < view.bottom;
}
