import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 19, the other way round: `null` is everybody who hides, and it is allowed. */
export const nullOriginAllowed: Rule = {
  id: 'null-origin-allowed',
  catalogue: [19],
  short: 'null is allowed',
  learnMore: `${FETCH}#serializing-a-request-origin`,
  warning: true,
  match(c) {
    if (!c.allowed || answered(c, 'access-control-allow-origin') !== 'null') return null;
    const credentials = answered(c, 'access-control-allow-credentials') === 'true';
    const { say } = c;
    return {
      title: credentials
        ? say('The server allows the origin `null`, with credentials, which any site can send')
        : say('The server allows the origin `null`, which any site can send'),
      explain: say(
        'A sandboxed frame has the origin `null`, and every site can make one. Allowing it allows everybody.',
      ),
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: 'null' },
        { label: 'Access-Control-Allow-Credentials', value: credentials ? 'true' : say('(none)') },
      ],
      remedies: [
        elsewhere(
          say(
            'Take "null" out of CORS_ALLOWED_ORIGINS, and entries without a scheme with it (an empty string matches null); serve the page from an origin of its own.',
          ),
        ),
      ],
    };
  },
};
