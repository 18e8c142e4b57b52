/** Ids of lab scenarios, in the order in which they are played. */
export const played: readonly string[] = [
  'allowed-simple',
  'allowed-preflighted',
  'origin-not-listed-simple',
  'wildcard-with-credentials',
  'preflight-append-slash',
  'method-not-allowed',
  'entry-without-scheme',
  'server-unreachable',
  'redirect-made-origin-null',
  'csrf-refused',
  'headers-replaced',
  'allowed-any-origin',
  'redirect-to-login',
  'header-not-exposed',
  'no-cors-opaque',
];

/** The one whose detail is shown: a preflight that allows the origin and not the headers. */
export const shown = 'headers-replaced';
