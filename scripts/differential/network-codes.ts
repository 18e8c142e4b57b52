import type { FailureCode } from '../../src/cors/types.ts';

/** What the browsers report as a failure of the network, and the standard as one of a redirect. */
export const networkCodes: Readonly<Record<string, readonly FailureCode[]>> = {
  // What Chromium says of redirect mode "error", which it does not tell an extension: following would fail too.
  'net::ERR_FAILED': ['redirect-scheme-not-http', 'mode-same-origin'],
  'net::ERR_TOO_MANY_REDIRECTS': ['redirect-too-many'],
  'net::ERR_INVALID_REDIRECT': ['redirect-invalid-location'],
  // How Chromium ends a request that a redirect leads out of mode "same-origin".
  'net::ERR_ABORTED': ['mode-same-origin'],
  'net::ERR_UNSAFE_REDIRECT': ['redirect-scheme-not-http'],
  'net::ERR_UNKNOWN_URL_SCHEME': ['redirect-scheme-not-http'],
  NS_BINDING_REDIRECTED: ['redirect-scheme-not-http'],
  NS_ERROR_CORRUPTED_CONTENT: ['redirect-scheme-not-http', 'redirect-invalid-location'],
  NS_ERROR_REDIRECT_LOOP: ['redirect-too-many'],
  // Firefox's console knows no category for these.
  NS_ERROR_DOM_BAD_URI: [
    'redirect-with-userinfo',
    'redirect-scheme-not-http',
    'redirect-invalid-location',
    'redirect-too-many',
    'mode-same-origin',
  ],
};
