import type { Step } from './edit-step.ts';
import { appended, type Edit, valueSet } from './edits.ts';
import { paths as pathSections } from './other-sections.ts';
import { pyRaw } from './python.ts';
import { only } from './section.ts';
import { coveringPattern } from './urls-regex.ts';
import { namesOf } from './versions.ts';

export const anyOrigin: Step = (source, settings, merged, release) =>
  only(merged, 'stop-allowing-any-origin').map(({ evidence }) => {
    const { allowAll } = namesOf(release);
    const name =
      settings.has('CORS_ORIGIN_ALLOW_ALL') && !settings.has(allowAll) ? 'CORS_ORIGIN_ALLOW_ALL' : allowAll;
    return valueSet(source, name, settings.get(name), 'False', evidence);
  });

export const credentials: Step = (source, settings, merged) =>
  only(merged, 'allow-credentials').map(({ evidence }) =>
    valueSet(source, 'CORS_ALLOW_CREDENTIALS', settings.get('CORS_ALLOW_CREDENTIALS'), 'True', evidence),
  );

export const values: Step = (source, settings, merged) => {
  const set = (name: string, code: string, evidence: string) =>
    valueSet(source, name, settings.get(name), code, evidence);
  return merged.flatMap(({ change, evidence }): readonly Edit[] => {
    switch (change.kind) {
      case 'set-preflight-max-age':
        return [
          set('CORS_PREFLIGHT_MAX_AGE', String(Math.max(0, Math.trunc(change.seconds) || 0)), evidence),
        ];
      case 'allow-private-network':
        return [set('CORS_ALLOW_PRIVATE_NETWORK', 'True', evidence)];
      case 'trust-proxy-scheme':
        return [set('SECURE_PROXY_SSL_HEADER', '("HTTP_X_FORWARDED_PROTO", "https")', evidence)];
      case 'send-cookies-cross-site':
        return change.cookies.flatMap((cookie) => [
          set(`${cookie.toUpperCase()}_COOKIE_SAMESITE`, '"None"', evidence),
          set(`${cookie.toUpperCase()}_COOKIE_SECURE`, 'True', evidence),
        ]);
      default:
        return [];
    }
  });
};

export const covered: Step = (source, settings, merged, _release, say) => {
  const entries = only(merged, 'cover-path');
  if (entries.length === 0) return [];
  const there = settings.get('CORS_URLS_REGEX');
  const known =
    there !== undefined && !there.uncertain && there.value.kind === 'string' ? there.value.value : null;
  if (there?.value.kind === 'none' && !there.uncertain) {
    const value = pyRaw(coveringPattern(entries.map(({ change }) => change.path)));
    return [{ at: there.start, length: there.end - there.start, text: value }];
  }
  if (there === undefined || known === null)
    return pathSections(merged, say).map(({ copy }) => appended(source, copy));
  const pattern = coveringPattern(entries.map(({ change }) => change.path));
  return [{ at: there.start, length: there.end - there.start, text: pyRaw(`${known}|${pattern}`) }];
};
