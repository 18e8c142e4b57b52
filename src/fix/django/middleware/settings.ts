/** A list of strings, or the string that somebody wrote in its place: Python then takes its characters. */
export type Strings = readonly string[] | string;

/**
 * The settings that the model reads, under their own names. What is left out is not set; the defaults are
 * those of Django 4.2 to 6.0, django-cors-headers 4.9 and WhiteNoise 6.
 */
export interface DjangoSettings {
  readonly DEBUG?: boolean;
  readonly ALLOWED_HOSTS?: readonly string[];
  readonly USE_X_FORWARDED_HOST?: boolean;
  readonly LANGUAGE_CODE?: string;
  /** The codes of LANGUAGES; those that Django ships when left out are not followed. */
  readonly LANGUAGES?: readonly string[];

  readonly APPEND_SLASH?: boolean;
  readonly PREPEND_WWW?: boolean;

  readonly SECURE_SSL_REDIRECT?: boolean;
  readonly SECURE_SSL_HOST?: string | null;
  /** Python patterns, searched in the path without its first slash. */
  readonly SECURE_REDIRECT_EXEMPT?: readonly string[];
  readonly SECURE_PROXY_SSL_HEADER?: readonly [header: string, value: string] | null;
  readonly SECURE_HSTS_SECONDS?: number;
  readonly SECURE_HSTS_INCLUDE_SUBDOMAINS?: boolean;
  readonly SECURE_HSTS_PRELOAD?: boolean;
  readonly SECURE_CONTENT_TYPE_NOSNIFF?: boolean;
  readonly SECURE_REFERRER_POLICY?: string | null;
  readonly SECURE_CROSS_ORIGIN_OPENER_POLICY?: string | null;
  readonly X_FRAME_OPTIONS?: string;

  readonly CSRF_TRUSTED_ORIGINS?: readonly string[];
  readonly CSRF_COOKIE_NAME?: string;
  readonly CSRF_HEADER_NAME?: string;
  readonly CSRF_COOKIE_DOMAIN?: string | null;
  readonly CSRF_COOKIE_SECURE?: boolean;
  readonly CSRF_COOKIE_HTTPONLY?: boolean;
  readonly CSRF_COOKIE_SAMESITE?: string;
  readonly CSRF_USE_SESSIONS?: boolean;
  readonly SESSION_COOKIE_SECURE?: boolean;
  readonly SESSION_COOKIE_SAMESITE?: string;

  readonly CORS_ALLOWED_ORIGINS?: Strings;
  readonly CORS_ORIGIN_WHITELIST?: Strings;
  readonly CORS_ALLOWED_ORIGIN_REGEXES?: Strings;
  readonly CORS_ORIGIN_REGEX_WHITELIST?: Strings;
  readonly CORS_ALLOW_ALL_ORIGINS?: boolean | string;
  readonly CORS_ORIGIN_ALLOW_ALL?: boolean | string;
  readonly CORS_URLS_REGEX?: string;
  readonly CORS_ALLOW_METHODS?: Strings;
  readonly CORS_ALLOW_HEADERS?: Strings;
  readonly CORS_EXPOSE_HEADERS?: Strings;
  readonly CORS_ALLOW_CREDENTIALS?: boolean | string;
  readonly CORS_PREFLIGHT_MAX_AGE?: number;
  readonly CORS_ALLOW_PRIVATE_NETWORK?: boolean | string;

  readonly WHITENOISE_ALLOW_ALL_ORIGINS?: boolean;
  readonly WHITENOISE_MAX_AGE?: number | null;
}

/** What a Python loop over it takes. */
export function items(value: Strings): readonly string[] {
  return typeof value === 'string' ? [...value] : value;
}
