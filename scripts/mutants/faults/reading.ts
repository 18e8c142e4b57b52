import { type Fault, faultsIn } from '../fault.ts';

const readFetch = faultsIn('read-fetch.ts', [
  {
    find: `context.trail.lack('url');`,
    replace: ``,
    what: 'A URL that can not be read leaves the decision open.',
  },
  {
    find: `seen.redirect === 'unknown' ? 'follow' : seen.redirect`,
    replace: `seen.redirect === 'unknown' ? 'manual' : seen.redirect`,
    what: 'A redirect mode that was not seen refuses no no-cors request.',
  },
  {
    find: `    unknown: !modeSeen,\n`,
    replace: ``,
    what: 'A mode that was only assumed is marked as unknown.',
  },
  {
    find: `hop.isLast ? 'response-headers' : null`,
    replace: `null`,
    what: 'An answer still to come leaves the decision open.',
  },
  {
    find: `final.why === 'opaque-redirect' ? 'opaque' : tainting`,
    replace: `final.why === 'opaque-redirect' ? tainting : tainting`,
    what: 'Of an opaque redirect the page sees no header.',
  },
  {
    find: `decision: sure ? decided :`,
    replace: `decision: decided.kind !== 'blocked' ? decided :`,
    what: 'A decision under an assumed mode is not told as one.',
  },
  {
    find: `delivered ? names.filter((name) => !exposed.includes(name)) : null`,
    replace: `delivered ? names : null`,
    what: 'What the page may read is not among the hidden headers.',
  },
  {
    find: `(decided.kind === 'not-cors' && decided.why === 'same-origin')`,
    replace: `false`,
    what: 'A request at home is not CORS in whatever mode.',
  },
]);

const readPreflight = faultsIn('read-preflight.ts', [
  {
    find: `seen.unsafeHeaderNames ??\n`,
    replace: `(null as string[] | null) ??\n`,
    what: 'Access-Control-Request-Headers is stronger evidence than the headers on the wire.',
  },
  {
    find: `(isCorsSafelistedMethod(seen.method) ? [] : [seen.method])`,
    replace: `[]`,
    what: 'A method that is not safelisted needs a preflight.',
  },
  {
    find: `if (seen.preflightCached && seen.preflight === null) {`,
    replace: `if (false) {`,
    what: 'A preflight from the cache is not checked again.',
  },
  {
    find: `wentOn ? null : 'preflight-response'`,
    replace: `null`,
    what: 'A preflight not yet answered leaves the decision open.',
  },
  {
    find: `wentOn ? null : 'request-headers'`,
    replace: `'request-headers'`,
    what: 'When the request went out, its headers were allowed, seen or not.',
  },
  {
    find: `seen.response !== null || !hop.isLast`,
    replace: `seen.response !== null && hop.isLast`,
    what: 'A further hop shows that the browser was content with the preflight.',
  },
  {
    find: `rules !== standardRules`,
    replace: `rules === standardRules`,
    what: 'Quirks are told of browsers, never of the standard.',
  },
  {
    find: `parseMaxAge(headers, rules) < uncapped ? ['max-age-cap']`,
    replace: `parseMaxAge(headers, rules) <= uncapped ? ['max-age-cap']`,
    what: 'A Max-Age within the limit is no quirk.',
  },
]);

const readRedirect = faultsIn('read-redirect.ts', [
  {
    find: `response === null || !isRedirectStatus(response.status)`,
    replace: `response === null`,
    what: 'Redirect modes mean nothing without a redirect status.',
  },
  {
    find: `fetch.seen.redirect === 'unknown' && !hop.isLast ? 'follow' : fetch.seen.redirect`,
    replace: `fetch.seen.redirect`,
    what: 'A redirect that was followed had the mode follow.',
  },
  {
    find: `redirect === 'error' && !spared ?`,
    replace: `redirect === 'error' ?`,
    what: 'Chromium does not ask for mode error without a Location.',
  },
  {
    find: `if (redirect === 'manual') return`,
    replace: `if (redirect === 'error') return`,
    what: 'Redirect mode manual ends with an opaque redirect.',
  },
  {
    find: `redirectCount: hop.index`,
    replace: `redirectCount: 0`,
    what: 'Every hop seen counts as a redirect.',
  },
  {
    find: `if (checks.length === 0 || !hop.isLast) return null;`,
    replace: `if (!hop.isLast) return null;`,
    what: 'A redirect status without Location is an ordinary response.',
  },
  {
    find: `trail.lack('response-headers');`,
    replace: ``,
    what: 'A redirect whose next hop was not seen leaves the decision open.',
  },
  {
    find: `fetch.mode === 'same-origin' && fetch.modeSeen &&`,
    replace: `fetch.mode === 'cors' && fetch.modeSeen &&`,
    what: 'Mode same-origin refuses a redirect abroad, mode cors does not.',
  },
  {
    find: `if (sameOrigin(origin, urlOrigin(location))) return null;`,
    replace: ``,
    what: 'Mode same-origin lets a redirect at home pass.',
  },
  {
    find: `else if (fetch.seen.useCorsPreflight) trail`,
    replace: `else trail`,
    what: 'The step about a body that can not be sent again is told only where a stream is possible.',
  },
]);

export const reading: readonly Fault[] = [readFetch, readPreflight, readRedirect].flat();
