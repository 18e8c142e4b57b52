/** What a header of the Headers tab means, each in one sentence. German: header-notes-de.ts. */

const count = (number: number): string => number.toLocaleString('en-GB');

export const headerNotesEn = {
  origin: 'Where the page that asks comes from; the server decides by it.',
  originNull:
    '`null`: the page has no origin to name, as in a sandboxed frame, a file or after some redirects.',
  requestMethod: 'The preflight asks whether this method may follow.',
  requestHeaders: 'The preflight asks whether these headers may follow.',
  requestNetwork: 'The preflight asks for leave to reach a more private network.',
  originAny: '`*`: any origin may read the answer, but not when credentials are sent.',
  originOne: 'Only pages of exactly this origin may read the answer.',
  originNullAllowed: '`null` lets in sandboxed frames and files of anybody; it names no one page.',
  originNone: 'This is not one origin, so no page is allowed by it.',
  credentialsTrue: 'The answer may also be read when cookies or other credentials are sent.',
  credentialsAny: '`true` beside `*` allows no credentials: for those the origin has to be named.',
  credentialsOther: 'Only `true` counts, in lower case: credentials are not allowed.',
  methods: 'Methods that may follow the preflight; GET, HEAD and POST always may.',
  methodsAny: '`*`: every method may follow, but with credentials it is no more than a method named `*`.',
  headers: 'Request headers that may follow the preflight.',
  headersAny:
    '`*`: every header but `authorization` may follow; with credentials it is no more than a header named `*`.',
  exposed: 'Answer headers that the page may read beyond the safelisted ones.',
  exposedAny: '`*`: the page may read every header; with credentials it is no more than a header named `*`.',
  onlyPreflight: 'Browsers read it off the answer to a preflight only: here it has no effect.',
  onlyActual: 'Browsers read it off the answer to the request itself only: on a preflight it has no effect.',
  unreadable: 'This is not a list of plain names, so the whole list counts for nothing.',
  maxAge: (seconds: number) =>
    `The preflight may be kept for ${count(seconds)} s; browsers have shorter limits of their own.`,
  maxAgeNone: 'Zero: every request asks again with a preflight of its own.',
  maxAgeOther: 'This is not a whole number of seconds; it does not say how long the preflight is kept.',
  network: 'Whether pages of a more public network may reach this server.',
  location: 'The answer redirects to this address, and CORS is checked anew there.',
  vary: 'Caches keep one answer for each value of these request headers.',
  varyOrigin: 'It names `Origin`: caches keep one answer for each origin.',
  varyAny: '`*`: caches must not answer another request with this answer.',
  cookie: 'Cookies were sent, so the request carries credentials.',
  authorization: 'Set by the page it needs a preflight that names it; `*` does not cover it.',
  resourcePolicy: 'Who may load this without CORS; with CORS it has no say.',
  fetchMode: 'How the browser asked; `cors` means that CORS is checked.',
  fetchNoCors: '`no-cors`: no CORS check is made, and scripts cannot read the answer.',
  fetchSite: 'How near the page is to the server: same origin, same site or another one.',
  storageAccess: 'Whether the request could use cookies that are closed to other sites.',
  timing: 'Origins that may see detailed timings; it does not decide about reading.',
};
