import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { areLoopbackTwins } from '../origins.ts';
import { allowedInstead } from '../refusals.ts';
import { elsewhere, inPage, onServer, unlessItRan } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 4: the same machine under its other name is another origin. */
export const loopbackNamesDiffer: Rule = {
  id: 'loopback-names-differ',
  catalogue: [4],
  short: 'localhost ≠ 127.0.0.1',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const instead = allowedInstead(c, areLoopbackTwins);
    if (instead === null) return null;
    const twin = instead.origin;
    const { say, asked, origin } = c;
    return {
      title: instead.byHeader
        ? say('The answer allows `{twin}`, but the page was opened as `{origin}`', { twin, origin })
        : say('The server allows `{twin}`, but the page was opened as `{origin}`', { twin, origin }),
      explain: sentences(
        say('Both names lead to this machine, and to a browser they are two origins.'),
        instead.byHeader &&
          say(
            'django-cors-headers would have echoed the page’s own origin: this header is set by hand, in a view or a proxy.',
          ),
      ),
      sure: instead.byHeader ? 'certain' : 'likely',
      evidence: instead.evidence,
      remedies: [
        onServer(say('{asked} came from it', { asked }), ...unlessItRan(c), { kind: 'allow-origin', origin }),
        ...(instead.byHeader ? [elsewhere(say('Remove the header that is set by hand.'))] : []),
        inPage(say('Or open the page under the name that is allowed:'), `${twin}/`),
      ],
    };
  },
};
