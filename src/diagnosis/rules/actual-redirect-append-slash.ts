import { DJANGO } from '../anchors.ts';
import { isRedirectWithoutCors, statusEvidence } from '../answer.ts';
import { addsSlash } from '../location.ts';
import { inPage, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 43: the preflight passed, then CommonMiddleware redirected above django-cors-headers. */
export const actualRedirectAppendSlash: Rule = {
  id: 'actual-redirect-append-slash',
  catalogue: [43, 2],
  short: 'redirected without CORS',
  learnMore: `${DJANGO}settings/#append-slash`,
  match(c) {
    if (!isRedirectWithoutCors(c)) return null;
    if (c.who.corsMiddleware === 'ran' || c.location === null || !addsSlash(c.hop.url, c.location))
      return null;
    const final = new URL(c.location).pathname;
    const installed = c.whoPreflight?.corsMiddleware === 'ran' || c.middlewareSeenElsewhere;
    const { say, asked, path } = c;
    return {
      title: c.who.django
        ? say('Django redirected `{path}` to `{final}` without CORS headers, and the browser stopped there', {
            path,
            final,
          })
        : say(
            'The server redirected `{path}` to `{final}` without CORS headers, and the browser stopped there',
            {
              path,
              final,
            },
          ),
      explain: installed
        ? say(
            'django-cors-headers is installed, but stands below `CommonMiddleware`: the redirect that adds the slash does not pass through it.',
          )
        : say(
            'The redirect that adds the slash did not pass through django-cors-headers: it is missing, or stands below `CommonMiddleware`.',
          ),
      sure: installed ? 'certain' : 'likely',
      catalogue: installed ? [43] : [43, 2],
      evidence: statusEvidence(c),
      remedies: [
        onServer(say('{asked} was redirected above it', { asked }), ...inPlace(c, installed)),
        inPage(say('Call the final URL, with its slash: `{final}`', { final })),
      ],
    };
  },
};
