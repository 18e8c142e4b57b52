import { type ThemeChoice, themeChoices } from '../browser/settings.ts';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';
import type { Change } from './use-settings.ts';

export function AppearanceCard({ theme, change }: { theme: ThemeChoice; change: Change }) {
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
      <p className="muted">{words.appearance.language}</p>
    </PageCard>
  );
}
