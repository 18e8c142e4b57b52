import { useId, useState } from 'react';
import { words } from '../text/words.ts';
import { checkSeconds } from './checks.ts';
import { type SettingField, settingFields, settingText, withSetting } from './setting-fields.ts';
import type { TriedSettings } from './tried.ts';
import { useChecked } from './use-checked.tsx';

interface Props {
  readonly tried: TriedSettings;
  readonly edit: (tried: TriedSettings) => void;
}

/** Every setting of django-cors-headers, as its answers show it, to be changed. */
export function SettingFields({ tried, edit }: Props) {
  return (
    <fieldset className="card tried" data-part="tried-settings">
      <legend>{words.whatIf.settings}</legend>
      <p className="muted">{words.whatIf.settingsHelp}</p>
      <label className="tried-switch">
        <input
          type="checkbox"
          checked={tried.middleware}
          onChange={(event) => edit({ ...tried, middleware: event.target.checked })}
        />
        <span>{words.whatIf.middleware}</span>
      </label>
      {settingFields.map((field) => (
        <Field
          key={field.name}
          field={field}
          text={settingText(tried.settings, field)}
          set={(text) => edit({ ...tried, settings: withSetting(tried.settings, field, text) })}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly field: SettingField;
  readonly text: string;
  readonly set: (text: string) => void;
}

function Field({ field, text, set }: FieldProps) {
  return field.kind === 'seconds' ? (
    <Seconds field={field} text={text} set={set} />
  ) : (
    <AnyText field={field} text={text} set={set} />
  );
}

function Seconds({ field: { name }, text, set }: FieldProps) {
  const id = useId();
  const { field, problem } = useChecked(name, text, checkSeconds, set);
  return (
    <div className="tried-setting">
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      <div>
        <input
          type="text"
          id={id}
          spellCheck={false}
          inputMode="numeric"
          placeholder={words.whatIf.unset}
          {...field}
        />
        {problem}
      </div>
    </div>
  );
}

function AnyText({ field: { name, kind }, text, set }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const change = (next: string): void => {
    setTyped(next);
    set(next);
  };
  if (kind === 'switch') {
    return (
      <label className="tried-switch">
        <input
          type="checkbox"
          checked={typed === 'true'}
          onChange={(event) => change(String(event.target.checked))}
        />
        <code>{name}</code>
      </label>
    );
  }
  const common = { id, spellCheck: false, value: typed, placeholder: words.whatIf.unset };
  return (
    <div className="tried-setting">
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      {kind === 'lines' ? (
        <textarea
          {...common}
          rows={Math.min(8, Math.max(1, typed.split('\n').length))}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input type="text" {...common} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
