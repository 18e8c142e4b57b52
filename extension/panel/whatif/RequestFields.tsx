import type { CredentialsMode } from '../../../src/cors/types.ts';
import { words } from '../text/words.ts';
import type { Tried } from './tried.ts';

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
        <label>
          <span>{words.whatIf.origin}</span>
          <input
            type="text"
            spellCheck={false}
            value={tried.origin}
            onChange={(event) => edit({ origin: event.target.value })}
          />
        </label>
        <label>
          <span>{words.whatIf.method}</span>
          <input
            type="text"
            spellCheck={false}
            value={tried.method}
            onChange={(event) => edit({ method: event.target.value })}
          />
        </label>
        <label>
          <span>{words.whatIf.headers}</span>
          <input
            type="text"
            spellCheck={false}
            placeholder="x-request-id, content-type"
            value={tried.headerNames}
            onChange={(event) => edit({ headerNames: event.target.value })}
          />
        </label>
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
