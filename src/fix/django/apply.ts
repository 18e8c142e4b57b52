import { mergeChanges } from '../merge.ts';
import { originPatterns } from '../origin-pattern.ts';
import type { EvidencedChange } from '../server-change.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import { type DjangoSettings, items, type Strings } from './middleware/settings.ts';
import type { MiddlewareName } from './middleware/stack.ts';
import { type Merged, only } from './section.ts';
import { coveringPattern } from './urls-regex.ts';

/** What a change set works on: the settings' values and the order of the middleware. */
export interface Configured {
  readonly settings: DjangoSettings;
  readonly order: readonly MiddlewareName[];
}

/** The settings after the copy of `renderDjango` was pasted at their end: the same, as values. */
export function applyChanges(before: Configured, changes: readonly EvidencedChange[]): Configured {
  const merged = mergeChanges(changes);
  const first = merged.some(
    ({ change: { kind } }) => kind === 'install-middleware' || kind === 'move-middleware-first',
  );
  return {
    settings: { ...before.settings, ...changed(before.settings, merged) },
    order: first ? ['cors', ...before.order.filter((name) => name !== 'cors')] : before.order,
  };
}

function changed(settings: DjangoSettings, merged: Merged): DjangoSettings {
  const origins = only(merged, 'allow-origin').filter(({ already }) => !already);
  const patterns = only(merged, 'allow-origin-pattern');
  const exposed = only(merged, 'expose-header').filter(({ already }) => !already);
  const paths = only(merged, 'cover-path');
  const trusted = only(merged, 'trust-csrf-origin');
  const hosts = only(merged, 'allow-host').filter(({ change }) => change.host !== '*');
  const [maxAge] = only(merged, 'set-preflight-max-age');
  const headers = only(merged, 'allow-request-header').map(({ change, already }) => ({
    name: change.header,
    already,
  }));
  const methods = only(merged, 'allow-method').map(({ change, already }) => ({
    name: change.method,
    already,
  }));
  const has = (kind: string) => merged.some(({ change }) => change.kind === kind);
  return {
    ...(has('stop-allowing-any-origin') && { CORS_ALLOW_ALL_ORIGINS: false }),
    ...(origins.length > 0 && {
      CORS_ALLOWED_ORIGINS: [
        ...items(settings.CORS_ALLOWED_ORIGINS ?? settings.CORS_ORIGIN_WHITELIST ?? []),
        ...origins.map(({ change }) => change.origin),
      ],
    }),
    ...(patterns.length > 0 && {
      CORS_ALLOWED_ORIGIN_REGEXES: [
        ...items(settings.CORS_ALLOWED_ORIGIN_REGEXES ?? settings.CORS_ORIGIN_REGEX_WHITELIST ?? []),
        ...patterns.flatMap(({ change }) =>
          originPatterns(change.origins).patterns.map(({ source }) => source),
        ),
      ],
    }),
    ...(has('allow-credentials') && { CORS_ALLOW_CREDENTIALS: true }),
    ...(headers.some(({ already }) => !already) && {
      CORS_ALLOW_HEADERS: extended(settings.CORS_ALLOW_HEADERS, defaultHeaders, headers),
    }),
    ...(methods.some(({ already }) => !already) && {
      CORS_ALLOW_METHODS: extended(settings.CORS_ALLOW_METHODS, defaultMethods, methods),
    }),
    ...(exposed.length > 0 && {
      CORS_EXPOSE_HEADERS: [
        ...items(settings.CORS_EXPOSE_HEADERS ?? []),
        ...exposed.map(({ change }) => change.header),
      ],
    }),
    ...(maxAge !== undefined && {
      CORS_PREFLIGHT_MAX_AGE: Math.max(0, Math.trunc(maxAge.change.seconds) || 0),
    }),
    ...(has('allow-private-network') && { CORS_ALLOW_PRIVATE_NETWORK: true }),
    ...(paths.length > 0 && {
      CORS_URLS_REGEX: `${settings.CORS_URLS_REGEX ?? '^.*$'}|${coveringPattern(paths.map(({ change }) => change.path))}`,
    }),
    ...cookies(merged),
    ...(trusted.length > 0 && {
      CSRF_TRUSTED_ORIGINS: [
        ...(settings.CSRF_TRUSTED_ORIGINS ?? []),
        ...trusted.map(({ change }) => change.origin),
      ],
    }),
    ...(hosts.length > 0 && {
      ALLOWED_HOSTS: [...(settings.ALLOWED_HOSTS ?? []), ...hosts.map(({ change }) => change.host)],
    }),
    ...(has('trust-proxy-scheme') && {
      SECURE_PROXY_SSL_HEADER: ['HTTP_X_FORWARDED_PROTO', 'https'] as const,
    }),
  };
}

/** From the defaults where the wire showed the list; on top of what is there otherwise. */
function extended(
  there: Strings | undefined,
  defaults: readonly string[],
  entries: readonly { readonly name: string; readonly already: boolean }[],
): readonly string[] {
  const names = entries.map(({ name }) => name);
  const seen = entries.some(({ already }) => already);
  if (!seen) return [...items(there ?? defaults), ...names];
  return [...defaults, ...names.filter((name) => !defaults.includes(name))];
}

function cookies(merged: Merged): DjangoSettings {
  const named = only(merged, 'send-cookies-cross-site').flatMap(({ change }) => change.cookies);
  return {
    ...(named.includes('session') && { SESSION_COOKIE_SAMESITE: 'None', SESSION_COOKIE_SECURE: true }),
    ...(named.includes('csrf') && { CSRF_COOKIE_SAMESITE: 'None', CSRF_COOKIE_SECURE: true }),
  };
}
