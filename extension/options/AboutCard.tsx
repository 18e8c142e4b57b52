import { versionOfThis } from '../browser/pages.ts';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';

export function AboutCard() {
  return (
    <PageCard title={words.about.title} part="about">
      <p>
        <span data-part="version">{words.about.version(versionOfThis())}</span>
      </p>
      <p className="muted">{words.about.privacy}</p>
      <p>
        <a href="/extension/help/help.html">{words.about.help}</a>
      </p>
    </PageCard>
  );
}
