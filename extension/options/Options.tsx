import { AboutCard } from './AboutCard.tsx';
import { AccessCard } from './AccessCard.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { FixesCard } from './FixesCard.tsx';
import { MaskingCard } from './MaskingCard.tsx';
import { PageHead } from './PageHead.tsx';
import { RecordingCard } from './RecordingCard.tsx';
import { words } from './text/words.ts';
import { useSettings } from './use-settings.ts';

/** Everything that a person may choose. There is no button to save: each choice is kept as it is made. */
export function Options() {
  const { settings, change, outcome } = useSettings();
  return (
    <div className="page">
      <PageHead title={words.options.title}>{words.options.intro}</PageHead>
      <main>
        <AccessCard />
        {settings !== null && (
          <>
            <RecordingCard capacity={settings.capacity} change={change} />
            <FixesCard syntax={settings.syntax} change={change} />
            <AppearanceCard theme={settings.theme} language={settings.language} change={change} />
          </>
        )}
        <MaskingCard />
        <AboutCard />
      </main>
      <p className="outcome" role="status" data-part="outcome">
        {outcome !== null && (
          <span className={outcome.saved ? 'notice' : 'notice bad'}>
            {outcome.saved ? words.options.saved : words.options.notSaved}
          </span>
        )}
      </p>
    </div>
  );
}
