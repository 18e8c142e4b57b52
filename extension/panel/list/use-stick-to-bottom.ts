import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

// A fraction of a pixel is lost to zoom; less than half a row is still "at the bottom".
const tolerance = 10;

/**
 * Keeps the newest row in view until the reader scrolls up, and again once the reader is back at the end.
 *
 * @param contentHeight - of all rows; when it grows, the list follows
 * @param free - false while a row is selected that following would carry out of view
 */
export function useStickToBottom(
  scroller: RefObject<HTMLElement | null>,
  contentHeight: number,
  free: boolean,
): void {
  const atBottom = useRef(true);
  const isFree = useRef(free);
  isFree.current = free;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let lastTop = element.scrollTop;
    const onScroll = (): void => {
      const distance = element.scrollHeight - element.clientHeight - element.scrollTop;
      // Rows that arrive make the distance grow without anybody scrolling up.
      if (distance <= tolerance) atBottom.current = true;
      else if (element.scrollTop < lastTop) atBottom.current = false;
      lastTop = element.scrollTop;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // A banner above it, or another size of DevTools, takes its room at the bottom.
    const observer = new ResizeObserver(() => {
      if (atBottom.current && isFree.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && atBottom.current && free && contentHeight > 0) {
      element.scrollTop = element.scrollHeight;
    }
  }, [scroller, contentHeight, free]);
}
