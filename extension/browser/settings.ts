import { browser } from './api.ts';

/** What a person chose on the options page; the only thing that Corscope writes to disk. */
export interface Settings {
  /** Exchanges kept for one tab; past that the oldest go, and are counted. */
  readonly capacity: number;
}

export const defaultSettings: Settings = { capacity: 5_000 };

const KEY = 'settings';
const capacities = { least: 100, most: 20_000 };

export async function readSettings(): Promise<Settings> {
  try {
    return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return defaultSettings;
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
  const { capacity } = { ...defaultSettings, ...stored };
  const whole = Number.isInteger(capacity) ? capacity : defaultSettings.capacity;
  return { capacity: Math.min(capacities.most, Math.max(capacities.least, whole)) };
}
