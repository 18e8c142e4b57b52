import { DJANGO } from '../anchors.ts';
import { isRedirectWithoutCors, statusEvidence } from '../answer.ts';
import { leadsToItself, upgradesScheme } from '../location.ts';
import { elsewhere, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 34, without a preflight: the redirect to https carries no CORS headers, so it is not followed. */
export const actualRedirectHttps: Rule = {
  id: 'actual-redirect-https',
  catalogue: [34],
  short: 'redirected to https',
  learnMore: `${DJANGO}settings/#secure-ssl-redirect`,
  match(c) {
    if (!isRedirectWithoutCors(c) || c.location === null) return null;
    const circle = leadsToItself(c.hop.url, c.location);
    if (!circle && !upgradesScheme(c.hop.url, c.location)) return null;
    const { say, asked } = c;
    return {
      title: circle
        ? say('The server redirects to the very URL that was asked for, without CORS headers')
        : say(
            'The server redirected the http address to https without CORS headers, and the browser stopped there',
          ),
      explain: circle
        ? say(
            'TLS ends at a proxy, and Django behind it takes every request for http (`SECURE_SSL_REDIRECT`).',
          )
        : say(
            'Allowing the origin would not be enough: from http to https the origin changes on the way. Call https at once.',
          ),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: circle
        ? [onServer(say('{asked} was redirected to itself', { asked }), { kind: 'trust-proxy-scheme' })]
        : [
            inPage(say('Call the https address:'), c.location),
            elsewhere(say('Every http address in the page’s configuration has to become https.')),
          ],
    };
  },
};
