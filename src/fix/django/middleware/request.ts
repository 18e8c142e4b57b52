import { domainOf, isAllowedHost } from './hosts.ts';
import { escapeUriPath, iriToUri } from './quote.ts';
import { Raised, Unfollowed } from './raised.ts';
import type { DjangoSettings } from './settings.ts';
import { strip } from './text.ts';

/** A request as it stands on the wire; header names in lower case, a repeated header joined with a comma. */
export interface WireRequest {
  readonly method: string;
  /** Percent-encoded, from its first slash on, without the query. */
  readonly path: string;
  /** Without the question mark; `''` when there is none. */
  readonly query: string;
  /** Whether the connection to Django itself is TLS. */
  readonly secure: boolean;
  readonly headers: ReadonlyMap<string, string>;
  /** `csrfmiddlewaretoken` of a form body; `null` when there is none. */
  readonly formToken?: string | null;
}

/** Of Django itself; 4.2 is the oldest that the model follows. */
export type DjangoRelease = readonly [major: number, minor: number];

/** The request as Django's code asks about it: `django.http.HttpRequest`. */
export class DjangoRequest {
  readonly wire: WireRequest;
  readonly settings: DjangoSettings;
  readonly django: DjangoRelease;
  /** `path_info`: percent-decoded. */
  readonly path: string;
  /** The active language; `null` until a middleware activates one. */
  language: string | null = null;
  /** `META["CSRF_COOKIE"]` is there. */
  csrfSecret = false;
  csrfCookieNeedsUpdate = false;

  constructor(wire: WireRequest, settings: DjangoSettings, django: DjangoRelease = [5, 2]) {
    this.wire = wire;
    this.settings = settings;
    this.django = django;
    this.path = decodedPath(wire.path);
  }

  get method(): string {
    return this.wire.method.toUpperCase();
  }

  header(name: string): string | null {
    return this.wire.headers.get(name) ?? null;
  }

  /** By a name of `META` such as `HTTP_X_CSRFTOKEN`. */
  meta(name: string): string | null {
    if (!name.startsWith('HTTP_')) throw new Unfollowed(`META["${name}"]`);
    return this.header(name.slice('HTTP_'.length).toLowerCase().replaceAll('_', '-'));
  }

  cookie(name: string): string | null {
    return parseCookies(this.header('cookie') ?? '').get(name) ?? null;
  }

  get isSecure(): boolean {
    const trusted = this.settings.SECURE_PROXY_SSL_HEADER ?? null;
    const said = trusted === null ? null : this.meta(trusted[0]);
    if (trusted === null || said === null) return this.wire.secure;
    return strip(said.split(',', 1)[0] ?? '') === trusted[1];
  }

  get scheme(): 'http' | 'https' {
    return this.isSecure ? 'https' : 'http';
  }

  /** `get_host()`. @throws Raised 400 for DisallowedHost */
  host(): string {
    const forwarded = this.settings.USE_X_FORWARDED_HOST === true ? this.header('x-forwarded-host') : null;
    const host = forwarded ?? this.header('host');
    if (host === null) throw new Unfollowed('a request without Host');
    const listed = this.settings.ALLOWED_HOSTS ?? [];
    const inDebug = this.settings.DEBUG === true && listed.length === 0;
    const domain = domainOf(host);
    const allowed = inDebug ? ['.localhost', '127.0.0.1', '[::1]'] : listed;
    if (domain === '' || !isAllowedHost(domain, allowed)) throw new Raised(400);
    return host;
  }

  /** `get_full_path()`. */
  fullPath(forceSlash = false): string {
    const slash = forceSlash && !this.path.endsWith('/') ? '/' : '';
    const query = this.wire.query === '' ? '' : `?${iriToUri(this.wire.query)}`;
    return `${escapeUriPath(this.path)}${slash}${query}`;
  }
}

/** As the server hands it to Django: UTF-8 behind the percent signs. */
function decodedPath(path: string): string {
  if (/[^\x21-\x7e]/.test(path)) throw new Unfollowed('a path that is not ASCII');
  try {
    return decodeURIComponent(path) || '/';
  } catch {
    throw new Unfollowed('a path that is not UTF-8');
  }
}

/** `django.http.parse_cookie`, without the quoting that no browser sends. */
function parseCookies(header: string): ReadonlyMap<string, string> {
  if (header.includes('"')) throw new Unfollowed('quoted cookies');
  const cookies = new Map<string, string>();
  for (const chunk of header.split(';')) {
    const equals = chunk.indexOf('=');
    const name = strip(equals === -1 ? '' : chunk.slice(0, equals));
    const value = strip(equals === -1 ? chunk : chunk.slice(equals + 1));
    if (name !== '' || value !== '') cookies.set(name, value);
  }
  return cookies;
}
