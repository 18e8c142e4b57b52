import { onSettingsChanged, readSettings, type ThemeChoice } from '../browser/settings.ts';
import { applyTheme } from '../panel/theme.ts';

/** A page in a tab, where DevTools’ theme is not known: as chosen, or as the browser has it. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let choice: ThemeChoice = 'browser';
  const apply = (): void => applyTheme(choice === 'browser' ? (dark.matches ? 'dark' : 'light') : choice);
  const take = (settings: { readonly theme: ThemeChoice }): void => {
    choice = settings.theme;
    apply();
  };
  apply();
  dark.addEventListener('change', apply);
  onSettingsChanged(take);
  void readSettings().then(take);
}
