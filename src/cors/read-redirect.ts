import { type Check, failure } from './check.ts';
import { locationUrl } from './location-url.ts';
import { type Origin, sameOrigin, serializeOrigin, urlOrigin } from './origin.ts';
import type { Hop, ReadingContext } from './reading.ts';
import { redirectChecks } from './redirect.ts';
import { isRedirectStatus } from './status.ts';
import { unseen } from './trail.ts';
import type { Decision } from './types.ts';

/** HTTP fetch 6 and HTTP-redirect fetch; the decision where the path ends well in them, else `null`. */
export function readRedirect(context: ReadingContext, hop: Hop): Decision | null {
  const { fetch, rules, trail } = context;
  const { response } = hop.seen;
  if (response === null || !isRedirectStatus(response.status)) return null;
  // A redirect that was followed had the mode to be.
  const redirect = fetch.seen.redirect === 'unknown' && !hop.isLast ? 'follow' : fetch.seen.redirect;
  const location = locationUrl(response, hop.url, rules);
  const strict = locationUrl(response, hop.url);
  if (String(strict) !== String(location)) {
    trail.hit({ id: location === null ? 'empty-location' : 'equal-locations', hop: hop.index });
  }
  // Deviation (error-mode-needs-location): without a `Location` Chromium does not ask for mode "error".
  const spared = rules.errorModeNeedsLocation && redirect === 'error' && location === null;
  if (spared) trail.hit({ id: 'error-mode-needs-location', hop: hop.index });
  const modeCheck: Check = {
    id: 'redirect-mode',
    anchor: '#concept-http-fetch',
    number: '6.2',
    subject: String(response.status),
    expected: 'follow',
    received: redirect,
    failures: redirect === 'error' && !spared ? [failure('redirect-mode-error', 'follow', 'error')] : [],
    unknown: redirect === 'unknown',
  };
  trail.take('redirect', hop.index, modeCheck, null);
  if (redirect === 'manual') return { kind: 'not-cors', why: 'opaque-redirect' };

  const request = {
    origin: fetch.origin,
    currentUrl: hop.url,
    mode: fetch.mode,
    responseTainting: hop.tainting,
    redirectCount: hop.index,
    body: null,
  };
  const checks = redirectChecks(request, response, rules);
  for (const check of checks) {
    // Whether the body can be sent again is never seen: said only where it could be a stream.
    if (check.id !== 'redirect-body') trail.take('redirect', hop.index, check, null);
    else if (fetch.seen.useCorsPreflight) trail.take('redirect', hop.index, unseen(check), null);
  }
  if (checks.length === 0 || !hop.isLast) return null;
  // It leads on, and nothing was seen of where: Firefox does not show what it refuses to send.
  if (fetch.mode === 'same-origin' && fetch.modeSeen && location !== null && location !== 'failure') {
    const check = leavingHome(fetch.origin, location);
    if (check !== null) trail.take('redirect', hop.index, check, null);
  }
  trail.lack('response-headers');
  return null;
}

/** Main fetch 12 of the next URL, in mode "same-origin". */
function leavingHome(origin: Origin, location: URL): Check | null {
  if (sameOrigin(origin, urlOrigin(location))) return null;
  const [home, target] = [serializeOrigin(origin), serializeOrigin(urlOrigin(location))];
  return {
    id: 'request-mode',
    anchor: '#concept-main-fetch',
    number: '12',
    subject: 'same-origin',
    expected: home,
    received: target,
    failures: [failure('mode-same-origin', home, target)],
  };
}
