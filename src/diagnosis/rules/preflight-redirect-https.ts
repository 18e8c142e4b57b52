import { DJANGO } from '../anchors.ts';
import { upgradesScheme } from '../location.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';
import { isRedirectedPreflight } from './preflight-redirect-append-slash.ts';

/** Catalogue 34: the server insists on https. No CORS setting saves a call to the http address. */
export const preflightRedirectHttps: Rule = {
  id: 'preflight-redirect-https',
  catalogue: [34],
  short: 'preflight redirected: https',
  learnMore: `${DJANGO}settings/#secure-ssl-redirect`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null || !upgradesScheme(c.hop.url, c.location))
      return null;
    return {
      title: 'The preflight was redirected to https, and a preflight may not be redirected',
      explain:
        'The server answers http only with a redirect (`SECURE_SSL_REDIRECT` does that). Allowing the origin would ' +
        'not help: the actual request would be redirected as well.',
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Location', value: c.location },
      ],
      remedies: [
        inPage('Call the https address:', c.location),
        elsewhere(
          'Where TLS ends at a proxy in front of Django, and only if that proxy sets X-Forwarded-Proto itself: ' +
            'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
        ),
      ],
    };
  },
};
