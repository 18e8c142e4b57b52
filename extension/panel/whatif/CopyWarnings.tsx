import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import type { CopiedSettings } from './as-settings.ts';

/** What of the tried settings is not copied, and whom the copied ones let in. */
export function CopyWarnings({ left, warnings }: Pick<CopiedSettings, 'left' | 'warnings'>) {
  if (left.length + warnings.length === 0) return null;
  return (
    <ul className="fix-warnings" data-part="whatif-warnings">
      {warnings.map(({ level, text }) => (
        <li key={text} data-level={level}>
          <b>{words.fix.levels[level]}</b> <RichText text={text} />
        </li>
      ))}
      {left.map((text) => (
        <li key={text} data-level="left">
          <b>{words.whatIf.notCopied}</b> <RichText text={text} />
        </li>
      ))}
    </ul>
  );
}
