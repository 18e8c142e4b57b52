/**
 * The vocabulary of the evaluator, in the words of the Fetch Standard.
 *
 * Header values are byte sequences, isomorphically decoded: one code unit 0x00–0xFF is one byte.
 * Nothing in `src/cors` throws on input; what is malformed on the wire is a normal input here.
 */

/** One header as on the wire, surrounding SP and HTAB already stripped from the value. */
export type Header = readonly [name: string, value: string];
export type HeaderList = readonly Header[];

export type RequestMode = 'same-origin' | 'cors' | 'no-cors' | 'navigate' | 'websocket' | 'webtransport';
export type CredentialsMode = 'omit' | 'same-origin' | 'include';
export type RedirectMode = 'follow' | 'error' | 'manual';
export type ResponseTainting = 'basic' | 'cors' | 'opaque';

export interface FetchResponse {
  readonly status: number;
  readonly headers: HeaderList;
}

/** Where in a fetch something is decided. A CORS check of a redirect response belongs to `response`. */
export type Stage = 'request' | 'preflight' | 'response' | 'redirect';

/** The standard only says "network error"; these names are Corscope's own. */
export type FailureCode =
  | 'missing-allow-origin'
  | 'multiple-allow-origin'
  | 'invalid-allow-origin'
  | 'allow-origin-mismatch'
  | 'wildcard-with-credentials'
  | 'allow-credentials-not-true'
  | 'preflight-not-ok-status'
  | 'preflight-redirect'
  | 'invalid-allow-methods'
  | 'invalid-allow-headers'
  | 'method-not-allowed'
  | 'header-not-allowed'
  | 'redirect-with-userinfo'
  | 'redirect-scheme-not-http'
  | 'redirect-invalid-location'
  | 'redirect-too-many'
  | 'redirect-mode-error'
  | 'redirect-stream-body'
  | 'mode-same-origin'
  | 'no-cors-redirect-mode'
  | 'scheme-not-http';

export interface CorsFailure {
  readonly code: FailureCode;
  /** The method, or the lower-case header name, that is not allowed; only for those two codes. */
  readonly parameter?: string;
  /** What would have passed, as raw values; `null` where no single value would. */
  readonly expected: string | null;
  /** What was there, as raw bytes; `null` where nothing was. */
  readonly received: string | null;
}

/** One thing the browser checks. The panel holds the words for each id. */
export type StepId =
  | 'same-origin'
  | 'request-mode'
  | 'request-scheme'
  | 'preflight-needed'
  | 'preflight-cached'
  | 'allow-origin'
  | 'allow-credentials'
  | 'preflight-status'
  | 'preflight-lists'
  | 'method-allowed'
  | 'authorization-allowed'
  | 'headers-allowed'
  | 'redirect-mode'
  | 'redirect-location'
  | 'redirect-scheme'
  | 'redirect-count'
  | 'redirect-userinfo'
  | 'redirect-body'
  | 'exposed-headers';

/**
 * `info` states a fact that can not fail (a preflight is needed because …). `unknown` was reached but
 * something needed for it was not seen.
 */
export type StepOutcome = 'passed' | 'failed' | 'not-reached' | 'unknown' | 'info';

export interface Step {
  readonly id: StepId;
  readonly stage: Stage;
  /** Index into the URL list: 0 before any redirect. */
  readonly hop: number;
  /** Of the Fetch Standard, with `#`. */
  readonly anchor: string;
  /** The number of the step in that algorithm, as SPEC.md's pinned text counts, such as "4" or "7.5". */
  readonly number: string;
  readonly outcome: StepOutcome;
  /** What the step is about: a method, the unsafe header names joined with ", ", a URL. */
  readonly subject: string | null;
  readonly expected: string | null;
  readonly received: string | null;
  readonly failure?: CorsFailure;
}

/** What made a request fail that is not a CORS decision. */
export type OtherFailure =
  | 'network'
  | 'aborted'
  | 'local-network-access'
  | 'corp'
  | 'coep'
  | 'orb'
  | 'csp'
  | 'mixed-content'
  | 'blocked-by-client'
  /** It was answered, and the answer did not switch protocols. */
  | 'websocket-not-opened'
  | 'unknown';

export type NotCors =
  | 'same-origin'
  | 'no-cors-mode'
  | 'navigation'
  | 'websocket'
  | 'opaque-redirect'
  /** A service worker took the request; what it fetched for it is a request of its own. */
  | 'service-worker'
  | 'scheme-not-http';

/** What was not seen and would decide. */
export type Missing =
  | 'response-headers'
  | 'preflight-response'
  | 'request-headers'
  | 'credentials-mode'
  | 'request-mode'
  | 'redirect-mode'
  | 'origin'
  | 'url';

export type Decision =
  | { readonly kind: 'not-cors'; readonly why: NotCors }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'blocked'; readonly at: Stage; readonly hop: number; readonly failure: CorsFailure }
  | { readonly kind: 'failed'; readonly why: OtherFailure; readonly error: string | null }
  | { readonly kind: 'pending' }
  | { readonly kind: 'undetermined'; readonly missing: Missing };

/** Whose rules decide: the text of the standard, or the standard with one browser's named deviations. */
export type RuleSet = 'standard' | 'chromium' | 'firefox';

/** Of `quirks.ts`. */
export type QuirkId =
  | 'wildcard-covers-authorization'
  | 'max-age-cap'
  | 'signed-max-age'
  | 'malformed-max-age-not-kept'
  | 'origin-before-status'
  | 'preflight-redirect-first'
  | 'upload-listener-names-no-method'
  | 'whole-preflight-cache-entries'
  | 'tainted-preflight-not-kept'
  | 'preflight-cache-credentials-apart'
  | 'preflight-cache-no-wildcard'
  | 'preflight-keeps-origin'
  | 'preflight-at-home-unchecked'
  | 'client-hints-safelisted'
  | 'user-agent-not-preflighted'
  | 'range-64-bit'
  | 'equal-locations'
  | 'empty-location'
  | 'error-mode-needs-location'
  | (string & {});

/** A place where the browser at hand leaves the standard in this very request. */
export interface QuirkHit {
  readonly id: QuirkId;
  readonly hop: number;
}

/** The preflight of one hop, as seen. */
export interface SeenPreflight {
  /** `null` while no answer was seen. */
  readonly response: FetchResponse | null;
  /** The `Origin` of the OPTIONS itself, where it may differ from the hop's (Firefox, after redirects). */
  readonly originHeader?: string | null;
}

/** One URL of the URL list, as seen. Fields are `null` where the browser did not show them. */
export interface SeenHop {
  readonly url: string;
  /** Already normalised by the API layer. */
  readonly method: string;
  /** `null` when never shown (Chromium, after a refused preflight). */
  readonly headers: HeaderList | null;
  /**
   * CORS-unsafe request-header names, when known without the headers: from the preflight's
   * Access-Control-Request-Headers. `null` when no preflight was seen.
   */
  readonly unsafeHeaderNames: readonly string[] | null;
  /** The `Origin` value sent on this hop's actual or preflight; `null` when none was seen. */
  readonly originHeader: string | null;
  readonly preflight: SeenPreflight | null;
  /** True when a preflight was answered from the cache (by Corscope's model of it). */
  readonly preflightCached: boolean;
  readonly response: FetchResponse | null;
}

/** All that the extension could see of one fetch. */
export interface SeenFetch {
  /** Serialized origin of the initiator; `'null'` is opaque; `null` is not known. */
  readonly origin: string | null;
  readonly mode: RequestMode | 'unknown';
  readonly credentials: CredentialsMode | 'unknown';
  readonly redirect: RedirectMode | 'unknown';
  /** XHR upload listeners or a stream body: set when a preflight was seen that nothing else explains. */
  readonly useCorsPreflight: boolean;
  readonly hops: readonly SeenHop[];
}

export interface Evaluation {
  /** By the rule set asked for. */
  readonly decision: Decision;
  /** By the standard; the same object as `decision` when nothing differs. */
  readonly standard: Decision;
  readonly quirks: readonly QuirkHit[];
  /** Every step, in the order in which the standard takes them, those not reached included. */
  readonly steps: readonly Step[];
  /** What would fail next once the first failure is mended, in order, the first one left out. */
  readonly further: readonly CorsFailure[];
  /** Response header names, lower-case and sorted, that the page may read; `null` when not delivered. */
  readonly exposed: readonly string[] | null;
  /** Response header names that came and stay hidden from the page; `null` when not delivered. */
  readonly hidden: readonly string[] | null;
}
