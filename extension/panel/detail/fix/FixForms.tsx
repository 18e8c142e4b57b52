import { useId } from 'react';
import type { JudgedExchange } from '../../../../src/exchange/exchange.ts';
import { usePanel } from '../../panel-context.ts';
import { words } from '../../text/words.ts';
import { type FixForm, fixForms } from '../../view/fix-choice.ts';
import { PastedRemarks } from './PastedRemarks.tsx';

interface Props {
  readonly form: FixForm;
  readonly pasted: string;
  /** The request that was refused, for settings that say otherwise. */
  readonly exchange: JudgedExchange;
}

/** Django's lines as an addition, a whole block, from the environment, or against one's own settings. */
export function FixForms({ form, pasted, exchange }: Props) {
  const set = usePanel((state) => state.setFixOptions);
  const name = useId();
  return (
    <div className="fix-forms" data-part="fix-forms">
      <div className="segments" role="radiogroup" aria-label={words.fix.form}>
        {fixForms.map((one) => (
          <label key={one} className="segment" title={words.fix.forms[one].title}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={form === one}
              onChange={() => set({ form: one })}
            />
            <span>{words.fix.forms[one].name}</span>
          </label>
        ))}
      </div>
      {form === 'pasted' && (
        <>
          <textarea
            aria-label={words.fix.pasteLabel}
            placeholder={words.fix.pastePlaceholder}
            data-part="pasted-settings"
            rows={5}
            spellCheck={false}
            value={pasted}
            onChange={(event) => set({ pasted: event.target.value })}
          />
          <p className="muted">{words.fix.pasteHelp}</p>
          <PastedRemarks pasted={pasted} exchange={exchange} />
        </>
      )}
    </div>
  );
}
