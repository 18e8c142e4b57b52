import type { RenderedBlock } from '../../../src/fix/rendered-fix.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { words } from '../text/words.ts';
import { highlighted } from '../view/highlight.ts';

interface Props {
  readonly block: RenderedBlock;
  /** Name of this text for tests and drivers. */
  readonly part?: string;
}

/** The lines of one file, those to add marked. */
export function FixBlock({ block, part }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide change scrolls, also by key
    <pre className="code" tabIndex={0} data-language={block.language} data-part={part}>
      {block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <span key={index} className="code-line" data-kind={line.kind}>
          <Indent text={line.text} />
          {highlighted(line.text.trimStart(), block.language).map(({ text, kind }, piece) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={piece} data-token={kind}>
              {text}
            </span>
          ))}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

function Indent({ text }: { text: string }) {
  const length = text.length - text.trimStart().length;
  return length === 0 ? null : <span className="code-indent">{text.slice(0, length)}</span>;
}

/** Which file, and a button that copies what goes into it. */
export function FixFile({ block, syntax }: { block: RenderedBlock; syntax: string }) {
  return (
    <div className="fix-file">
      <span>
        {syntax} · {block.file}
      </span>
      <CopyButton text={block.copy} label={words.fix.copyLabel(block.file)} />
    </div>
  );
}
