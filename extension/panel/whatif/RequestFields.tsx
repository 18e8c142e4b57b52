import type { CredentialsMode } from '../../../src/cors/types.ts';
import { words } from '../text/words.ts';
import { type Check, checkHeaderNames, checkMethod, checkOrigin } from './checks.ts';
import type { Tried } from './tried.ts';
import { useChecked } from './use-checked.tsx';

interface Props {
  readonly tried: Tried;
  readonly edit: (changed: Partial<Tried>) => void;
}

const modes: readonly CredentialsMode[] = ['omit', 'same-origin', 'include'];

/** Who asks, how, with which headers and credentials. */
export function RequestFields({ tried, edit }: Props) {
  return (
    <fieldset className="card tried" data-part="tried-request">
      <legend>{words.whatIf.request}</legend>
      <div className="tried-grid">
        <CheckedText
          label={words.whatIf.origin}
          value={tried.origin}
          check={checkOrigin}
          set={(origin) => edit({ origin })}
        />
        <CheckedText
          label={words.whatIf.method}
          value={tried.method}
          check={checkMethod}
          set={(method) => edit({ method })}
        />
        <CheckedText
          label={words.whatIf.headers}
          placeholder="x-request-id, content-type"
          value={tried.headerNames}
          check={checkHeaderNames}
          set={(headerNames) => edit({ headerNames })}
        />
        <label>
          <span>{words.whatIf.credentials}</span>
          <select
            value={tried.credentials}
            onChange={(event) => {
              const mode = modes.find((one) => one === event.target.value);
              if (mode !== undefined) edit({ credentials: mode });
            }}
          >
            {modes.map((mode) => (
              <option key={mode}>{mode}</option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}

interface CheckedTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly check: Check;
  readonly set: (text: string) => void;
}

function CheckedText({ label, value, placeholder, check, set }: CheckedTextProps) {
  const { field, problem } = useChecked(value, check, set);
  return (
    <div>
      <label>
        <span>{label}</span>
        <input type="text" spellCheck={false} placeholder={placeholder} {...field} />
      </label>
      {problem}
    </div>
  );
}
