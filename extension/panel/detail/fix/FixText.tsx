import { DJANGO } from '../../../../src/fix/django/render.ts';
import { WarningList } from '../../parts/WarningList.tsx';
import { words } from '../../text/words.ts';
import type { Choice } from '../../view/fix-choice.ts';
import { FixBlock, FixFile } from '../FixBlock.tsx';

interface Props {
  readonly choice: Choice;
  readonly syntax: string;
  readonly answeredBy: string | null;
}

/** The lines to write, what to know before writing them, and how far they were checked. */
export function FixText({ choice, syntax, answeredBy }: Props) {
  if (choice.kind !== 'rendered') {
    return (
      <p className="card-text muted" role="status" data-part="fix-absent">
        {words.fix.absent[choice.kind]}
      </p>
    );
  }
  const { fix } = choice;
  const single = fix.blocks.length === 1;
  return (
    <>
      {fix.blocks.map((block) => (
        <div key={block.file} className="fix-block">
          {!single && <FixFile block={block} syntax={fix.syntax} />}
          <FixBlock block={block} part="fix" />
        </div>
      ))}
      <WarningList
        part="fix-warnings"
        warnings={fix.warnings ?? []}
        left={fix.left ?? []}
        leftName={words.fix.levels.left}
      />
      <p
        className="card-text muted fix-checked"
        data-part="fix-checked"
        data-checked={fix.checked ?? 'django'}
      >
        {answeredBy !== null && answeredBy === syntax && `${words.fix.answeredBy(fix.syntax)} `}
        {answeredBy !== null && syntax === DJANGO && `${words.fix.notAnsweredBy} `}
        {words.fix.checked[fix.checked ?? 'django']}
      </p>
    </>
  );
}
