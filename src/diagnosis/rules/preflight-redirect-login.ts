import { CORSHEADERS } from '../anchors.ts';
import { leadsToLogin } from '../location.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';
import { isRedirectedPreflight } from './preflight-redirect-append-slash.ts';

/** Catalogue 35: a preflight never carries credentials, so a login guard always turns it away. */
export const preflightRedirectLogin: Rule = {
  id: 'preflight-redirect-login',
  catalogue: [35],
  short: 'preflight redirected: login',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null || !leadsToLogin(c.location)) return null;
    return {
      title: 'The preflight was sent to a login page',
      explain:
        'A preflight never carries cookies or Authorization, so a login guard turns it away whoever is logged in. ' +
        'django-cors-headers first in `MIDDLEWARE` answers it before any guard.',
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Location', value: c.location },
      ],
      remedies: [
        onServer(
          `the preflight of ${c.asked} was sent to a login page`,
          c.middlewareSeenElsewhere ? { kind: 'move-middleware-first' } : { kind: 'install-middleware' },
          { kind: 'allow-origin', origin: c.origin },
          { kind: 'allow-credentials' },
        ),
        elsewhere(
          'Let the API answer 401 to requests without a session instead of redirecting them to a page.',
        ),
      ],
    };
  },
};
