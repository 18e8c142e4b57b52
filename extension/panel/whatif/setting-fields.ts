import type { DjangoSettings } from '../../../src/fix/django/middleware/settings.ts';
import { items, type Strings } from '../../../src/fix/django/middleware/settings.ts';

export type SettingName = Extract<
  keyof DjangoSettings,
  | 'CORS_ALLOWED_ORIGINS'
  | 'CORS_ALLOWED_ORIGIN_REGEXES'
  | 'CORS_ALLOW_ALL_ORIGINS'
  | 'CORS_ALLOW_CREDENTIALS'
  | 'CORS_ALLOW_HEADERS'
  | 'CORS_ALLOW_METHODS'
  | 'CORS_EXPOSE_HEADERS'
  | 'CORS_URLS_REGEX'
  | 'CORS_PREFLIGHT_MAX_AGE'
  | 'CORS_ALLOW_PRIVATE_NETWORK'
>;

/** How a setting is typed: entries one a line, a switch, a text, seconds. */
export interface SettingField {
  readonly name: SettingName;
  readonly kind: 'lines' | 'switch' | 'text' | 'seconds';
}

/** Every setting of django-cors-headers, in the order of its documentation. */
export const settingFields: readonly SettingField[] = [
  { name: 'CORS_ALLOWED_ORIGINS', kind: 'lines' },
  { name: 'CORS_ALLOWED_ORIGIN_REGEXES', kind: 'lines' },
  { name: 'CORS_ALLOW_ALL_ORIGINS', kind: 'switch' },
  { name: 'CORS_URLS_REGEX', kind: 'text' },
  { name: 'CORS_ALLOW_METHODS', kind: 'lines' },
  { name: 'CORS_ALLOW_HEADERS', kind: 'lines' },
  { name: 'CORS_EXPOSE_HEADERS', kind: 'lines' },
  { name: 'CORS_PREFLIGHT_MAX_AGE', kind: 'seconds' },
  { name: 'CORS_ALLOW_CREDENTIALS', kind: 'switch' },
  { name: 'CORS_ALLOW_PRIVATE_NETWORK', kind: 'switch' },
];

/** A setting as text of its field; `''` where it is not set and the default counts. */
export function settingText(settings: DjangoSettings, { name, kind }: SettingField): string {
  const value = settings[name];
  if (value === undefined) return '';
  return kind === 'lines' ? items(value as Strings).join('\n') : String(value);
}

/** The settings with one field as typed. An empty field is a setting that is not there. */
export function withSetting(
  settings: DjangoSettings,
  { name, kind }: SettingField,
  text: string,
): DjangoSettings {
  const { [name]: _, ...rest } = settings;
  if (kind === 'switch') return { ...rest, [name]: text === 'true' };
  if (text.trim() === '') return rest;
  // An empty entry would be one: as a pattern it lets everybody in.
  if (kind === 'lines') {
    const entries = text.split('\n').map((entry) => entry.trim());
    return { ...rest, [name]: entries.filter((entry) => entry !== '') };
  }
  if (kind === 'seconds') return { ...rest, [name]: Number(text) };
  return { ...rest, [name]: text };
}
