import type { Warning } from '../../../src/fix/rendered-fix.ts';
import { words } from '../text/words.ts';
import { RichText } from './RichText.tsx';

interface Props {
  readonly part: string;
  /** What opens a server. */
  readonly warnings: readonly Warning[];
  /** What stays to be done, or is left out, under a name of its own. */
  readonly left: readonly string[];
  readonly leftName: string;
}

/** What a person has to know before they write lines into a configuration; nothing where there is nothing. */
export function WarningList({ part, warnings, left, leftName }: Props) {
  if (warnings.length + left.length === 0) return null;
  return (
    <ul className="fix-warnings" data-part={part}>
      {warnings.map(({ level, text }) => (
        <li key={text} data-level={level}>
          <b>{words.fix.levels[level]}</b> <RichText text={text} />
        </li>
      ))}
      {left.map((text) => (
        <li key={text} data-level="left">
          <b>{leftName}</b> <RichText text={text} />
        </li>
      ))}
    </ul>
  );
}
