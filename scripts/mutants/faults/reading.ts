import { type Fault, faultsIn } from '../fault.ts';

const evaluate = faultsIn('evaluate.ts', [
  {
    find: `sameDecision(decision, asked.decision) ? asked.decision : decision`,
    replace: `asked.decision`,
    what: 'What the standard says is told beside what the browser does.',
  },
  {
    find: `mode === 'websocket' || mode === 'webtransport'`,
    replace: `mode === 'webtransport'`,
    what: 'A WebSocket is no CORS request.',
  },
  {
    find: `origin ?? hops[0]?.originHeader`,
    replace: `origin`,
    what: 'An Origin header tells the origin that was not seen.',
  },
  {
    find: `(originHeader !== null && (method === 'GET' || method === 'HEAD'))`,
    replace: `originHeader !== null`,
    what: 'An Origin on a POST does not tell the mode.',
  },
  {
    find: `      preflight !== null ||\n`,
    replace: ``,
    what: 'A preflight tells that the mode is cors.',
  },
  {
    find: `isCors ? 'cors' : null`,
    replace: `'cors'`,
    what: 'A mode that nothing tells is not guessed.',
  },
  {
    find: `decision: undetermined('credentials-mode')`,
    replace: `decision: including.decision`,
    what: 'Where the credentials mode decides and is not known, nothing is decided.',
  },
  {
    find: `.filter((failure) => others.has(JSON.stringify(failure)))`,
    replace: ``,
    what: 'Only what would fail next in either credentials mode is told.',
  },
  {
    find: `!sameExposed && step.id === 'exposed-headers'`,
    replace: `false`,
    what: 'Exposed headers that depend on the credentials mode are marked as unknown.',
  },
  {
    find: `one.failure.code === other.failure.code`,
    replace: `true`,
    what: 'Two refusals for different reasons are not the same outcome.',
  },
]);

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
    find: `if (checks.length > 0 && hop.isLast) trail`,
    replace: `if (hop.isLast) trail`,
    what: 'A redirect status without Location is an ordinary response.',
  },
  {
    find: `if (checks.length > 0 && hop.isLast) trail.lack('response-headers');`,
    replace: ``,
    what: 'A redirect whose next hop was not seen leaves the decision open.',
  },
  {
    find: `else if (fetch.seen.useCorsPreflight) trail`,
    replace: `else trail`,
    what: 'The step about a body that can not be sent again is told only where a stream is possible.',
  },
]);

const context = faultsIn('reading.ts', [
  {
    find: `hop.seen.originHeader ?? serializeRequestOrigin(fetch.origin, hop.urlList)`,
    replace: `serializeRequestOrigin(fetch.origin, hop.urlList)`,
    what: 'The Origin seen is stronger than what should have been sent.',
  },
  {
    find: `hop.seen.originHeader ?? serializeRequestOrigin(fetch.origin, hop.urlList)`,
    replace: `hop.seen.originHeader ?? serializeOrigin(fetch.origin)`,
    what: 'After redirects between foreign origins Origin is null.',
  },
  {
    find: `hop.seen.preflight?.originHeader ?? null`,
    replace: `null as string | null`,
    what: 'The Origin of the OPTIONS itself is what its answer is held against.',
  },
  {
    find: `rules.preflightKeepsOrigin && isRedirectTainted(fetch.origin, hop.urlList)`,
    replace: `isRedirectTainted(fetch.origin, hop.urlList)`,
    what: 'Only Firefox’s preflight keeps the origin of the page.',
  },
]);

const trail = faultsIn('trail.ts', [
  {
    find: `if (check.quirk !== undefined && open) this`,
    replace: `if (check.quirk !== undefined) this`,
    what: 'Behind the end of the path no quirk has a say.',
  },
  {
    find: `    if (open) this.end = { kind: 'blocked'`,
    replace: `    this.end = { kind: 'blocked'`,
    what: 'The first failure decides; those behind it are what would fail next.',
  },
  {
    find: `if (open && missing !== null) this.end`,
    replace: `if (missing !== null) this.end`,
    what: 'What was not seen behind a failure leaves nothing open.',
  },
  {
    find: `this.end ??= {`,
    replace: `this.end = {`,
    what: 'What is lacking behind a failure does not undo it.',
  },
  {
    find: `this.end === null ? reached : 'not-reached'`,
    replace: `reached`,
    what: 'Steps behind the end of the path are marked as not reached.',
  },
  {
    find: `if (seen.has(key)) return false;`,
    replace: ``,
    what: 'What would fail next is told once, and without the failure that decided.',
  },
  {
    find: `if (this.end === null) this.quirks.push(hit);`,
    replace: `this.quirks.push(hit);`,
    what: 'A quirk behind a failure is not told.',
  },
  {
    find: `const { failure: _, ...rest } = step;`,
    replace: `const rest = step;`,
    what: 'A step that became unknown carries no failure.',
  },
]);

export const reading: readonly Fault[] = [
  evaluate,
  readFetch,
  readPreflight,
  readRedirect,
  context,
  trail,
].flat();
