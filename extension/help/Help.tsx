import { AccessCard } from '../options/AccessCard.tsx';
import { PageHead } from '../options/PageHead.tsx';
import { words } from '../options/text/words.ts';
import { RichText } from '../panel/parts/RichText.tsx';

/** Why the panel or a request is not seen. Each reason has an address of its own. */
export function Help() {
  return (
    <div className="page">
      <PageHead title={words.help.title}>{words.help.intro}</PageHead>
      <main>
        {words.help.sections.map((section) => (
          <section key={section.title} className="reasons">
            <h2>{section.title}</h2>
            {section.items.map((item) => (
              <article key={item.id} id={item.id}>
                <h3>{item.title}</h3>
                <p>
                  <RichText text={item.text} />
                </p>
                {item.id === 'no-access' && <AccessCard level={4} />}
              </article>
            ))}
          </section>
        ))}
      </main>
      <footer>
        <a href="/extension/options/options.html">{words.help.options}</a>
      </footer>
    </div>
  );
}
