import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { isRedirectWithoutCors } from '../answer.ts';
import type { Case } from '../case.ts';
import { leadsToIdentityProvider } from '../location.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 47: the session is over, and an API call was sent to a page where a person logs in. */
export const redirectToIdentityProvider: Rule = {
  id: 'redirect-to-identity-provider',
  catalogue: [47],
  short: 'sent to log in',
  learnMore: `${FETCH}#http-redirect-fetch`,
  match(c) {
    const found = redirectToProvider(c);
    if (found === null) return null;
    const provider = new URL(found.to).host;
    const { say } = c;
    return {
      title: say('The API sent the request to the login service `{provider}`, which answers no scripts', {
        provider,
      }),
      explain: sentences(
        say('Without a session the server, or a guard before it, redirects everything to the login.'),
        say(
          'A person can follow that, a script cannot: a login page allows no other origin, and it should not.',
        ),
      ),
      sure: 'likely',
      evidence: [
        { label: say('Redirected from'), value: found.from },
        { label: 'Location', value: found.to },
      ],
      hop: found.hop,
      remedies: [
        elsewhere(
          say(
            'Answer 401 instead of redirecting where the request is no navigation: Sec-Fetch-Mode other than navigate, or the API’s paths.',
          ),
        ),
        inPage(say('On 401 let the page send the person to the login:'), `location.assign('/login')`),
      ],
    };
  },
};

/** The redirect on the way that leads to a login on another host, and failed there or before it. */
function redirectToProvider(
  c: Case,
): { readonly from: string; readonly to: string; readonly hop: number } | null {
  if (c.at !== 'response' && c.at !== 'redirect' && c.at !== 'preflight') return null;
  if (isRedirectWithoutCors(c)) {
    return c.location !== null && leadsToIdentityProvider(c.hop.url, c.location)
      ? { from: c.hop.url, to: c.location, hop: c.hopIndex }
      : null;
  }
  const before = c.exchange.hops[c.hopIndex - 1];
  if (before === undefined || !leadsToIdentityProvider(before.url, c.hop.url)) return null;
  return { from: before.url, to: c.hop.url, hop: c.hopIndex };
}
