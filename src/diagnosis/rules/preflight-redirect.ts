import { FETCH } from '../anchors.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';
import { isRedirectedPreflight } from './preflight-redirect-append-slash.ts';

/** Catalogue 37, 38 and any other redirect of a preflight. */
export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  catalogue: [37, 38],
  short: 'preflight redirected',
  learnMore: `${FETCH}#cors-preflight-fetch-0`,
  match(c) {
    if (!isRedirectedPreflight(c)) return null;
    return {
      title: 'The preflight was redirected, and a preflight may not be redirected',
      explain: `The server answered OPTIONS with ${c.status}. The browser stops there.`,
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Location', value: c.location ?? '(none)' },
      ],
      remedies:
        c.location === null
          ? [elsewhere('Let the server answer OPTIONS itself, with a 2xx status.')]
          : [inPage('Call the final URL:', c.location)],
    };
  },
};
