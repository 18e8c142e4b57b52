import { CopyButton } from '../parts/CopyButton.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import type { Advice } from '../view/fix-view.ts';
import { visible } from '../view/visible.ts';

/** What to do, in words; with code for the page where there is some. */
export function AdviceText({ advice }: { advice: Advice }) {
  return (
    <div className="advice" data-advice={advice.kind}>
      <p>
        <RichText text={advice.text} />
      </p>
      {advice.code !== null && (
        <div className="advice-code">
          <pre>{advice.code.split('\n').map(visible).join('\n')}</pre>
          <CopyButton text={advice.code} label={words.fix.copyLabel(words.cards.page)} />
        </div>
      )}
    </div>
  );
}
