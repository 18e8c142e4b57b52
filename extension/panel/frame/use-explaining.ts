import { useEffect, useRef } from 'react';
import { createExplaining, type Explaining } from '../explaining.ts';
import { useListView, usePanel } from '../panel-context.ts';

/** Has every row looked into for what is counted as a warning, while the browser has nothing else to do. */
export function useExplaining(): void {
  const exchanges = usePanel((state) => state.exchanges);
  const tellFound = usePanel((state) => state.tellFound);
  const { siblings } = useListView();
  const explaining = useRef<Explaining | null>(null);
  useEffect(() => {
    const made = createExplaining(tellFound);
    explaining.current = made;
    return () => made.stop();
  }, [tellFound]);
  useEffect(() => explaining.current?.look(exchanges.values(), siblings), [exchanges, siblings]);
}
