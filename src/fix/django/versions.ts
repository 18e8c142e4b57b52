/** A release of django-cors-headers, as far as its settings differ: `[3, 14]`. */
export type Release = readonly [major: number, minor: number];

export interface Names {
  readonly allowedOrigins: string;
  readonly originRegexes: string;
  readonly allowAll: string;
  /** The name before 3.5, which is read as long as the new one is not there; `null` where it is the name. */
  readonly olderOrigins: string | null;
  readonly olderRegexes: string | null;
}

/** The names of the settings in that release; 3.5 renamed them. */
export function namesOf(release: Release): Names {
  if (isBefore(release, [3, 5])) {
    return {
      allowedOrigins: 'CORS_ORIGIN_WHITELIST',
      originRegexes: 'CORS_ORIGIN_REGEX_WHITELIST',
      allowAll: 'CORS_ORIGIN_ALLOW_ALL',
      olderOrigins: null,
      olderRegexes: null,
    };
  }
  return {
    allowedOrigins: 'CORS_ALLOWED_ORIGINS',
    originRegexes: 'CORS_ALLOWED_ORIGIN_REGEXES',
    allowAll: 'CORS_ALLOW_ALL_ORIGINS',
    olderOrigins: 'CORS_ORIGIN_WHITELIST',
    olderRegexes: 'CORS_ORIGIN_REGEX_WHITELIST',
  };
}

/** Every setting that some release of django-cors-headers reads, those of older ones included. */
export const settingNames: readonly string[] = [
  'CORS_ALLOWED_ORIGINS',
  'CORS_ALLOWED_ORIGIN_REGEXES',
  'CORS_ALLOW_ALL_ORIGINS',
  'CORS_URLS_REGEX',
  'CORS_ALLOW_METHODS',
  'CORS_ALLOW_HEADERS',
  'CORS_EXPOSE_HEADERS',
  'CORS_PREFLIGHT_MAX_AGE',
  'CORS_ALLOW_CREDENTIALS',
  'CORS_ALLOW_PRIVATE_NETWORK',
  // Until 3.5, and read since as long as the new name is not there.
  'CORS_ORIGIN_WHITELIST',
  'CORS_ORIGIN_REGEX_WHITELIST',
  'CORS_ORIGIN_ALLOW_ALL',
  // Until 3.0 and 4.0.
  'CORS_MODEL',
  'CORS_REPLACE_HTTPS_REFERER',
];

/** 4.0 brought CORS_ALLOW_PRIVATE_NETWORK. */
export function knowsPrivateNetwork(release: Release): boolean {
  return !isBefore(release, [4, 0]);
}

export function isBefore([major, minor]: Release, [otherMajor, otherMinor]: Release): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** What Corscope is checked against. */
export const newest: Release = [4, 9];
