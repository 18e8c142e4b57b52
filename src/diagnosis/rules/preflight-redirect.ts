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
    if (!isRedirectedPreflight(c) || c.status === null) return null;
    const { say } = c;
    return {
      title: say('The preflight was redirected, and a preflight may not be redirected'),
      explain: say('The server answered OPTIONS with {status}. The browser stops there.', {
        status: c.status,
      }),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies:
        c.location === null
          ? [elsewhere(say('Let the server answer OPTIONS itself, with a 2xx status.'))]
          : [inPage(say('Call the final URL:'), c.location)],
    };
  },
};
