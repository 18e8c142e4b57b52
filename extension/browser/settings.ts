import { browser } from './api.ts';

/** What a person chose on the options page; the only thing that Corscope writes to disk. */
export interface Settings {
  /** Exchanges kept for one tab; past that the oldest go, and are counted. */
  readonly capacity: number;
  /** In which words changes are shown first, an id of `offered`; `null`: of the server that answered. */
  readonly syntax: string | null;
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
}

/** `browser` follows DevTools in the panel, and the browser itself elsewhere. */
export type ThemeChoice = (typeof themeChoices)[number];

export const themeChoices = ['browser', 'light', 'dark'] as const;

/** `browser` is the browser's own, English where there is no translation of that. */
export type LanguageChoice = (typeof languageChoices)[number];

export const languageChoices = ['browser', 'en', 'de'] as const;

export const defaultSettings: Settings = {
  capacity: 5_000,
  syntax: null,
  theme: 'browser',
  language: 'browser',
};

export const capacities = { least: 100, most: 20_000 };

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  try {
    return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return defaultSettings;
  }
}

/** Changes some and leaves the others. @returns false when the browser did not write it */
export async function writeSettings(changes: Partial<Settings>): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...changes } });
    return true;
  } catch {
    return false;
  }
}

export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) listener(settingsFrom(change.newValue));
  });
}

/** Whatever is stored: an older version of the options page may have written it. */
function settingsFrom(value: unknown): Settings {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Partial<Settings>;
  const { capacity, syntax, theme, language } = { ...defaultSettings, ...stored };
  const whole = Number.isInteger(capacity) ? capacity : defaultSettings.capacity;
  return {
    capacity: Math.min(capacities.most, Math.max(capacities.least, whole)),
    syntax: typeof syntax === 'string' ? syntax : null,
    theme: themeChoices.includes(theme) ? theme : defaultSettings.theme,
    language: languageChoices.includes(language) ? language : defaultSettings.language,
  };
}
