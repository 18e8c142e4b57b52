import { DJANGO } from '../anchors.ts';
import { isRedirectedPreflight, isRedirectWithoutCors, statusEvidence } from '../answer.ts';
import { prependsWww } from '../location.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 37: the canonical host is another origin, and the way there carries no CORS headers. */
export const redirectPrependWww: Rule = {
  id: 'redirect-prepend-www',
  catalogue: [37],
  short: 'redirected to www.',
  learnMore: `${DJANGO}settings/#prepend-www`,
  match(c) {
    if (!isRedirectedPreflight(c) && !isRedirectWithoutCors(c)) return null;
    if (c.location === null || !prependsWww(c.hop.url, c.location)) return null;
    const canonical = new URL(c.location).origin;
    return {
      title: `The server sends \`${c.host}\` on to \`www.${c.host}\`, and the browser stops there`,
      explain:
        '`PREPEND_WWW` or a proxy redirects to the canonical host. ' +
        (c.at === 'preflight'
          ? 'A preflight may not be redirected at all.'
          : 'A redirect without CORS headers is not followed; with them the origin would become `null`.'),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: [
        inPage(`Call the canonical host:`, canonical),
        elsewhere(
          'With CorsMiddleware first in MIDDLEWARE the preflight passes, and the request is redirected still: the page has to call the canonical host either way.',
        ),
      ],
    };
  },
};
