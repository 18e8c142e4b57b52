import { FETCH } from '../anchors.ts';
import { inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 58. */
export const wildcardWithCredentials: Rule = {
  id: 'wildcard-with-credentials',
  catalogue: [58],
  short: '* with credentials',
  learnMore: `${FETCH}#cors-protocol-and-credentials`,
  match(c) {
    if (c.failure?.code !== 'wildcard-with-credentials') return null;
    const { say } = c;
    return {
      title: say('The server allows any origin (`*`), but this request carries credentials'),
      explain: say(
        'With credentials the browser accepts only `{origin}` itself, and `Access-Control-Allow-Credentials: true` beside it.',
        { origin: c.origin },
      ),
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: '*' },
        { label: say('Origin sent'), value: c.origin },
      ],
      remedies: [
        onServer(
          say('{asked} carries credentials', { asked: c.asked }),
          { kind: 'stop-allowing-any-origin' },
          { kind: 'allow-origin', origin: c.origin },
          { kind: 'allow-credentials' },
        ),
        inPage(
          say('If the answer needs no cookie and no login, leave the credentials out instead:'),
          `credentials: 'omit'`,
        ),
      ],
    };
  },
};
