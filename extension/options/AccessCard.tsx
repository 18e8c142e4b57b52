import { useEffect, useState } from 'react';
import { rulesOfThisBrowser } from '../browser/listen.ts';
import { askForSiteAccess, hasSiteAccess, onSiteAccessChanged } from '../browser/site-access.ts';
import { RichText } from '../panel/parts/RichText.tsx';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';

const browser = rulesOfThisBrowser === 'firefox' ? 'firefox' : 'chromium';

/** Whether the browser shows us the requests, and the button to ask for it: DevTools pages may not ask. */
export function AccessCard({ level = 2 }: { level?: 2 | 4 }) {
  const [access, setAccess] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const look = (): void => void hasSiteAccess().then(setAccess);
    onSiteAccessChanged(look);
    look();
  }, []);

  const ask = async (): Promise<void> => {
    const given = await askForSiteAccess();
    setAccess(given);
    setRefused(!given);
  };
  return (
    <PageCard title={words.access.title} part="access" level={level}>
      <p className="access" role="status" data-access={access === null ? 'unknown' : String(access)}>
        {access === null ? (
          words.access.checking
        ) : (
          <span className={access ? 'good' : 'bad'}>
            {access ? words.access.granted : words.access.missing}
          </span>
        )}
        {refused && ` ${words.access.refused}`}
      </p>
      {access === false && (
        <p>
          <button type="button" className="primary" onClick={() => void ask()}>
            {words.access.ask}
          </button>
        </p>
      )}
      <p className="muted">{words.access.why}</p>
      {access === true && (
        <p className="muted">
          <RichText text={words.access.revoke[browser]} />
        </p>
      )}
    </PageCard>
  );
}
