import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { defaultHeaders, defaultMethods } from '../../../src/fix/django/defaults.ts';
import type { DjangoSettings, Strings } from '../../../src/fix/django/middleware/settings.ts';
import { items } from '../../../src/fix/django/middleware/settings.ts';
import { py, pyComment, pyRaw } from '../../../src/fix/django/python.ts';
import { inferSettings } from '../../../src/fix/infer-settings.ts';
import { say, words } from '../text/words.ts';
import { type SettingName, settingFields } from './setting-fields.ts';
import { type SoundSettings, soundSettings } from './sound-settings.ts';
import type { Trial } from './tried.ts';

/** What is copied, and what is to be known of it. */
export interface CopiedSettings extends Pick<SoundSettings, 'left' | 'warnings'> {
  /** Empty where nothing is set. */
  readonly text: string;
}

/** What was tried, as it is copied; `made` is what the simulation made of it. */
export function copiedTrial({ start, tried }: Trial, made: JudgedExchange | null): CopiedSettings {
  const { settings, middleware } = tried.django;
  if (tried.by === 'settings')
    return asSettings(settings, { whole: true, before: start.django.settings, middleware });
  // What more a list holds allows nothing less; of a refusal it would make something else.
  return asSettings(made === null ? {} : settingsOf(made), {
    whole: made?.judgement.decision.kind === 'blocked',
  });
}

interface HowCopied {
  /** Whether nothing counts but what was tried: whose pages may ask is then told with every setting, also an empty one. */
  readonly whole?: boolean;
  /** What it began with: what was taken out is written as its default. */
  readonly before?: DjangoSettings;
  readonly middleware?: boolean;
}

/**
 * The tried settings as lines of a settings.py: those that are set at all, and that Django starts with. The wire never shows what a list of
 * origins holds beside what was seen, so such a list keeps what is there, unless it is copied as a whole.
 */
export function asSettings(
  tried: DjangoSettings,
  { whole = false, before = {}, middleware = true }: HowCopied = {},
): CopiedSettings {
  const { settings, left, warnings } = soundSettings(tried);
  const isSet = (all: DjangoSettings) => settingFields.some(({ name }) => all[name] !== undefined);
  const isMade = isSet(tried) || isSet(before);
  const lines = settingFields.flatMap(({ name }) => {
    const value = settings[name];
    if (!whole) return value === undefined || isEmpty(value) ? [] : assigned(name, value, true);
    const counts = value !== undefined || before[name] !== undefined || saysWho.includes(name);
    return isMade && counts ? assigned(name, value ?? defaults[name], false) : [];
  });
  const notes = [
    ...(whole && lines.length > 0 ? [words.whatIf.whole] : []),
    ...(middleware || !whole ? [] : [words.whatIf.noMiddleware]),
    ...left,
    ...warnings.map(({ text }) => text),
  ];
  const isNothing = lines.length === 0 && left.length + warnings.length === 0;
  const told = [words.whatIf.asTried, ...notes].map(pyComment);
  return { text: isNothing ? '' : `${[...told, ...lines].join('\n')}\n`, left, warnings };
}

const saysWho: readonly SettingName[] = [
  'CORS_ALLOWED_ORIGINS',
  'CORS_ALLOWED_ORIGIN_REGEXES',
  'CORS_ALLOW_ALL_ORIGINS',
];

/** What counts where nothing is set. */
const defaults: Required<Pick<DjangoSettings, SettingName>> = {
  CORS_ALLOWED_ORIGINS: [],
  CORS_ALLOWED_ORIGIN_REGEXES: [],
  CORS_ALLOW_ALL_ORIGINS: false,
  CORS_URLS_REGEX: '^.*$',
  CORS_ALLOW_METHODS: defaultMethods,
  CORS_ALLOW_HEADERS: defaultHeaders,
  CORS_EXPOSE_HEADERS: [],
  CORS_PREFLIGHT_MAX_AGE: 86_400,
  CORS_ALLOW_CREDENTIALS: false,
  CORS_ALLOW_PRIVATE_NETWORK: false,
};

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

function assigned(
  name: SettingName,
  value: NonNullable<DjangoSettings[SettingName]>,
  keeping: boolean,
): readonly string[] {
  if (typeof value === 'boolean') return [`${name} = ${value ? 'True' : 'False'}`];
  if (typeof value === 'number') return [`${name} = ${value}`];
  if (name === 'CORS_URLS_REGEX' && typeof value === 'string') return [`${name} = ${pyRaw(value)}`];
  const isPattern = name === 'CORS_ALLOWED_ORIGIN_REGEXES';
  const entries = items(value as Strings).map((entry) => `    ${isPattern ? pyRaw(entry) : py(entry)},`);
  const there =
    keeping && saysWho.includes(name)
      ? [`    *globals().get(${py(name)}, ()),  ${pyComment(say('keeps what is there'))}`]
      : [];
  const all = [...there, ...entries];
  return all.length === 0 ? [`${name} = []`] : [`${name} = [`, ...all, ']'];
}
