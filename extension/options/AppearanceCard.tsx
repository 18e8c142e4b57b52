import { useEffect, useRef } from 'react';
import { type LanguageChoice, languageChoices, type ThemeChoice, themeChoices } from '../browser/settings.ts';
import { takeLanguageChanged } from './follow-language.ts';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';
import type { Change } from './use-settings.ts';

interface Props {
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
  readonly change: Change;
}

export function AppearanceCard({ theme, language, change }: Props) {
  const languages = useRef<HTMLFieldSetElement>(null);
  // The page was loaded anew for its new language: whoever chose it goes on from there.
  useEffect(() => {
    if (takeLanguageChanged()) languages.current?.querySelector<HTMLElement>(':checked')?.focus();
  }, []);
  return (
    <PageCard title={words.appearance.title} part="appearance">
      <fieldset>
        <legend>{words.appearance.theme}</legend>
        {themeChoices.map((choice) => (
          <label key={choice} className="check">
            <input
              type="radio"
              name="theme"
              value={choice}
              checked={choice === theme}
              onChange={() => void change({ theme: choice })}
            />
            {words.appearance.themes[choice]}
          </label>
        ))}
      </fieldset>
      <p className="muted">{words.appearance.help}</p>
      <fieldset ref={languages}>
        <legend>{words.appearance.language}</legend>
        {languageChoices.map((choice) => (
          <label key={choice} className="check">
            <input
              type="radio"
              name="language"
              value={choice}
              checked={choice === language}
              onChange={() => void change({ language: choice })}
            />
            <span lang={choice === 'browser' ? undefined : choice}>{words.appearance.languages[choice]}</span>
          </label>
        ))}
      </fieldset>
      <p className="muted">{words.appearance.languageHelp}</p>
    </PageCard>
  );
}
