import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../panel/styles/tokens.css';
import '../panel/styles/base.css';
import './page.css';
import { followTheme } from './page-theme.ts';
import { words } from './text/words.ts';

/** Draws a page that stands in a tab of its own. */
export function mountPage(title: string, page: ReactNode): void {
  document.documentElement.lang = words.language;
  document.title = title;
  followTheme();
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(page);
}
