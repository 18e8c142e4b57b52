import { CORSHEADERS } from '../anchors.ts';
import { differInScheme } from '../origins.ts';
import { allowedInstead } from '../refusals.ts';
import { elsewhere, inPage, onServer, unlessItRan } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 5: the right host under the other of http and https. */
export const originSchemeDiffers: Rule = {
  id: 'origin-scheme-differs',
  catalogue: [5],
  short: 'http ≠ https',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const instead = allowedInstead(c, differInScheme);
    if (instead === null) return null;
    const pageIsHttp = c.origin.startsWith('http:');
    const { say } = c;
    return {
      title: say('The server allows `{allowed}`, and the page was opened as `{origin}`', {
        allowed: instead.origin,
        origin: c.origin,
      }),
      explain: say('The scheme is part of the origin: http and https of one host are two origins.'),
      sure: instead.byHeader ? 'certain' : 'likely',
      evidence: instead.evidence,
      remedies: [
        ...(pageIsHttp
          ? [inPage(say('Open the page over https, as the server expects:'), `${instead.origin}/`)]
          : []),
        onServer(say('{asked} came from it', { asked: c.asked }), ...unlessItRan(c), {
          kind: 'allow-origin',
          origin: c.origin,
        }),
        ...(instead.byHeader
          ? [elsewhere(say('Remove the header that is set by hand in the view or the proxy.'))]
          : []),
      ],
    };
  },
};
