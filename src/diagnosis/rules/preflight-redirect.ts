import { FETCH } from '../anchors.ts';
import { isRedirectedPreflight, statusEvidence } from '../answer.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Any other redirect of a preflight. */
export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  catalogue: [],
  short: 'preflight redirected',
  learnMore: `${FETCH}#cors-preflight-fetch-0`,
  match(c) {
    if (!isRedirectedPreflight(c)) return null;
    return {
      title: 'The preflight was redirected, and a preflight may not be redirected',
      explain: `The server answered OPTIONS with ${c.status}. The browser stops there.`,
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies:
        c.location === null
          ? [elsewhere('Let the server answer OPTIONS itself, with a 2xx status.')]
          : [inPage('Call the final URL:', c.location)],
    };
  },
};
