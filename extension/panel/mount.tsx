import { createRoot } from 'react-dom/client';
import { Panel } from './Panel.tsx';
import type { PanelStore } from './store.ts';
import { words } from './text/words.ts';

/** Draws the panel of a store into the page. */
export function mountPanel(element: HTMLElement, store: PanelStore): void {
  document.documentElement.lang = words.language;
  createRoot(element).render(<Panel store={store} />);
}
