import { sentences } from '../../words/sentences.ts';
import { DJANGO } from '../anchors.ts';
import { isRedirectedPreflight, statusEvidence } from '../answer.ts';
import { leadsToItself, upgradesScheme } from '../location.ts';
import { elsewhere, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 34: the server insists on https. No CORS setting saves a call to the http address. */
export const preflightRedirectHttps: Rule = {
  id: 'preflight-redirect-https',
  catalogue: [34],
  short: 'preflight redirected: https',
  learnMore: `${DJANGO}settings/#secure-ssl-redirect`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null) return null;
    const { say } = c;
    const { url } = c.hop;
    // It was https already: only a server behind a proxy does not know that.
    if (leadsToItself(url, c.location)) {
      return {
        title: say('The preflight was redirected to the very URL that was asked for'),
        explain: say(
          'TLS ends at a proxy, and Django behind it takes every request for http (`SECURE_SSL_REDIRECT`): it does not believe the proxy’s `X-Forwarded-Proto`.',
        ),
        sure: 'likely',
        evidence: statusEvidence(c),
        remedies: [
          onServer(say('{asked} was redirected to itself', { asked: c.asked }), {
            kind: 'trust-proxy-scheme',
          }),
        ],
      };
    }
    if (!upgradesScheme(url, c.location)) return null;
    return {
      title: say('The preflight was redirected to https, and a preflight may not be redirected'),
      explain: sentences(
        say('The server answers http only with a redirect (`SECURE_SSL_REDIRECT` does that).'),
        say('Allowing the origin would not help: the actual request would be redirected as well.'),
      ),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: [
        inPage(say('Call the https address:'), c.location),
        elsewhere(
          say(
            'Where TLS ends at a proxy in front of Django, and only if that proxy sets X-Forwarded-Proto itself: SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
          ),
        ),
      ],
    };
  },
};
