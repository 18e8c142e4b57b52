import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { answered } from '../answer.ts';
import { areStrangers } from '../origins.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 20: whoever asks is echoed, with credentials: every site may read what the person may. */
export const anyOriginWithCredentials: Rule = {
  id: 'any-origin-with-credentials',
  catalogue: [20],
  short: 'any site may read',
  learnMore: `${CORSHEADERS}cors_allow_all_origins-bool`,
  warning: true,
  match(c) {
    if (!c.allowed || c.origin === 'null') return null;
    if (answered(c, 'access-control-allow-origin') !== c.origin) return null;
    if (answered(c, 'access-control-allow-credentials') !== 'true') return null;
    const strangers = c.policy.answers
      .filter(
        ({ origin, answer }) =>
          origin !== null &&
          headerValue(answer.headers, 'access-control-allow-origin') === origin &&
          headerValue(answer.headers, 'access-control-allow-credentials') === 'true',
      )
      .flatMap(({ origin }) =>
        origin !== null && (origin === 'null' || areStrangers(origin, c.origin)) ? [origin] : [],
      );
    const [stranger] = strangers;
    if (stranger === undefined) return null;
    const { say, origin } = c;
    return {
      title: say(
        'The server allows every origin that asks, with credentials: `{stranger}` as well as `{origin}`',
        { stranger, origin },
      ),
      explain: say(
        'It echoes whatever `Origin` says. Any site that a logged-in person visits can then read this data in their name: `CORS_ALLOW_ALL_ORIGINS` and `CORS_ALLOW_CREDENTIALS` do not belong together.',
      ),
      sure: stranger === 'null' || new Set(strangers).size > 1 ? 'likely' : 'possible',
      evidence: [
        { label: say('Allowed'), value: [...new Set([origin, ...strangers])].join(', ') },
        { label: 'Access-Control-Allow-Credentials', value: 'true' },
      ],
      remedies: [
        onServer(
          say('{stranger} and {origin} are both echoed', { stranger, origin }),
          { kind: 'stop-allowing-any-origin' },
          { kind: 'allow-origin', origin },
        ),
      ],
    };
  },
};
