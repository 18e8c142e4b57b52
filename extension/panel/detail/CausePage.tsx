import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { type Block, causeBlocks } from '../view/cause-page.ts';

/** One page a cause, each loaded when it is read. */
const pages = import.meta.glob<string>('../../../docs/causes/*.md', { query: '?raw', import: 'default' });

interface Props {
  readonly finding: Finding;
  /** Of the headings in it: one below that around it. */
  readonly heading: 'h4' | 'h5';
}

/** The page about a cause, as the repository has it; and where the standard or the documentation says more. */
export function CausePage({ finding, heading }: Props) {
  const [page, setPage] = useState<readonly Block[] | 'missing' | null>(null);
  const load = pages[`../../../${finding.docs}`];
  const read = (): void => {
    if (page !== null) return;
    if (load === undefined) setPage('missing');
    else
      load().then(
        (text) => setPage(causeBlocks(text)),
        () => setPage('missing'),
      );
  };
  return (
    <details className="fold cause-page" data-part="cause-page" onToggle={read}>
      <summary>{words.learnMore}</summary>
      {page === 'missing' && <p className="muted">{words.causeMissing}</p>}
      {page !== null && page !== 'missing' && (
        // These pages are in English, whatever the panel speaks.
        <div className="prose" lang="en">
          {page.map((block) => drawn(block, heading))}
        </div>
      )}
      <p className="muted">
        <code>{finding.docs}</code>
        {/^https?:\/\//.test(finding.learnMore) && (
          <>
            {' · '}
            <a href={finding.learnMore} target="_blank" rel="noreferrer">
              {words.causeSource}
            </a>
          </>
        )}
      </p>
    </details>
  );
}

function drawn(block: Block, Heading: Props['heading']): ReactNode {
  if (block.kind === 'heading') return <Heading key={block.text}>{block.text}</Heading>;
  if (block.kind === 'code') return <pre key={block.text}>{block.text}</pre>;
  return (
    <p key={block.text}>
      <RichText text={block.text} />
    </p>
  );
}
