import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { DjangoSettings, Strings } from '../../../src/fix/django/middleware/settings.ts';
import { items } from '../../../src/fix/django/middleware/settings.ts';
import { py, pyComment, pyRaw } from '../../../src/fix/django/python.ts';
import { inferSettings } from '../../../src/fix/infer-settings.ts';
import { say, words } from '../text/words.ts';
import { type SettingName, settingFields } from './setting-fields.ts';
import { type SoundSettings, soundSettings } from './sound-settings.ts';

/** What is copied, and what is to be known of it. */
export interface CopiedSettings extends Pick<SoundSettings, 'left' | 'warnings'> {
  /** Empty where nothing is set. */
  readonly text: string;
}

/**
 * The tried settings as lines of a settings.py: those that are set at all, and that Django starts with. The wire never shows what a list of
 * origins holds beside what was seen, so lists of origins keep what is there.
 */
export function asSettings(tried: DjangoSettings): CopiedSettings {
  const { settings, left, warnings } = soundSettings(tried);
  const lines = settingFields.flatMap(({ name }) => {
    const value = settings[name];
    return value === undefined || isEmpty(value) ? [] : assigned(name, value);
  });
  const told = [words.whatIf.asTried, ...left, ...warnings.map(({ text }) => text)].map(pyComment);
  const text = told.length === 1 && lines.length === 0 ? '' : `${[...told, ...lines].join('\n')}\n`;
  return { text, left, warnings };
}

/** Settings under which django-cors-headers would give the answers of an exchange, as far as answers show them. */
export function settingsOf(exchange: JudgedExchange): DjangoSettings {
  const marked = exchange.hops.flatMap((hop) => [
    ...(hop.preflight?.response == null ? [] : [answer('OPTIONS', hop.url, hop.preflight.response.headers)]),
    ...(hop.response === null ? [] : [answer(hop.method, hop.url, hop.response.headers)]),
  ]);
  return inferSettings(marked).settings;

  function answer(method: string, url: string, headers: readonly (readonly [string, string])[]) {
    const path = URL.canParse(url) ? new URL(url).pathname : '/';
    // Written by hand, it is to be written by the middleware from now on, which always varies by origin.
    return {
      method,
      path,
      origin: exchange.context.origin,
      status: 200,
      headers: [...headers, ['Vary', 'origin'] as const],
    };
  }
}

function isEmpty(value: unknown): boolean {
  return value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function assigned(name: SettingName, value: NonNullable<DjangoSettings[SettingName]>): readonly string[] {
  if (typeof value === 'boolean') return [`${name} = ${value ? 'True' : 'False'}`];
  if (typeof value === 'number') return [`${name} = ${value}`];
  if (name === 'CORS_URLS_REGEX' && typeof value === 'string') return [`${name} = ${pyRaw(value)}`];
  const isPattern = name === 'CORS_ALLOWED_ORIGIN_REGEXES';
  const entries = items(value as Strings).map((entry) => `    ${isPattern ? pyRaw(entry) : py(entry)},`);
  const keeps = name === 'CORS_ALLOWED_ORIGINS' || isPattern;
  const there = keeps
    ? [`    *globals().get(${py(name)}, ()),  ${pyComment(say('keeps what is there'))}`]
    : [];
  return [`${name} = [`, ...there, ...entries, ']'];
}
