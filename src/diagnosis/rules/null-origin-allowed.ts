import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import type { Case } from '../case.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Match, Rule } from '../rule.ts';

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
    const evidence = [
      { label: 'Access-Control-Allow-Origin', value: 'null' },
      { label: 'Access-Control-Allow-Credentials', value: credentials ? 'true' : say('(none)') },
    ];
    // A page that has an origin of its own lost it on the way.
    if (c.hopIndex > 0 && c.exchange.context.origin !== 'null')
      return { ...redirected(c, credentials), evidence };
    return {
      title: credentials
        ? say('The server allows the origin `null`, with credentials, which any site can send')
        : say('The server allows the origin `null`, which any site can send'),
      explain: say(
        'A sandboxed frame has the origin `null`, and every site can make one. Allowing it allows everybody.',
      ),
      sure: 'certain',
      evidence,
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

function redirected({ say, server, hop }: Case, credentials: boolean): Omit<Match, 'evidence'> {
  return {
    title: credentials
      ? say(
          'The redirect to `{server}` made the origin `null`, which the server allows with credentials, and any site can send',
          { server },
        )
      : say(
          'The redirect to `{server}` made the origin `null`, which the server allows, and any site can send',
          {
            server,
          },
        ),
    explain: sentences(
      say(
        'Once a redirect leaves one foreign origin for another, browsers no longer say who asked: `Origin: null`.',
      ),
      say(
        'A sandboxed frame has the origin `null`, and every site can make one. Allowing it allows everybody.',
      ),
    ),
    sure: 'certain',
    // In this order: the other way round the row would be blocked in between.
    remedies: [
      inPage(say('Call the final URL:'), hop.url),
      elsewhere(
        say(
          'Let the server of that URL allow the origin of the page; only then take "null" out of CORS_ALLOWED_ORIGINS.',
        ),
      ),
    ],
  };
}
