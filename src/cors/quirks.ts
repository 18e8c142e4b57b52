import type { QuirkId, RuleSet } from './types.ts';

/** A named place where a shipping browser leaves the standard, or chooses where the standard leaves room. */
export interface Quirk {
  readonly id: QuirkId;
  readonly browsers: readonly Exclude<RuleSet, 'standard'>[];
  /** Of the Fetch Standard, with `#`. */
  readonly anchor: string;
  /** What the browser does, in one sentence. */
  readonly statement: string;
  /** How we know. */
  readonly source: string;
}

/** The switches by which the algorithms of this folder follow one browser. */
export interface Rules {
  /** `*` in Access-Control-Allow-Headers also stands for Authorization, without credentials. */
  readonly wildcardCoversAuthorization: boolean;
  /** Seconds; `null` for no limit. */
  readonly maxAgeCap: number | null;
  /** A preflight answered by a redirect is refused before anything else is looked at. */
  readonly preflightRedirectFirst: boolean;
  /** One cache entry a preflight, replaced as a whole, instead of one per method and header. */
  readonly wholePreflightCacheEntries: boolean;
  /** A preflight cache entry made with credentials serves no request without. */
  readonly preflightCacheCredentialsApart: boolean;
  /** After a redirect between foreign origins a preflight still carries the page's own origin. */
  readonly preflightKeepsOrigin: boolean;
}

export const standardRules: Rules = {
  wildcardCoversAuthorization: false,
  maxAgeCap: null,
  preflightRedirectFirst: false,
  wholePreflightCacheEntries: false,
  preflightCacheCredentialsApart: false,
  preflightKeepsOrigin: false,
};

const rules: Readonly<Record<RuleSet, Rules>> = {
  standard: standardRules,
  chromium: {
    ...standardRules,
    wildcardCoversAuthorization: true,
    maxAgeCap: 7200,
    preflightRedirectFirst: true,
    wholePreflightCacheEntries: true,
  },
  firefox: {
    ...standardRules,
    wildcardCoversAuthorization: true,
    maxAgeCap: 86_400,
    preflightCacheCredentialsApart: true,
    preflightKeepsOrigin: true,
  },
};

export function rulesOf(ruleSet: RuleSet): Rules {
  return rules[ruleSet];
}

export const quirks: readonly Quirk[] = [
  {
    id: 'wildcard-covers-authorization',
    browsers: ['chromium', 'firefox'],
    anchor: '#cors-non-wildcard-request-header-name',
    statement:
      'Access-Control-Allow-Headers: * also allows Authorization in a request without credentials; the browser only warns that this will end.',
    source: 'Measured in Chromium 156 and Firefox ESR 153 (deprecation notice, request succeeds).',
  },
  {
    id: 'max-age-cap',
    browsers: ['chromium', 'firefox'],
    anchor: '#concept-cache-max-age',
    statement:
      'A preflight is kept for at most 7,200 seconds in Chromium and 86,400 in Firefox, whatever Access-Control-Max-Age says.',
    source: 'The standard lets a browser impose a limit; the numbers are those of the two browsers.',
  },
  {
    id: 'origin-before-status',
    browsers: ['chromium', 'firefox'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'When a preflight fails both the CORS check and the status check, the browser reports the CORS check; the standard names no reason.',
    source: 'Measured in Chromium 156 and Firefox ESR 153 with a 404 without CORS headers.',
  },
  {
    id: 'preflight-redirect-first',
    browsers: ['chromium'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'A preflight that is redirected is reported as a forbidden redirect even when it would fail the CORS check as well.',
    source:
      'Measured in Chromium 156: PreflightDisallowedRedirect for a 301 with and without Access-Control-Allow-Origin.',
  },
  {
    id: 'whole-preflight-cache-entries',
    browsers: ['chromium'],
    anchor: '#concept-cache',
    statement:
      'The preflight cache keeps one answer per origin and URL; a request that it does not cover replaces it instead of adding to it.',
    source: 'services/network/public/cpp/cors and services/network/cors/preflight_cache.cc.',
  },
  {
    id: 'preflight-keeps-origin',
    browsers: ['firefox'],
    anchor: '#byte-serializing-a-request-origin',
    statement:
      'After a redirect from one foreign origin to another, the preflight still carries the page’s origin while the request itself carries null.',
    source: 'Measured in Firefox ESR 153.',
  },
];
