import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { differInPort } from '../origins.ts';
import { allowedInstead } from '../refusals.ts';
import { elsewhere, inPage, onServer, unlessItRan } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 3: the development server took the next port, and the list still holds the last one. */
export const originPortMoved: Rule = {
  id: 'origin-port-moved',
  catalogue: [3],
  short: 'another port',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const instead = allowedInstead(c, differInPort);
    if (instead === null) return null;
    const { say, asked, origin } = c;
    return {
      title: say('The server allows `{allowed}`, and the page is on another port: `{origin}`', {
        allowed: instead.origin,
        origin,
      }),
      explain: sentences(
        say(
          'The port is part of the origin. Development servers take the next free one when theirs is in use.',
        ),
        instead.byHeader &&
          say('The header is set by hand: django-cors-headers would echo the page’s own origin.'),
      ),
      sure: instead.byHeader ? 'certain' : 'likely',
      evidence: instead.evidence,
      remedies: [
        onServer(say('{asked} came from it', { asked }), ...unlessItRan(c), { kind: 'allow-origin', origin }),
        ...(instead.byHeader
          ? [elsewhere(say('Remove the header that is set by hand in the view or the proxy.'))]
          : []),
        inPage(
          say(
            'Or let the development server keep its port (Vite: `server.strictPort`), and open the page at:',
          ),
          `${instead.origin}/`,
        ),
      ],
    };
  },
};
