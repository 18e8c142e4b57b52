import { sentences } from '../../words/sentences.ts';
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
    const { say } = c;
    return {
      title: say('The server sends `{host}` on to `www.{host}`, and the browser stops there', {
        host: c.host,
      }),
      explain: sentences(
        say('`PREPEND_WWW` or a proxy redirects to the canonical host.'),
        c.at === 'preflight'
          ? say('A preflight may not be redirected at all.')
          : say('A redirect without CORS headers is not followed; with them the origin would become `null`.'),
      ),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: [
        inPage(say('Call the canonical host:'), canonical),
        elsewhere(
          say(
            'With CorsMiddleware first in MIDDLEWARE the preflight passes, and the request is redirected still: the page has to call the canonical host either way.',
          ),
        ),
      ],
    };
  },
};
