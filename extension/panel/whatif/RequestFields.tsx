import type { CredentialsMode } from '../../../src/cors/types.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { sentences } from '../../../src/words/sentences.ts';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { type Check, checkHeaderNames, checkMethod, checkOrigin } from './checks.ts';
import { type Tried, typedHeaders } from './tried.ts';
import type { TypedHeaders } from './typed-headers.ts';
import { useChecked } from './use-checked.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly tried: Tried;
  readonly edit: (changed: Partial<Tried>) => void;
}

const modes: readonly CredentialsMode[] = ['omit', 'same-origin', 'include'];

/** Who asks, how, with which headers and credentials. */
export function RequestFields({ exchange, tried, edit }: Props) {
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
          placeholder="x-request-id, content-type: application/json"
          value={tried.headerNames}
          check={checkHeaderNames}
          set={(headerNames) => edit({ headerNames })}
          note={headersNote(typedHeaders(tried, exchange))}
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
  /** How it is taken; not shown of what cannot be tried. */
  readonly note?: string;
}

function CheckedText({ label, value, placeholder, check, set, note = '' }: CheckedTextProps) {
  const { field, problem } = useChecked(label, value, check, set);
  return (
    <div>
      <label>
        <span>{label}</span>
        <input type="text" spellCheck={false} placeholder={placeholder} {...field} />
      </label>
      {problem}
      {problem === null && note !== '' && (
        <p className="muted" data-part="tried-note">
          <RichText text={note} />
        </p>
      )}
    </div>
  );
}

/** Which of the headers do not count, and why; what a Content-Type without a value was taken for. */
function headersNote({ safelisted, forbidden, assumedContentType }: TypedHeaders): string {
  const { notCounted } = words.whatIf;
  return sentences(
    safelisted.length > 0 && notCounted.safelisted(safelisted),
    forbidden.length > 0 && notCounted.forbidden(forbidden),
    assumedContentType !== null && notCounted.assumed(assumedContentType),
  );
}
