import { browser } from './api.ts';

type Theme = 'dark' | 'light';

/** Chromium calls its light theme "default"; either browser may name one we do not know. */
function themeOf(name: string | undefined): Theme {
  return name === 'dark' ? 'dark' : 'light';
}

/** DevTools' own theme, now and whenever it changes. @returns how to stop watching */
export function watchTheme(apply: (theme: Theme) => void): () => void {
  const { panels } = browser.devtools;
  apply(themeOf(panels.themeName));
  const event = themeEvent(panels);
  const listener = (name: string): void => apply(themeOf(name));
  event.add(listener);
  return () => event.remove(listener);
}

interface ThemeEvent {
  add(listener: (name: string) => void): void;
  remove(listener: (name: string) => void): void;
}

/** Firefox has an event; Chromium, since it has any, a setter of one handler. */
function themeEvent(panels: unknown): ThemeEvent {
  const offered = panels as {
    onThemeChanged?: {
      addListener(listener: (name: string) => void): void;
      removeListener(listener: (name: string) => void): void;
    };
    setThemeChangeHandler?: (listener?: (name: string) => void) => void;
  };
  const { onThemeChanged } = offered;
  if (onThemeChanged !== undefined) {
    return {
      add: (listener) => onThemeChanged.addListener(listener),
      remove: (listener) => onThemeChanged.removeListener(listener),
    };
  }
  return {
    add: (listener) => offered.setThemeChangeHandler?.(listener),
    remove: () => offered.setThemeChangeHandler?.(),
  };
}
