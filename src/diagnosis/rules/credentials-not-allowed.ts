import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { inPage, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 59. */
export const credentialsNotAllowed: Rule = {
  id: 'credentials-not-allowed',
  catalogue: [59],
  short: 'credentials not allowed',
  learnMore: `${CORSHEADERS}cors_allow_credentials-bool`,
  match(c) {
    if (c.failure?.code !== 'allow-credentials-not-true') return null;
    const received = headerValue(c.answer?.headers ?? null, 'access-control-allow-credentials');
    const { say, asked } = c;
    return {
      title: say('The server allows the origin, but not credentials'),
      explain:
        received === null
          ? say(
              'The request carries credentials, and the answer lacks `Access-Control-Allow-Credentials: true`.',
            )
          : say('The browser wants `true` letter by letter; the answer says `{received}`.', { received }),
      sure: 'certain',
      evidence: [{ label: 'Access-Control-Allow-Credentials', value: received ?? say('(none)') }],
      remedies: [
        onServer(
          say('{asked} carries credentials', { asked }),
          ...(c.who.corsMiddleware === 'did-not-run' ? inPlace(c) : []),
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
