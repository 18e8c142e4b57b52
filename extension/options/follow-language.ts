import { onSettingsChanged, readSettings } from '../browser/settings.ts';
import { chooseLanguage } from '../panel/text/language.ts';

const changed = 'corscope-language-changed';

/**
 * Sets the language of a page in a tab, and loads the page anew when another one is chosen: words are looked up once.
 * To be awaited before anything that has words is loaded.
 */
export async function followLanguage(): Promise<void> {
  const { language } = await readSettings();
  chooseLanguage(language);
  onSettingsChanged((settings) => {
    if (settings.language === language) return;
    sessionStorage.setItem(changed, '');
    location.reload();
  });
}

/** Whether the page was loaded anew because of its language; asked once. */
export function takeLanguageChanged(): boolean {
  const was = sessionStorage.getItem(changed) !== null;
  sessionStorage.removeItem(changed);
  return was;
}
