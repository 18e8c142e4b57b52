import type { PanelState, PanelStore } from './store.ts';

const KEY = 'corscope-view';
/** What a person arranged; the rows come back from the background. */
const kept = [
  'filterText',
  'chip',
  'showSameOrigin',
  'sorted',
  'selected',
  'current',
  'tab',
  'view',
  'fixOptions',
] as const satisfies readonly (keyof PanelState)[];

/** Loads the panel anew; `restoreView` then shows it as it was. */
export function reloadKeepingView(store: PanelStore): void {
  const state = store.getState();
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept.map((name) => [name, state[name]]))));
  } catch {
    // Without storage it comes up as new.
  }
  location.reload();
}

/** Before the first rows come. What was kept is taken once. */
export function restoreView(store: PanelStore): void {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (text !== null) store.setState(JSON.parse(text) as Pick<PanelState, (typeof kept)[number]>);
  } catch {
    // As above.
  }
}
