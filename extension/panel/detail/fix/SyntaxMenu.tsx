import { offered } from '../../../../src/fix/syntaxes.ts';
import { usePanel } from '../../panel-context.ts';
import { words } from '../../text/words.ts';

interface Props {
  /** Id of what surely answered: it stands first. */
  readonly answeredBy: string | null;
  readonly value: string;
}

/** In whose configuration the change is written. */
export function SyntaxMenu({ answeredBy, value }: Props) {
  const choose = usePanel((state) => state.setFixOptions);
  return (
    <select
      className="syntax-menu"
      aria-label={words.fix.syntax}
      data-part="fix-syntax"
      value={value}
      onChange={(event) => choose({ syntax: event.target.value })}
    >
      {offered(answeredBy).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
