import { browser } from './api.ts';
import { onSettingsChanged, readSettings, type ThemeChoice } from './settings.ts';

type Theme = 'dark' | 'light';

/** Chromium calls its light theme "default"; either browser may name one we do not know. */
function themeOf(name: string | undefined): Theme {
  return name === 'dark' ? 'dark' : 'light';
}

/** The theme for a page in DevTools, now and whenever it changes: DevTools' own unless one is chosen. */
export function watchTheme(apply: (theme: Theme) => void): void {
  const { panels } = browser.devtools;
  let own = themeOf(panels.themeName);
  let choice: ThemeChoice = 'browser';
  const tell = (): void => apply(choice === 'browser' ? own : choice);
  const take = (settings: { readonly theme: ThemeChoice }): void => {
    choice = settings.theme;
    tell();
  };
  tell();
  onThemeChange(panels, (name) => {
    own = themeOf(name);
    tell();
  });
  onSettingsChanged(take);
  void readSettings().then(take);
}

/** Firefox has an event; Chromium, since it has any, a setter of one handler. */
function onThemeChange(panels: unknown, listener: (name: string) => void): void {
  const offered = panels as {
    onThemeChanged?: { addListener(listener: (name: string) => void): void };
    setThemeChangeHandler?: (listener?: (name: string) => void) => void;
  };
  if (offered.onThemeChanged !== undefined) offered.onThemeChanged.addListener(listener);
  else offered.setThemeChangeHandler?.(listener);
}
