import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { isLoopback } from '../origins.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** An http page may read an https API: whoever sits in between may read it too. */
export const insecureOriginAllowed: Rule = {
  id: 'insecure-origin-allowed',
  catalogue: [],
  short: 'http page on https API',
  learnMore: `${FETCH}#cors-protocol`,
  warning: true,
  match(c) {
    if (!c.allowed || !c.server.startsWith('https:') || !c.origin.startsWith('http:')) return null;
    if (isLoopback(c.origin) || /\.(localhost|test|local|internal)$/.test(new URL(c.origin).hostname))
      return null;
    if (answered(c, 'access-control-allow-origin') !== c.origin) return null;
    const { say, origin } = c;
    return {
      title: say('The https API allows the http origin `{origin}`', { origin }),
      explain: say(
        'A page that came over http can be changed by anyone on the way, and reads the API with what the person may.',
      ),
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: origin },
        { label: say('Server'), value: c.server },
      ],
      remedies: [inPage(say('Serve the page over https, and list only that origin.'))],
    };
  },
};
