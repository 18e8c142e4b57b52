import type { FailureCode } from '../../src/cors/types.ts';

/**
 * The browsers' own reasons in Corscope's codes. Where a browser has one word for several, all are
 * listed. Chromium: `corsErrorStatus.corsError`; Firefox: the console message's category.
 */
const codes: Readonly<Record<string, readonly FailureCode[]>> = {
  // Chromium
  MissingAllowOriginHeader: ['missing-allow-origin'],
  PreflightMissingAllowOriginHeader: ['missing-allow-origin'],
  AllowOriginMismatch: ['allow-origin-mismatch'],
  PreflightAllowOriginMismatch: ['allow-origin-mismatch'],
  InvalidAllowOriginValue: ['invalid-allow-origin'],
  PreflightInvalidAllowOriginValue: ['invalid-allow-origin'],
  MultipleAllowOriginValues: ['multiple-allow-origin'],
  PreflightMultipleAllowOriginValues: ['multiple-allow-origin'],
  WildcardOriginNotAllowed: ['wildcard-with-credentials'],
  PreflightWildcardOriginNotAllowed: ['wildcard-with-credentials'],
  InvalidAllowCredentials: ['allow-credentials-not-true'],
  PreflightInvalidAllowCredentials: ['allow-credentials-not-true'],
  PreflightInvalidStatus: ['preflight-not-ok-status'],
  PreflightDisallowedRedirect: ['preflight-redirect'],
  MethodDisallowedByPreflightResponse: ['method-not-allowed'],
  HeaderDisallowedByPreflightResponse: ['header-not-allowed'],
  InvalidAllowMethodsPreflightResponse: ['invalid-allow-methods'],
  InvalidAllowHeadersPreflightResponse: ['invalid-allow-headers'],
  RedirectContainsCredentials: ['redirect-with-userinfo'],
  DisallowedByMode: ['mode-same-origin'],
  CorsDisabledScheme: ['scheme-not-http', 'redirect-scheme-not-http'],
  NoCorsRedirectModeNotFollow: ['no-cors-redirect-mode'],
  // Firefox
  CORSMissingAllowOrigin2: ['missing-allow-origin'],
  CORSAllowOriginNotMatchingOrigin: [
    'allow-origin-mismatch',
    'invalid-allow-origin',
    'multiple-allow-origin',
  ],
  CORSMultipleAllowOriginNotAllowed: ['multiple-allow-origin'],
  CORSNotSupportingCredentials: ['wildcard-with-credentials'],
  CORSMissingAllowCredentials: ['allow-credentials-not-true'],
  CORSPreflightDidNotSucceed3: ['preflight-not-ok-status'],
  CORSExternalRedirectNotAllowed: ['preflight-redirect'],
  CORSMethodNotFound: ['method-not-allowed'],
  CORSInvalidAllowMethod: ['invalid-allow-methods'],
  CORSMissingAllowHeaderFromPreflight2: ['header-not-allowed'],
  CORSInvalidAllowHeader: ['invalid-allow-headers'],
};

/** @returns `null` when the reason tells no code */
export function codesOfReason(reason: string | null): readonly FailureCode[] | null {
  return reason === null ? null : (codes[reason] ?? null);
}
