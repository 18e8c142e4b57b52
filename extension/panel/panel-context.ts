import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { createListSelector, type ListView } from './selectors.ts';
import type { PanelActions, PanelState, PanelStore } from './store.ts';

export interface PanelContextValue {
  readonly store: PanelStore;
  readonly selectList: (state: PanelState) => ListView;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

/** The context's value for one store. */
export function usePanelContextValue(store: PanelStore): PanelContextValue {
  return useMemo(() => ({ store, selectList: createListSelector() }), [store]);
}

function usePanelContext(): PanelContextValue {
  const value = useContext(PanelContext);
  if (value === null) throw new Error('a component of the panel is used outside of <Panel>');
  return value;
}

/** One part of the panel's state. */
export function usePanel<Part>(select: (state: PanelState & PanelActions) => Part): Part {
  return useStore(usePanelContext().store, select);
}

/** What the list shows now, with its counts. */
export function useListView(): ListView {
  const { store, selectList } = usePanelContext();
  return useStore(store, selectList);
}

/** The store itself, for handlers that read it once. */
export function usePanelStore(): PanelStore {
  return usePanelContext().store;
}
