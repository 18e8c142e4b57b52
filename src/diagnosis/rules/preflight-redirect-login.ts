import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { isRedirectedPreflight, statusEvidence } from '../answer.ts';
import { leadsToIdentityProvider, leadsToLogin } from '../location.ts';
import { allowing, elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 35: a preflight never carries credentials, so a login guard always turns it away. */
export const preflightRedirectLogin: Rule = {
  id: 'preflight-redirect-login',
  catalogue: [35],
  short: 'preflight redirected: login',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null) return null;
    const provider = leadsToIdentityProvider(c.hop.url, c.location);
    if (!provider && !leadsToLogin(c.location)) return null;
    const { say } = c;
    return {
      title: say('The preflight was sent to a login page'),
      explain: sentences(
        say(
          'A preflight never carries cookies or Authorization, so a login guard turns it away whoever is logged in.',
        ),
        provider
          ? say('Here the guard is a login service in front of the application: let it pass OPTIONS on.')
          : say('django-cors-headers first in `MIDDLEWARE` answers it before any guard.'),
      ),
      sure: /[?&]next=/.test(c.location) ? 'certain' : 'likely',
      evidence: statusEvidence(c),
      remedies: [
        ...(provider
          ? []
          : [
              onServer(
                say('the preflight of {asked} was sent to a login page', { asked: c.asked }),
                c.middlewareSeenElsewhere
                  ? { kind: 'move-middleware-first' }
                  : { kind: 'install-middleware' },
                ...allowing(c.origin),
                ...(c.exchange.judgement.credentials.value === 'include'
                  ? [{ kind: 'allow-credentials' } as const]
                  : []),
              ),
            ]),
        elsewhere(
          provider
            ? say(
                'Exempt OPTIONS from the login service in front of the API, and let the API answer 401 instead of redirecting.',
              )
            : say(
                'Let the API answer 401 to requests without a session instead of redirecting them to a page.',
              ),
        ),
      ],
    };
  },
};
