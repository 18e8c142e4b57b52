import { useEffect, useState } from 'react';
import { onSettingsChanged, readSettings, type Settings, writeSettings } from '../browser/settings.ts';

/** The word that a choice is kept is read in a moment. */
const SAID_MS = 2_500;

/** Whether the last choice is kept; a new object each time, so that the same words are said again. */
export type Outcome = { readonly saved: boolean };

/** The settings, `null` until they are read; another window may change them as well. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  useEffect(() => {
    onSettingsChanged(setSettings);
    void readSettings().then(setSettings);
  }, []);

  useEffect(() => {
    if (outcome?.saved !== true) return undefined;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const change = async (changes: Partial<Settings>): Promise<void> => {
    const saved = await writeSettings(changes);
    if (saved) setSettings((now) => (now === null ? now : { ...now, ...changes }));
    setOutcome({ saved });
  };
  return { settings, change, outcome };
}

export type Change = ReturnType<typeof useSettings>['change'];
