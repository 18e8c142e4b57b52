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

const inChromium = 'Measured in Chromium 156 against a recording server.';
const inFirefox = 'Measured in Firefox ESR 153 against a recording server.';
const inBoth = 'Measured in Chromium 156 and Firefox ESR 153 against a recording server.';

export const quirks: readonly Quirk[] = [
  {
    id: 'wildcard-covers-authorization',
    browsers: ['chromium', 'firefox'],
    anchor: '#cors-non-wildcard-request-header-name',
    statement:
      'Without credentials, Access-Control-Allow-Headers: * also allows Authorization; the browser only warns that this will end.',
    source: inBoth,
  },
  {
    id: 'max-age-cap',
    browsers: ['chromium', 'firefox'],
    anchor: '#concept-cache-max-age',
    statement:
      'A preflight is kept for at most 7,200 seconds in Chromium and 86,400 in Firefox, whatever Access-Control-Max-Age says.',
    source: 'The standard lets a browser impose a limit; the numbers are the two browsers’ own constants.',
  },
  {
    id: 'signed-max-age',
    browsers: ['chromium'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'Access-Control-Max-Age may have a sign: a negative number means 0 instead of the default of 5 seconds; one beyond 64 bits means the default.',
    source: inChromium,
  },
  {
    id: 'malformed-max-age-not-kept',
    browsers: ['firefox'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'A malformed or repeated Access-Control-Max-Age keeps the preflight not at all instead of for 5 seconds.',
    source: inFirefox,
  },
  {
    id: 'origin-before-status',
    browsers: ['chromium', 'firefox'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'When a preflight fails both the CORS check and the status check, the browser reports the CORS check; the standard names no reason.',
    source: inBoth,
  },
  {
    id: 'preflight-redirect-first',
    browsers: ['chromium'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'A preflight that is redirected is reported as a forbidden redirect even when it would fail the CORS check as well.',
    source: inChromium,
  },
  {
    id: 'upload-listener-names-no-method',
    browsers: ['chromium', 'firefox'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'A preflight made because of upload listeners still has to list the method: without Access-Control-Allow-Methods only GET, HEAD and POST pass.',
    source: inBoth,
  },
  {
    id: 'whole-preflight-cache-entries',
    browsers: ['chromium'],
    anchor: '#concept-cache',
    statement:
      'The preflight cache keeps one answer per origin and URL: a request that it does not cover replaces it instead of adding to it, and a failed request leaves it in place.',
    source: inChromium,
  },
  {
    id: 'tainted-preflight-not-kept',
    browsers: ['chromium'],
    anchor: '#concept-cache-match',
    statement: 'The preflight of a request whose Origin became null by redirects is not used again.',
    source: inChromium,
  },
  {
    id: 'preflight-cache-credentials-apart',
    browsers: ['firefox'],
    anchor: '#concept-cache-match',
    statement: 'A preflight made with credentials is not used for a request without, nor the reverse.',
    source: inFirefox,
  },
  {
    id: 'preflight-cache-no-wildcard',
    browsers: ['firefox'],
    anchor: '#concept-cache-match-method',
    statement: 'A * in a kept preflight allows no further method or header without a new preflight.',
    source: inFirefox,
  },
  {
    id: 'preflight-keeps-origin',
    browsers: ['firefox'],
    anchor: '#byte-serializing-a-request-origin',
    statement:
      'After a redirect from one foreign origin to another, the preflight still carries the page’s origin while the request itself carries null.',
    source: inFirefox,
  },
  {
    id: 'preflight-at-home-unchecked',
    browsers: ['firefox'],
    anchor: '#cors-preflight-fetch-0',
    statement:
      'After redirects that lead back to the page’s own origin, the preflight there needs no Access-Control-Allow-Origin and no Access-Control-Allow-Credentials; the response itself does.',
    source: inFirefox,
  },
  {
    id: 'client-hints-safelisted',
    browsers: ['chromium'],
    anchor: '#cors-safelisted-request-header',
    statement:
      'Well-formed client hints (Save-Data, DPR, Device-Memory, Width, Viewport-Width, RTT, Downlink, ECT) and Intervention need no preflight.',
    source: inChromium,
  },
  {
    id: 'user-agent-not-preflighted',
    browsers: ['chromium'],
    anchor: '#cors-unsafe-request-header-names',
    statement: 'A page that sets User-Agent causes no preflight by it.',
    source: inChromium,
  },
  {
    id: 'range-64-bit',
    browsers: ['chromium'],
    anchor: '#simple-range-header-value',
    statement: 'A Range whose numbers do not fit 63 bits is not safelisted.',
    source: inChromium,
  },
  {
    id: 'equal-locations',
    browsers: ['chromium', 'firefox'],
    anchor: '#concept-response-location-url',
    statement: 'Several Location headers with the same value count as one instead of failing the redirect.',
    source: inBoth,
  },
  {
    id: 'empty-location',
    browsers: ['chromium'],
    anchor: '#concept-response-location-url',
    statement: 'An empty Location counts as none: the response is an ordinary one.',
    source: inChromium,
  },
  {
    id: 'error-mode-needs-location',
    browsers: ['chromium'],
    anchor: '#concept-http-fetch',
    statement: 'A redirect status without Location is an ordinary response even in redirect mode "error".',
    source: inChromium,
  },
];
